package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import java.util.List;
import java.util.regex.Pattern;

/**
 * MariaDB's {@code int unsigned}, {@code enum}, {@code set} and {@code inet6}, which its driver calls so where it is asked for tables, and
 * {@code integer unsigned} and {@code char} where it is asked for rows: no one {@code columnDefinition} is both.
 */
final class TwoNamedTypes {

    private static final Pattern TWO_NAMED =
            Pattern.compile("(?s)int(\\(\\d+\\))? unsigned.*|enum\\(.*|set\\(.*|inet[46]");

    private TwoNamedTypes() {}

    /** The tables that have such a column. */
    static List<String> tables(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.columns().stream().anyMatch(TwoNamedTypes::hasTwoNames))
                .map(table -> table.name().name())
                .toList();
    }

    private static boolean hasTwoNames(Column column) {
        return TWO_NAMED.matcher(column.type().declared()).matches();
    }
}
