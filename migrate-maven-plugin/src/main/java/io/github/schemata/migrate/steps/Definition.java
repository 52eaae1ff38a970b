package io.github.schemata.migrate.steps;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What SQLite's CREATE statement says at a column: an addColumn with all of it as the type brings back every word, since
 * SQLite is told the type as it is written.
 */
record Definition(String sql, CreateTable table, ColumnDefinition column, int place) {

    static Definition of(Table table, Column column) {
        String sql = Objects.requireNonNull(table.sql());
        CreateTable parsed = CreateTableParser.parse(sql).orElseThrow();
        ColumnDefinition definition = parsed.column(column.name()).orElseThrow();
        return new Definition(sql, parsed, definition, parsed.columns().indexOf(definition));
    }

    /**
     * Of the addColumn.
     *
     * @param gone columns that are not there when it comes back
     */
    Map<String, Object> attributes(Table owner, List<String> gone, Names names) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", names.column(column.name()));
        String words =
                sql.substring(column.nameSpan().end(), column.span().end()).strip();
        if (!words.isEmpty()) {
            attributes.put("type", words);
        }
        List<String> columns = owner.columns().stream().map(Column::name).toList();
        List<String> before = columns.subList(0, place).stream()
                .filter(one -> !Keys.contains(gone, one))
                .toList();
        List<String> behind = columns.subList(place + 1, columns.size()).stream()
                .filter(one -> !Keys.contains(gone, one))
                .toList();
        if (!behind.isEmpty() && !before.isEmpty()) {
            attributes.put("afterColumn", names.column(before.get(before.size() - 1)));
        } else if (!behind.isEmpty()) {
            attributes.put("beforeColumn", names.column(behind.get(0)));
        }
        return attributes;
    }

    boolean hasUnique(UniqueKey key) {
        return key.columns().size() == 1
                && table.uniqueKeys().stream().anyMatch(one -> column.span().contains(one.span()));
    }

    boolean hasCheck(CheckConstraint check) {
        return table.checks().stream()
                .anyMatch(one -> one.expression().equals(check.expression())
                        && column.span().contains(one.span()));
    }

    boolean hasReference(ForeignKey key) {
        return key.columns().size() == 1
                && table.foreignKeys().stream()
                        .anyMatch(one ->
                                one.target().equalsIgnoreCase(key.target().name())
                                        && column.span().contains(one.span()));
    }
}
