package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ObjectRow;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.TableReferences;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes views of catalog rows and of their statements, which tell the tables behind them. */
final class ViewAssembler {

    private final Map<String, List<ColumnRow>> columns;
    private final Map<String, TableName> tables = new HashMap<>();
    private final Map<String, Set<String>> references = new HashMap<>();
    private final ColumnAssembler columnAssembler = new ColumnAssembler();

    ViewAssembler(List<ObjectRow> views, Map<String, List<ColumnRow>> columns, List<Table> tables) {
        this.columns = columns;
        tables.forEach(table -> this.tables.put(Identifiers.fold(table.name().name()), table.name()));
        views.forEach(view -> references.put(Identifiers.fold(view.name()), TableReferences.in(sql(view))));
    }

    View view(ObjectRow row) {
        return new View(
                TableName.of(row.name()),
                columns.getOrDefault(row.name(), List.of()).stream()
                        .map(columnAssembler::column)
                        .toList(),
                sql(row),
                reads(Identifiers.fold(row.name())));
    }

    private List<TableName> reads(String view) {
        Set<TableName> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(references.getOrDefault(view, Set.of()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name) && tables.containsKey(name)) {
                found.add(tables.get(name));
            } else {
                references.getOrDefault(name, Set.of()).stream()
                        .filter(next -> !seen.contains(next))
                        .forEach(open::push);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(TableName::name, Identifiers.ORDER))
                .toList();
    }

    private static String sql(ObjectRow row) {
        return row.sql() == null ? "" : row.sql();
    }
}
