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

    /** Of the addColumn. */
    Map<String, Object> attributes(Names names) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", names.column(column.name()));
        String words =
                sql.substring(column.nameSpan().end(), column.span().end()).strip();
        if (!words.isEmpty()) {
            attributes.put("type", words);
        }
        boolean last = place == table.columns().size() - 1;
        if (!last && place > 0) {
            attributes.put(
                    "afterColumn", names.column(table.columns().get(place - 1).name()));
        } else if (!last) {
            attributes.put("beforeColumn", names.column(table.columns().get(1).name()));
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
