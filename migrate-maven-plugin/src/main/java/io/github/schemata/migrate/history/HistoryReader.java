package io.github.schemata.migrate.history;

import java.sql.Connection;

/** Reads DATABASECHANGELOG by plain JDBC: creates nothing, and loads nothing of Liquibase. */
public final class HistoryReader {

    private HistoryReader() {}

    /** What was applied; {@link History#NONE} where the table does not exist. */
    public static History read(Connection connection) {
        throw new UnsupportedOperationException("not yet: " + connection);
    }
}
