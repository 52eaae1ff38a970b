package io.github.schemata.sqlite;

import io.github.schemata.sqlite.edit.Names;
import io.github.schemata.sqlite.lock.KeptLock;
import io.github.schemata.sqlite.lock.RunLock;
import io.github.schemata.sqlite.once.Frame;
import io.github.schemata.sqlite.once.Step;
import io.github.schemata.sqlite.once.Transaction;
import io.github.schemata.sqlite.once.WholeUpdate;
import io.github.schemata.sqlite.rebuild.Emptying;
import io.github.schemata.sqlite.script.ScriptTarget;
import io.github.schemata.sqlite.sql.LiveTarget;
import io.github.schemata.sqlite.sql.OwnGenerators;
import io.github.schemata.sqlite.sql.StatementRunner;
import io.github.schemata.sqlite.sql.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import liquibase.CatalogAndSchema;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseConnection;
import liquibase.database.LiquibaseTableNamesFactory;
import liquibase.database.core.SQLiteDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.snapshot.SnapshotControl;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import liquibase.structure.DatabaseObject;
import org.jspecify.annotations.Nullable;

/**
 * SQLite as Liquibase sees it, where every change keeps what it should not touch, and happens once and only once.
 *
 * <p>The driver stays in auto-commit; transactions are begun and ended here, as {@link Transaction} says.
 */
public final class LosslessSqliteDatabase extends SQLiteDatabase {

    private final StatementRunner statements = new StatementRunner(this, this::target);
    private final LiveTarget live = new LiveTarget(this);
    private @Nullable ScriptTarget script;
    private @Nullable Transaction transaction;
    private @Nullable RunLock runLock;
    private boolean autoCommitInScript;

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
        return WholeUpdate.open(transaction, new KeptLock(this, runLock()));
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
        Frame frame = frame();
        if (frame == null) {
            step.run();
        } else {
            frame.record(step);
        }
    }

    @Override
    public void setConnection(DatabaseConnection connection) {
        super.setConnection(connection);
        OwnGenerators.only();
        if (connection instanceof JdbcConnection) {
            try {
                runLock = null;
                transaction = new Transaction(connection(), statements);
            } catch (DatabaseException e) {
                throw new UnexpectedLiquibaseException(e);
            }
        }
    }

    /** What runs the statements of changesets. */
    public StatementRunner statements() {
        return statements;
    }

    private Target target() {
        try {
            return isScripting() ? script() : live;
        } catch (DatabaseException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }

    /** The script that is being written; begun when first asked for. */
    public ScriptTarget script() throws DatabaseException {
        Executor executor = executor();
        if (script == null || !script.isOf(executor)) {
            closeScript();
            script = isConnected()
                    ? ScriptTarget.of(this, executor, connection())
                    : ScriptTarget.ofNothing(this, executor);
        }
        return script;
    }

    /**
     * Begins a script without a database that is one transaction for all changesets, except where one asks for none;
     * nothing is written before that transaction.
     */
    public ScriptTarget wholeScript() throws DatabaseException {
        closeScript();
        script = ScriptTarget.wholeOfNothing(this, executor());
        return script;
    }

    private void closeScript() throws DatabaseException {
        if (script != null) {
            script.close();
            script = null;
        }
    }

    @Override
    public void executeStatements(Change change, DatabaseChangeLog changeLog, List<SqlVisitor> visitors)
            throws LiquibaseException {
        if (change instanceof ExecuteShellCommandChange || !speaksSqlite()) {
            // A program that changes the database could not: our transaction would be in its way.
            super.executeStatements(change, changeLog, visitors);
        } else {
            change(() -> run(change, visitors));
        }
    }

    private void run(Change change, List<SqlVisitor> visitors) throws DatabaseException {
        if (change.getChangeSet() != null) {
            statements.begin(change.getChangeSet());
        }
        if (change.generateStatementsVolatile(this)) {
            statements.flush();
        }
        statements.run(change.generateStatements(this), visitors);
    }

    /** Runs one statement at once: with the changes of the changeset that is running, else in a transaction of its own. */
    public void executeAlone(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        Step<DatabaseException> alone = () -> {
            statements.run(new SqlStatement[] {statement}, visitors);
            statements.flush();
        };
        if (transaction == null || transaction.isOpen()) {
            alone.run();
        } else {
            transaction.record(alone);
        }
    }

    @Override
    public void executeRollbackStatements(SqlStatement[] undoing, List<SqlVisitor> visitors) throws LiquibaseException {
        if (speaksSqlite()) {
            change(() -> statements.run(undoing, filterRollbackVisitors(visitors)));
        } else {
            super.executeRollbackStatements(undoing, visitors);
        }
    }

    @Override
    public void executeRollbackStatements(Change change, List<SqlVisitor> visitors) throws LiquibaseException {
        if (change.generateRollbackStatementsVolatile(this)) {
            statements.flush();
        }
        super.executeRollbackStatements(change, visitors);
    }

    /** A program that {@code runWith} names has a connection of its own. */
    private boolean speaksSqlite() {
        return isScripting() || executor() instanceof JdbcExecutor;
    }

    private void change(Step<LiquibaseException> changes) throws LiquibaseException {
        Frame frame = frame();
        if (frame == null) {
            changes.run();
        } else {
            frame.change(changes);
        }
    }

    /** A script's while one is written, else the transaction; null without a database. */
    private @Nullable Frame frame() throws DatabaseException {
        return isScripting()
                ? script().frame(
                                statements, () -> transaction == null ? autoCommitInScript : transaction.isAutoCommit())
                : transaction;
    }

    /** dropAll: everything at once, rather than key by key of tables that go anyway. */
    @Override
    public void dropDatabaseObjects(CatalogAndSchema schema, @Nullable SnapshotControl control)
            throws LiquibaseException {
        if (transaction == null) {
            super.dropDatabaseObjects(schema, control);
            return;
        }
        rollback();
        try {
            Emptying.empty(connection(), Set.of(getDatabaseChangeLogTableName(), getDatabaseChangeLogLockTableName()));
        } catch (SQLException e) {
            throw new DatabaseException("dropAll: " + e.getMessage(), e);
        }
        Scope.getCurrentScope().getSingleton(LiquibaseTableNamesFactory.class).destroy(this);
    }

    /** Liquibase's list of reserved words is of SQL in general. */
    @Override
    protected boolean mustQuoteObjectName(String name, Class<? extends DatabaseObject> type) {
        return !Names.written(name).equals(name);
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
            autoCommitInScript = autoCommit;
            super.setAutoCommit(autoCommit);
        } else {
            transaction.setAutoCommit(autoCommit);
        }
    }

    @Override
    public void commit() throws DatabaseException {
        Frame frame = frame();
        if (frame == null) {
            super.commit();
        } else {
            frame.commit();
        }
    }

    @Override
    public void rollback() throws DatabaseException {
        Frame frame = frame();
        if (frame == null) {
            super.rollback();
        } else {
            frame.rollback();
        }
    }

    @Override
    public void close() throws DatabaseException {
        try {
            closeScript();
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
                new KeptLock(this, runLock).free();
            } catch (LockException e) {
                throw new DatabaseException(e);
            }
        }
    }

    /** The driver's metadata says that it is, and it is not: {@code Album} and {@code album} are one table. */
    @Override
    public boolean isCaseSensitive() {
        return false;
    }
}
