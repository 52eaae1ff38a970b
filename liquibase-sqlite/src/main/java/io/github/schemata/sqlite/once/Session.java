package io.github.schemata.sqlite.once;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.exception.DatabaseException;

/**
 * A connection whose transactions are begun and ended by SQL: the driver stays in auto-commit.
 *
 * <p>The driver's own transactions begin deferred with the first statement, a read too. A read that becomes a write
 * is refused at once where another writes in the meantime (<a href="https://sqlite.org/lang_transaction.html">SQLite:
 * Transaction</a>), whatever the timeout; {@code BEGIN IMMEDIATE} waits for its turn.
 */
final class Session {

    /** How long a statement waits for another's write, in milliseconds, where the connection has less. */
    private static final int PATIENCE = 60_000;

    private static final int OLDEST_MAJOR = 3;
    private static final int OLDEST_MINOR = 37;

    private final Connection connection;
    private final int ownPatience;

    Session(Connection connection) throws DatabaseException {
        this.connection = connection;
        refuseOldSqlite();
        this.ownPatience = number("PRAGMA busy_timeout");
        if (ownPatience < PATIENCE) {
            number("PRAGMA busy_timeout = " + PATIENCE);
        }
    }

    /** STRICT tables, and the pragmas that plans are made of, are as they must be from 3.37 on. */
    private void refuseOldSqlite() throws DatabaseException {
        String version = text("SELECT sqlite_version()");
        String[] parts = version.split("\\.");
        if (Integer.parseInt(parts[0]) == OLDEST_MAJOR && Integer.parseInt(parts[1]) < OLDEST_MINOR) {
            throw new DatabaseException(
                    "SQLite " + version + " is too old for lossless changes: 3.37 or newer is needed."
                            + " Use org.xerial:sqlite-jdbc 3.37.2 or newer.");
        }
    }

    private String text(String sql) throws DatabaseException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        } catch (SQLException e) {
            throw new DatabaseException(sql + ": " + e.getMessage(), e);
        }
    }

    /** Gives the connection its own timeout back: it may return to a pool. */
    void restore() throws DatabaseException {
        try {
            if (!connection.isClosed() && ownPatience < PATIENCE) {
                number("PRAGMA busy_timeout = " + ownPatience);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    void run(String sql) throws DatabaseException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException(sql + ": " + e.getMessage(), e);
        }
    }

    void begin() throws DatabaseException {
        run("BEGIN IMMEDIATE");
    }

    /** Begins a transaction unless one is open, which SQLite alone knows: a changeset's SQL may have ended it. */
    boolean beginUnlessOpen() throws DatabaseException {
        try {
            begin();
            return true;
        } catch (DatabaseException e) {
            if (says(e, "within a transaction")) {
                return false;
            }
            throw e;
        }
    }

    /** Rolls back, also where SQLite has done so by itself, as after a full disk. */
    void rollBack() throws DatabaseException {
        try {
            run("ROLLBACK");
        } catch (DatabaseException e) {
            if (!says(e, "no transaction is active")) {
                throw e;
            }
        }
    }

    private static boolean says(DatabaseException e, String words) {
        return String.valueOf(e.getMessage()).contains(words);
    }

    private int number(String sql) throws DatabaseException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            throw new DatabaseException(sql + ": " + e.getMessage(), e);
        }
    }
}
