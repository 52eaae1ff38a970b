package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A database at one moment.
 *
 * @param structure its tables, views, indexes, triggers
 * @param contents what stands in its tables, by name; tables without rows are not among them
 */
record State(Structure structure, Map<String, TableRows> contents) {

    /** Two contents of one table, at different moments. */
    interface Pair {
        List<Difference> differences(String table, TableRows wanted, TableRows found);
    }

    /** Whether both are the same. */
    boolean same(State found) {
        return differences(found).isEmpty();
    }

    /** What of this, which should be, is not so in the other: structure first. */
    List<Difference> differences(State found) {
        return differences(found, (table, wanted, other) -> new RowComparison(table, wanted, other).differences());
    }

    /** @param pair what is said of tables with other rows */
    List<Difference> differences(State found, Pair pair) {
        List<Difference> differences = new ArrayList<>(structure.differences(found.structure));
        if (contents == found.contents) {
            return differences;
        }
        Set<String> tables = new LinkedHashSet<>(contents.keySet());
        tables.addAll(found.contents.keySet());
        differences.stream()
                .filter(difference -> difference.fact().equals("existence"))
                .forEach(difference ->
                        tables.removeIf(table -> difference.object().equalsIgnoreCase("table " + table)));
        for (String table : tables) {
            TableRows wanted = contents.get(table);
            TableRows other = found.contents.get(table);
            if (wanted == null && other != null) {
                wanted = TableRows.noneLike(other);
            } else if (other == null && wanted != null) {
                other = TableRows.noneLike(wanted);
            }
            if (wanted != null && other != null && wanted != other && !wanted.same(other)) {
                differences.addAll(pair.differences(table, wanted, other));
            }
        }
        return differences;
    }
}
