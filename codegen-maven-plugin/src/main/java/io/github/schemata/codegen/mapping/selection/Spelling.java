package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Spells what keys and indexes name as the tables themselves do: SQLite and MariaDB take a name in any case, while
 * PostgreSQL may have two that differ in nothing else. Behind this names are equal or they are not.
 */
public final class Spelling implements TableNames {

    private final Map<TableName, Table> exact = new HashMap<>();
    private final Map<String, Table> anyCase = new HashMap<>();

    private Spelling(Schema schema) {
        for (Table table : schema.tables()) {
            exact.put(table.name(), table);
            anyCase.putIfAbsent(lower(table.name()), table);
        }
    }

    /** The same schema in one spelling; what names nothing stays as it is. */
    public static Schema of(Schema schema) {
        Spelling spelling = new Spelling(schema);
        return new Schema(
                schema.product(),
                schema.tables().stream().map(spelling::of).toList(),
                schema.views(),
                schema.triggers(),
                schema.sequences(),
                schema.omissions());
    }

    @Override
    public TableName of(TableName name) {
        return table(name).map(Table::name).orElse(name);
    }

    @Override
    public String of(TableName name, String column) {
        return table(name)
                .flatMap(table -> table.column(column))
                .map(Column::name)
                .orElse(column);
    }

    private Optional<Table> table(TableName name) {
        return Optional.ofNullable(exact.get(name)).or(() -> Optional.ofNullable(anyCase.get(lower(name))));
    }

    private static String lower(TableName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
