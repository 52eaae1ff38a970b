package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import java.util.List;
import java.util.regex.Pattern;

/**
 * MariaDB's {@code int unsigned}, which its driver calls so where it is asked for tables, and {@code integer unsigned}
 * where it is asked for rows: no one {@code columnDefinition} is both.
 */
final class UnsignedTypes {

    private static final Pattern UNSIGNED = Pattern.compile("int(\\(\\d+\\))? unsigned.*");

    private UnsignedTypes() {}

    /** The tables that have such a column. */
    static List<String> tables(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.columns().stream().anyMatch(UnsignedTypes::isUnsigned))
                .map(table -> table.name().name())
                .toList();
    }

    private static boolean isUnsigned(Column column) {
        return UNSIGNED.matcher(column.type().declared()).matches();
    }
}
