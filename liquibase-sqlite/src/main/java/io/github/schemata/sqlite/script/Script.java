package io.github.schemata.sqlite.script;

import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * The frame of a script: it stops at the first error, has the foreign keys that the connection has, and one transaction
 * for each changeset with its history row, or one for all of them.
 */
final class Script {

    private final Executor executor;
    private final boolean whole;
    private boolean open;

    private Script(Executor executor, boolean whole) {
        this.executor = executor;
        this.whole = whole;
    }

    /** One transaction for all: who writes the script says what stands before it. */
    static Script whole(Executor executor) {
        return new Script(executor, true);
    }

    /** One transaction for each changeset. */
    static Script perChangeset(Executor executor, boolean foreignKeys) throws DatabaseException {
        Script script = new Script(executor, false);
        executor.comment("For the sqlite3 shell, 3.37 or newer. It stops at the first error; what was not committed by"
                + " then is not done.\n.bail on");
        script.write("PRAGMA foreign_keys = " + (foreignKeys ? "ON" : "OFF"));
        return script;
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

    /** A changeset is done. */
    void changesetDone() throws DatabaseException {
        if (!whole) {
            commit();
        }
    }

    boolean isOpen() {
        return open;
    }
}
