package io.github.schemata.migrate.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a table at one moment, in any order of rows and columns.
 *
 * @param columns names, in the table's order
 * @param key which of them tell one row from another; empty where none are said to
 * @param count how many rows there are
 * @param print of all rows
 * @param columnPrints of the values of each column
 * @param rows the values, where there is room to keep them; null else
 */
record TableRows(
        List<String> columns,
        List<String> key,
        long count,
        long print,
        List<Long> columnPrints,
        @Nullable List<List<@Nullable Object>> rows) {

    /** Nothing, in the columns of another. */
    static TableRows noneLike(TableRows other) {
        return new TableRows(
                other.columns,
                other.key,
                0,
                0,
                other.columns.stream().map(column -> 0L).toList(),
                List.of());
    }

    /** Whether both hold the same values. */
    boolean same(TableRows other) {
        return count == other.count && print == other.print;
    }

    /** Whether both hold the same values in the same columns. */
    boolean isSame(TableRows other) {
        return same(other) && columns.equals(other.columns);
    }
}
