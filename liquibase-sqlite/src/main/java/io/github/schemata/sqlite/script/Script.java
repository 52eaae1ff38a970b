package io.github.schemata.sqlite.script;

import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * The frame of a script: it stops at the first error, has the foreign keys that the connection has, and one transaction
 * for each changeset with its history row.
 */
final class Script {

    private final Executor executor;
    private boolean open;

    Script(Executor executor, boolean foreignKeys) throws DatabaseException {
        this.executor = executor;
        executor.comment("For the sqlite3 shell, 3.37 or newer. It stops at the first error; what was not committed by"
                + " then is not done.\n.bail on");
        write("PRAGMA foreign_keys = " + (foreignKeys ? "ON" : "OFF"));
    }

    void write(String sql) throws DatabaseException {
        executor.execute(new RawParameterizedSqlStatement(sql));
    }

    void begin() throws DatabaseException {
        if (!open) {
            open = true;
            write("BEGIN IMMEDIATE");
        }
    }

    /** Ends the transaction, if one has begun. */
    void commit() throws DatabaseException {
        if (open) {
            open = false;
            write("COMMIT");
        }
    }

    boolean isOpen() {
        return open;
    }
}
