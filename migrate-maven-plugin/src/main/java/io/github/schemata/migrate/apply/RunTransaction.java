package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.once.WholeUpdate;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;

/**
 * What Liquibase does to a database between {@link #begin} and {@link #commit}, while the lock keeps other runs out.
 * DATABASECHANGELOG is there, and read anew. Closed without a commit, all is undone that the mode can undo, Liquibase's
 * own tables included where they were not there before.
 *
 * <pre>{@code
 * try (RunTransaction run = RunTransaction.begin(database, TransactionMode.RUN)) {
 *     …
 *     run.commit();
 * }
 * }</pre>
 */
public final class RunTransaction implements AutoCloseable {

    private final TransactionMode mode;
    private final Frame frame;

    private RunTransaction(TransactionMode mode, Frame frame) {
        this.mode = mode;
        this.frame = frame;
    }

    /** How a database is locked, and when what was done is kept. */
    interface Frame {

        void commit() throws DatabaseException, LockException;

        /** Undoes what is not committed, and frees the lock. */
        void close() throws DatabaseException, LockException;

        /** Whether something was made durable before the end. */
        boolean committedInBetween();
    }

    /**
     * Takes the lock, waiting as Liquibase is configured to, and begins.
     *
     * @throws io.github.schemata.migrate.MigrateException when another run keeps the lock; it is named
     */
    public static RunTransaction begin(OpenDatabase database, TransactionMode wanted)
            throws DatabaseException, LockException {
        TransactionMode mode = wanted.on(database.product());
        RunTransaction run = new RunTransaction(mode, frame(database, mode));
        boolean begun = false;
        try {
            HistoryTable.prepare(database);
            begun = true;
            return run;
        } finally {
            if (!begun) {
                run.close();
            }
        }
    }

    private static Frame frame(OpenDatabase database, TransactionMode mode) throws DatabaseException, LockException {
        while (true) {
            try {
                Frame frame = begun(database, mode);
                if (database.isStillThere()) {
                    return frame;
                }
                frame.close();
            } catch (DatabaseException e) {
                // Of a file that is gone some systems say that it cannot be read.
                if (database.isStillThere()) {
                    throw e;
                }
            }
            database.reopen();
        }
    }

    private static Frame begun(OpenDatabase database, TransactionMode mode) throws DatabaseException, LockException {
        if (mode == TransactionMode.CHANGESET) {
            return EachChangeset.begin(database);
        }
        return database.product() == Product.SQLITE ? WholeOnSqlite.begin(database) : WholeOnServer.begin(database);
    }

    /** What is one transaction: what was wanted, or the changeset where the product cannot undo a CREATE TABLE. */
    public TransactionMode mode() {
        return mode;
    }

    /** Whether a changeset with {@code runInTransaction="false"} has made durable what came before it. */
    public boolean committedInBetween() {
        return mode == TransactionMode.CHANGESET || frame.committedInBetween();
    }

    /** Makes everything durable. */
    public void commit() throws DatabaseException, LockException {
        frame.commit();
    }

    @Override
    public void close() throws DatabaseException, LockException {
        frame.close();
    }

    private record WholeOnSqlite(WholeUpdate all) implements Frame {

        static WholeOnSqlite begin(OpenDatabase database) throws DatabaseException {
            try {
                return new WholeOnSqlite(((LosslessSqliteDatabase) database.liquibase()).inOneTransaction());
            } catch (LockException e) {
                throw RunLocks.refused(database, e);
            }
        }

        @Override
        public void commit() throws DatabaseException {
            all.commit();
        }

        @Override
        public void close() throws DatabaseException, LockException {
            all.close();
        }

        @Override
        public boolean committedInBetween() {
            return all.committedInBetween();
        }
    }

    private record WholeOnServer(OpenDatabase database, RunLocks lock) implements Frame {

        static WholeOnServer begin(OpenDatabase database) throws DatabaseException, LockException {
            RunLocks lock = RunLocks.take(database);
            try {
                database.switched().beginWhole();
                return new WholeOnServer(database, lock);
            } catch (DatabaseException e) {
                lock.free();
                throw e;
            }
        }

        @Override
        public void commit() throws DatabaseException {
            database.switched().commitWhole();
            lock.keepTable();
        }

        @Override
        public void close() throws DatabaseException, LockException {
            try {
                database.switched().rollBackWhole();
                if (committedInBetween()) {
                    lock.keepTable();
                }
            } finally {
                lock.free();
            }
        }

        @Override
        public boolean committedInBetween() {
            return database.switched().committedInBetween();
        }
    }

    private record EachChangeset(OpenDatabase database, RunLocks lock) implements Frame {

        static EachChangeset begin(OpenDatabase database) throws DatabaseException, LockException {
            RunLocks lock = RunLocks.take(database);
            lock.keepTable();
            return new EachChangeset(database, lock);
        }

        @Override
        public void commit() throws DatabaseException {
            database.liquibase().commit();
        }

        @Override
        public void close() throws LockException {
            lock.free();
        }

        @Override
        public boolean committedInBetween() {
            return true;
        }
    }
}
