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

    /** Whether both hold the same. */
    boolean same(TableRows other) {
        return count == other.count && print == other.print;
    }
}
