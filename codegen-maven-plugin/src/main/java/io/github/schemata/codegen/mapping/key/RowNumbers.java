package io.github.schemata.codegen.mapping.key;

import io.github.schemata.schema.Column;
import java.util.List;

/** The name of the number that stands for a key in queries over what has none. */
public final class RowNumbers {

    private RowNumbers() {}

    /** {@code row_id}, or the first numbered one that is no column. */
    public static String column(List<Column> columns) {
        String name = "row_id";
        for (int i = 2; isTaken(columns, name); i++) {
            name = "row_id_" + i;
        }
        return name;
    }

    private static boolean isTaken(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }
}
