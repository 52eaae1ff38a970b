package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.database.DatabaseErrors;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.LockTable;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockService;
import liquibase.statement.core.CreateDatabaseChangeLogLockTableStatement;
import org.jspecify.annotations.Nullable;

/**
 * Takes Liquibase's lock on a server, and waits for it as long as {@code liquibase.changelogLockWaitTimeInMinutes} says.
 * Liquibase's own way makes the lock's row by DELETE and INSERT, which takes the lock from a run that has just got it.
 */
final class LockWait {

    private static final long POLL_SECONDS = 1;

    private final OpenDatabase database;

    LockWait(OpenDatabase database) {
        this.database = database;
    }

    /** @throws MigrateException when another run keeps the lock, which is named, or the database does not let us */
    void acquire() throws DatabaseException {
        Instant end =
                Instant.now().plus(Duration.ofMinutes(GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getCurrentValue()));
        boolean said = false;
        while (!acquired()) {
            String holder = holder();
            if (!Instant.now().isBefore(end)) {
                throw RunLocks.held(database, holder, null);
            }
            if (!said) {
                LiquibaseScope.log()
                        .info("Waiting for the changelog lock of "
                                + database.settings().shownUrl() + ", held by " + holder + ".");
                said = true;
            }
            pause();
        }
    }

    private boolean acquired() throws DatabaseException {
        LockService service = database.lockService();
        try {
            if (!RunLocks.exists(database)) {
                makeTable();
            }
            return service.acquireLock();
        } catch (LockException e) {
            service.reset();
            SQLException sql = sql(e);
            boolean conflict = sql != null && String.valueOf(sql.getSQLState()).startsWith("40");
            // A run that made the table may have failed, and taken it away.
            if (conflict || !RunLocks.exists(database)) {
                return false;
            }
            throw failed(e);
        }
    }

    private void makeTable() throws DatabaseException {
        try {
            Scope.getCurrentScope()
                    .getSingleton(ExecutorService.class)
                    .getExecutor("jdbc", database.liquibase())
                    .execute(new CreateDatabaseChangeLogLockTableStatement());
            database.liquibase().commit();
        } catch (DatabaseException e) {
            // Where another run was faster it is there now.
            if (!RunLocks.exists(database)) {
                throw failed(e);
            }
        }
        String table = RunLocks.name(database);
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(
                    database.product() == Product.POSTGRESQL
                            ? "INSERT INTO " + table + " (ID, LOCKED) VALUES (1, FALSE) ON CONFLICT DO NOTHING"
                            : "INSERT IGNORE INTO " + table + " (ID, LOCKED) VALUES (1, 0)");
            database.liquibase().commit();
        } catch (SQLException e) {
            throw DatabaseErrors.explained(e, database.settings());
        }
    }

    private MigrateException failed(Exception e) {
        SQLException sql = sql(e);
        return sql == null ? RunLocks.refused(database, e) : DatabaseErrors.explained(sql, database.settings());
    }

    private static @Nullable SQLException sql(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private String holder() throws DatabaseException {
        try {
            String holder = LockTable.holder(database.connection()).orElse("a run that has just ended");
            database.liquibase().rollback();
            return holder;
        } catch (SQLException e) {
            throw DatabaseErrors.explained(e, database.settings());
        }
    }

    private void pause() {
        var rate = GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getCurrentConfiguredValue();
        try {
            TimeUnit.SECONDS.sleep(rate.wasDefaultValueUsed() ? POLL_SECONDS : rate.getValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrateException(
                    "Interrupted while waiting for the changelog lock of "
                            + database.settings().shownUrl() + ".\nNothing was changed; run it again.",
                    e);
        }
    }
}
