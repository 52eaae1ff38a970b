package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import java.util.List;

/** Numbers that a sequence of PostgreSQL gives: its driver calls them serial where it is asked for rows. */
final class SerialTypes {

    private SerialTypes() {}

    /** The tables that have such a column. */
    static List<String> tables(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.columns().stream().anyMatch(SerialTypes::isSerial))
                .map(table -> table.name().name())
                .toList();
    }

    private static boolean isSerial(Column column) {
        String text = column.defaultText();
        String declared = column.type().declared();
        boolean drawn = column.identity() != Column.Identity.NONE || text != null && text.contains("nextval(");
        return drawn && (declared.equals("integer") || declared.equals("smallint"));
    }
}
