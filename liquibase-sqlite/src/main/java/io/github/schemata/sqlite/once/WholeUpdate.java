package io.github.schemata.sqlite.once;

import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;

/**
 * One transaction around all that Liquibase does between {@link #open} and {@link #commit}.
 *
 * <p>Liquibase's own commits become releases of a savepoint and its rollbacks go back to it, so that preconditions,
 * {@code failOnError} and {@code onFail} mean what they always do. Closed without {@link #commit}, all is undone,
 * Liquibase's own tables included where they were not there before.
 *
 * <p>A changeset with {@code runInTransaction="false"} commits what was done before it, and itself, for good. A program
 * that {@code executeCommand} starts cannot write the database meanwhile: it has a connection of its own, and waits.
 *
 * <p>The lock is taken before and freed after: a run that waits for another holds no transaction.
 */
public final class WholeUpdate implements AutoCloseable {

    private final Transaction transaction;
    private final RunLock lock;

    private WholeUpdate(Transaction transaction, RunLock lock) {
        this.transaction = transaction;
        this.lock = lock;
    }

    /** What keeps other runs out. */
    public interface RunLock {

        /** Takes it, waiting as Liquibase is configured to; it is then held whatever Liquibase releases. */
        void take() throws LockException;

        /** The transaction has begun: what tells others of the lock is written in it, where it was not there before. */
        void began() throws LockException;

        void free() throws LockException;
    }

    public static WholeUpdate open(Transaction transaction, RunLock lock) throws DatabaseException, LockException {
        if (transaction.isWhole()) {
            throw new DatabaseException("This database is in one transaction for a whole update already");
        }
        lock.take();
        WholeUpdate all = new WholeUpdate(transaction, lock);
        boolean begun = false;
        try {
            transaction.openWhole();
            lock.began();
            begun = true;
        } finally {
            if (!begun) {
                all.close();
            }
        }
        return all;
    }

    /** Makes everything durable. */
    public void commit() throws DatabaseException {
        transaction.commitWhole();
    }

    /** Whether a changeset with {@code runInTransaction="false"} has made what came before it durable. */
    public boolean committedInBetween() {
        return transaction.committedInBetween();
    }

    @Override
    public void close() throws DatabaseException, LockException {
        try {
            transaction.closeWhole();
        } finally {
            lock.free();
        }
    }
}
