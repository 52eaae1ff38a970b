package io.github.schemata.sqlite.once;

import liquibase.exception.DatabaseException;

/** What of a changeset waits to be written: table edits that are gathered so that a table is copied once. */
public interface UnitOfWork {

    /** Writes what waits; called before anything else touches the database, and before a commit. */
    void flush() throws DatabaseException;

    /** Forgets what waits, because the transaction is rolled back. */
    void discard();

    /**
     * The last look before a commit: violated foreign keys that were not violated before.
     *
     * @throws DatabaseException naming the rows
     */
    void verify() throws DatabaseException;
}
