package io.github.schemata.sqlite.once;

import liquibase.exception.DatabaseException;

/** What Liquibase's changes, commits and rollbacks come to: a transaction, or its words in a script. */
public interface Frame {

    /** Runs changes of a changeset. */
    <E extends Exception> void change(Step<E> changes) throws E, DatabaseException;

    /** Does something, such as writing the history row, and makes it durable with the changes of the changeset. */
    <E extends Exception> void record(Step<E> step) throws E, DatabaseException;

    /** Liquibase commits. */
    void commit() throws DatabaseException;

    /** Liquibase rolls back. */
    void rollback() throws DatabaseException;
}
