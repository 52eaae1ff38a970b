package io.github.schemata.migrate.apply;

import org.jspecify.annotations.Nullable;

/**
 * What a rollback takes away.
 *
 * @param where table, or table and column; else what cannot be told before
 * @param count how many rows, or values of the column; null where it cannot be told
 * @param rows whether whole rows go
 */
record Loss(String where, @Nullable Long count, boolean rows) {

    static Loss ofRows(String table, long count) {
        return new Loss(table, count, true);
    }

    static Loss ofValues(String table, String column, long count) {
        return new Loss(table + "." + column, count, false);
    }

    static Loss unknown(String what) {
        return new Loss(what, null, false);
    }

    @Override
    public String toString() {
        if (count == null) {
            return where + " (what it takes away cannot be told before)";
        }
        String one = rows ? "row" : "value";
        return where + " (" + count + " " + one + (count == 1 ? "" : "s") + ")";
    }
}
