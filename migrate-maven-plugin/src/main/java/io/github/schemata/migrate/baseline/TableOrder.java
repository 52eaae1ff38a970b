package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts tables behind those that they refer to, else as they were made; tables that refer to each other in a circle stay
 * together, since none of them can go while the others are there.
 *
 * @see <a href="https://doi.org/10.1137/0201010">R. Tarjan, Depth-first search and linear graph algorithms</a>
 */
final class TableOrder {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<List<Table>> groups = new ArrayList<>();

    private TableOrder(List<Table> tables) {
        for (Table table : tables) {
            positions.put(name(table), positions.size());
            this.tables.put(name(table), table);
        }
    }

    static List<List<Table>> of(List<Table> tables) {
        TableOrder order = new TableOrder(tables);
        order.tables.keySet().forEach(table -> {
            if (!order.found.containsKey(table)) {
                order.visit(table);
            }
        });
        return order.groups;
    }

    private void visit(String name) {
        found.put(name, found.size());
        lowest.put(name, found.get(name));
        open.push(name);
        for (ForeignKey key : tables.get(name).foreignKeys()) {
            String target = Identifiers.fold(key.target().name());
            if (tables.containsKey(target) && !found.containsKey(target)) {
                visit(target);
                lowest.merge(name, lowest.get(target), Math::min);
            } else if (open.contains(target)) {
                lowest.merge(name, found.get(target), Math::min);
            }
        }
        if (lowest.get(name).equals(found.get(name))) {
            close(name);
        }
    }

    private void close(String name) {
        List<Table> group = new ArrayList<>();
        String last;
        do {
            last = open.pop();
            group.add(tables.get(last));
        } while (!last.equals(name));
        group.sort(Comparator.comparing(table -> positions.get(name(table))));
        groups.add(group);
    }

    private static String name(Table table) {
        return Identifiers.fold(table.name().name());
    }
}
