package io.github.schemata.schema.dialect.sqlite.ddl;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE statement says, those parts that no pragma tells. Constraints of columns and of the table stand
 * together, in written order.
 *
 * @param name the table's name without quotes
 * @param nameSpan where the name stands, with IF NOT EXISTS and the schema before it
 * @param body what stands between the parentheses
 * @param columns in written order
 * @param primaryKey null where there is none
 * @param autoIncrement whether AUTOINCREMENT is written, at the column or inside PRIMARY KEY (…)
 * @param uniqueKeys in written order
 * @param foreignKeys in written order
 * @param checks in written order
 * @param options what stands behind the parentheses
 */
public record CreateTable(
        String name,
        Span nameSpan,
        Span body,
        List<ColumnDefinition> columns,
        @Nullable KeyDefinition primaryKey,
        boolean autoIncrement,
        List<KeyDefinition> uniqueKeys,
        List<ForeignKeyDefinition> foreignKeys,
        List<CheckDefinition> checks,
        List<TableOption> options) {

    public CreateTable {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        options = List.copyOf(options);
    }

    /** The column of that name, compared as SQLite compares names. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream()
                .filter(column -> Identifiers.same(column.name(), columnName))
                .findFirst();
    }
}
