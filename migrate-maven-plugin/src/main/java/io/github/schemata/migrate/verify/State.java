package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A database at one moment.
 *
 * @param structure its tables, views, indexes, triggers
 * @param contents what stands in its tables, by name
 */
record State(Structure structure, Map<String, TableRows> contents) {

    /** What of this, which should be, is not so in the other: structure first. */
    List<Difference> differences(State found) {
        List<Difference> differences = new ArrayList<>(structure.differences(found.structure()));
        differences.addAll(rowDifferences(found));
        return differences;
    }

    boolean same(State found) {
        return differences(found).isEmpty();
    }

    /** Of tables that both have. */
    List<Difference> rowDifferences(State found) {
        List<Difference> differences = new ArrayList<>();
        contents.forEach((table, rows) -> {
            TableRows others = found.contents().get(table);
            if (others != null && others != rows && !rows.same(others)) {
                differences.addAll(new RowComparison(table, rows, others).differences());
            }
        });
        return differences;
    }
}
