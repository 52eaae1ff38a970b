package io.github.schemata.sqlite;

import io.github.schemata.sqlite.lock.RunLock;
import io.github.schemata.sqlite.once.NothingWaits;
import io.github.schemata.sqlite.once.Step;
import io.github.schemata.sqlite.once.Transaction;
import io.github.schemata.sqlite.once.UnitOfWork;
import io.github.schemata.sqlite.once.WholeUpdate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseConnection;
import liquibase.database.core.SQLiteDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.lockservice.LockServiceFactory;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * SQLite as Liquibase sees it, where every change keeps what it should not touch, and happens once and only once.
 *
 * <p>The driver stays in auto-commit; transactions are begun and ended here, as {@link Transaction} says.
 */
public final class LosslessSqliteDatabase extends SQLiteDatabase {

    private @Nullable Transaction transaction;
    private @Nullable RunLock runLock;

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    /**
     * Begins one transaction for all that Liquibase does with this database until it is committed or closed.
     *
     * <pre>{@code
     * try (WholeUpdate all = database.inOneTransaction()) {
     *     liquibase.update();
     *     all.commit();
     * }
     * }</pre>
     *
     * @throws LockException when another run holds the lock for longer than Liquibase is configured to wait
     */
    public WholeUpdate inOneTransaction() throws DatabaseException, LockException {
        if (transaction == null) {
            throw new DatabaseException("One transaction for a whole update needs a connection to a database");
        }
        return WholeUpdate.open(transaction, new KeptLock());
    }

    /** Whether there is a database behind, and not only the thought of one ({@code offline:sqlite}). */
    public boolean isConnected() {
        return transaction != null;
    }

    /** Whether SQL is being written instead of executed (updateSQL). */
    public boolean isScripting() {
        return !executor().updatesDatabase();
    }

    /** The driver's connection. */
    public Connection connection() {
        return ((JdbcConnection) getConnection()).getUnderlyingConnection();
    }

    /** What keeps other runs out. */
    public RunLock runLock() {
        try {
            if (runLock == null) {
                runLock = RunLock.of(connection());
            }
            return runLock;
        } catch (SQLException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }

    /** Does something and commits it with what the current changeset has done: all or nothing. */
    public <E extends Exception> void record(Step<E> step) throws E, DatabaseException {
        if (transaction == null || isScripting()) {
            step.run();
        } else {
            transaction.record(step);
        }
    }

    @Override
    public void setConnection(DatabaseConnection connection) {
        super.setConnection(connection);
        if (connection instanceof JdbcConnection) {
            try {
                runLock = null;
                transaction = new Transaction(connection(), work());
            } catch (DatabaseException e) {
                throw new UnexpectedLiquibaseException(e);
            }
        }
    }

    /** The one place where it is decided what gathers a changeset's edits. */
    private UnitOfWork work() {
        return new NothingWaits();
    }

    @Override
    public void executeStatements(Change change, DatabaseChangeLog changeLog, List<SqlVisitor> visitors)
            throws LiquibaseException {
        if (change instanceof ExecuteShellCommandChange) {
            // A program that changes the database could not: our transaction would be in its way.
            super.executeStatements(change, changeLog, visitors);
        } else {
            change(() -> super.executeStatements(change, changeLog, visitors));
        }
    }

    @Override
    public void executeRollbackStatements(SqlStatement[] statements, List<SqlVisitor> visitors)
            throws LiquibaseException {
        change(() -> super.executeRollbackStatements(statements, visitors));
    }

    @Override
    public void executeRollbackStatements(Change change, List<SqlVisitor> visitors) throws LiquibaseException {
        super.executeRollbackStatements(change, visitors);
    }

    /** Not for a script, nor for a program that {@code runWith} names: it has a connection of its own. */
    private void change(Step<LiquibaseException> changes) throws LiquibaseException {
        if (transaction != null && !isScripting() && executor() instanceof JdbcExecutor) {
            transaction.change(changes);
        } else {
            changes.run();
        }
    }

    private Executor executor() {
        return Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", this);
    }

    @Override
    public boolean getAutoCommitMode() {
        return true;
    }

    @Override
    public boolean isAutoCommit() throws DatabaseException {
        return transaction == null ? super.isAutoCommit() : transaction.isAutoCommit();
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws DatabaseException {
        if (transaction == null) {
            super.setAutoCommit(autoCommit);
        } else {
            transaction.setAutoCommit(autoCommit);
        }
    }

    @Override
    public void commit() throws DatabaseException {
        if (transaction == null) {
            super.commit();
        } else {
            transaction.commit();
        }
    }

    @Override
    public void rollback() throws DatabaseException {
        if (transaction == null) {
            super.rollback();
        } else {
            transaction.rollback();
        }
    }

    @Override
    public void close() throws DatabaseException {
        try {
            if (transaction != null) {
                transaction.close();
            }
            freeLock();
        } finally {
            if (runLock != null) {
                runLock.release();
            }
            super.close();
        }
    }

    private void freeLock() throws DatabaseException {
        if (runLock != null && runLock.isHeld()) {
            try {
                new KeptLock().free();
            } catch (LockException e) {
                throw new DatabaseException(e);
            }
        }
    }

    /** Held from before the transaction until after it, whatever Liquibase's commands release in between. */
    private final class KeptLock implements WholeUpdate.RunLock {

        @Override
        public void take() throws LockException {
            LockServiceFactory.getInstance()
                    .getLockService(LosslessSqliteDatabase.this)
                    .waitForLock();
            runLock().keep(true);
        }

        @Override
        public void free() throws LockException {
            runLock().keep(false);
            LockServiceFactory.getInstance()
                    .getLockService(LosslessSqliteDatabase.this)
                    .releaseLock();
        }
    }

    public io.github.schemata.sqlite.sql.StatementRunner statements() {
        throw new IllegalStateException();
    }
}
