package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells values that are others at each run, by a clock, by chance or by a counter that goes on, from faults: each rollback
 * has brought back exactly what was there, so nothing else can have made them.
 */
final class Fickle {

    private final Set<String> columns = new TreeSet<>();

    /** Columns that were found to be so, as {@code table.column}. */
    List<String> columns() {
        return List.copyOf(columns);
    }

    /** What differs but for such values. */
    List<Difference> without(State wanted, State found) {
        return wanted.differences(found, (table, rows, now) -> {
            if (rows.count() != now.count() || !rows.columns().equals(now.columns())) {
                return new RowComparison(table, rows, now).differences();
            }
            note(table, rows, now);
            return List.of();
        });
    }

    private void note(String table, TableRows wanted, TableRows found) {
        for (int i = 0; i < wanted.columns().size(); i++) {
            if (!wanted.columnPrints().get(i).equals(found.columnPrints().get(i))) {
                columns.add(table + "." + wanted.columns().get(i));
            }
        }
    }
}
