package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.SqliteChangeException;

/** What SQLite does not have. */
final class Unsupported {

    private Unsupported() {}

    static SqliteChangeException sequences(String what) {
        return new SqliteChangeException("SQLite has no sequences: " + what
                + " cannot be used there. Use autoIncrement, or give the change dbms=\"!sqlite\".");
    }
}
