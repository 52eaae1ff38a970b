package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ViewRow;
import io.github.schemata.schema.dialect.sqlite.ddl.TableReferences;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes views of their columns and of their queries, which tell the tables behind them. */
final class ViewAssembler {

    private final Set<TableName> tables = new HashSet<>();
    private final Map<TableName, Set<TableName>> references = new HashMap<>();
    private final ColumnAssembler columnAssembler;

    /** @param queries the query of each view of every database that is read */
    ViewAssembler(Map<TableName, ViewRow> queries, Collection<Table> tables, Tables names, boolean mariaDb) {
        this.columnAssembler = new ColumnAssembler(mariaDb);
        tables.forEach(table -> this.tables.add(table.name()));
        queries.forEach((view, row) -> references.put(view, references(row, names)));
    }

    View view(TableName name, ViewRow row, List<ColumnRow> columns) {
        return new View(
                name,
                columns.stream().map(columnAssembler::column).toList(),
                row.definition().isEmpty()
                        ? ""
                        : "CREATE VIEW " + Literals.quote(name.name()) + " AS "
                                + Literals.within(row.database(), row.definition()),
                reads(name));
    }

    /** The server writes every table with its database. */
    private static Set<TableName> references(ViewRow row, Tables names) {
        Set<TableName> found = new HashSet<>();
        for (TableName name : TableReferences.qualifiedIn(Literals.standard(row.definition()))) {
            found.add(names.name(name.schema() == null ? row.database() : name.schema(), name.name()));
        }
        return found;
    }

    private List<TableName> reads(TableName view) {
        Set<TableName> found = new HashSet<>();
        Set<TableName> seen = new HashSet<>();
        Deque<TableName> open = new ArrayDeque<>(references.getOrDefault(view, Set.of()));
        while (!open.isEmpty()) {
            TableName name = open.pop();
            if (seen.add(name) && tables.contains(name)) {
                found.add(name);
            } else {
                references.getOrDefault(name, Set.of()).stream()
                        .filter(next -> !seen.contains(next))
                        .forEach(open::push);
            }
        }
        return found.stream().sorted(TableName.ORDER).toList();
    }
}
