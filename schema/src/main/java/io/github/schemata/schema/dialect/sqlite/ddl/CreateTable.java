package io.github.schemata.schema.dialect.sqlite.ddl;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE statement says, those parts that no pragma tells. Constraints of columns and of the table stand
 * together, in written order.
 *
 * @param name the table's name without quotes
 * @param columns in written order
 * @param primaryKey null where there is none
 * @param autoIncrement whether AUTOINCREMENT is written, at the column or inside PRIMARY KEY (…)
 * @param uniqueKeys in written order
 * @param foreignKeys in written order
 * @param checks in written order
 */
public record CreateTable(
        String name,
        List<ColumnDefinition> columns,
        @Nullable KeyDefinition primaryKey,
        boolean autoIncrement,
        List<KeyDefinition> uniqueKeys,
        List<ForeignKeyDefinition> foreignKeys,
        List<CheckDefinition> checks) {

    public CreateTable {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /** The column of that name, compared as SQLite compares names. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream()
                .filter(column -> Identifiers.same(column.name(), columnName))
                .findFirst();
    }
}
