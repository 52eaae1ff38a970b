package io.github.schemata.codegen.mapping;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that hold numbers beyond an int, and those that such columns reference: all of them have one type. */
final class LargeNumbers {

    private final Set<String> columns = new HashSet<>();

    LargeNumbers(List<Table> tables, DataProfile data) {
        for (Table table : tables) {
            table.columns().stream()
                    .filter(column -> !ValueChoices.fitsInt(data.of(table.name(), column.name())))
                    .forEach(column -> columns.add(place(table.name(), column.name())));
        }
        int before;
        do {
            before = columns.size();
            tables.forEach(table -> table.foreignKeys().forEach(key -> follow(table, key)));
        } while (columns.size() > before);
    }

    private void follow(Table table, ForeignKey key) {
        for (int i = 0; i < Math.min(key.columns().size(), key.targetColumns().size()); i++) {
            if (has(table.name(), key.columns().get(i))) {
                columns.add(place(key.target(), key.targetColumns().get(i)));
            }
        }
    }

    boolean has(TableName table, String column) {
        return columns.contains(place(table, column));
    }

    private static String place(TableName table, String column) {
        return table + "\n" + column;
    }
}
