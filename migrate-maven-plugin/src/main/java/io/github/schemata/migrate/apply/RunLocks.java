package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import org.jspecify.annotations.Nullable;

/** Liquibase's lock, and the table that it stands in, which goes again where it came for a run that failed. */
final class RunLocks {

    private final OpenDatabase database;
    private boolean tableIsOurs;

    private RunLocks(OpenDatabase database, boolean tableIsOurs) {
        this.database = database;
        this.tableIsOurs = tableIsOurs;
    }

    static RunLocks take(OpenDatabase database) throws DatabaseException {
        boolean missing = !exists(database);
        if (database.product() == Product.SQLITE) {
            waitOnSqlite(database);
        } else {
            new LockWait(database).acquire();
        }
        return new RunLocks(database, missing);
    }

    private static void waitOnSqlite(OpenDatabase database) {
        try {
            database.lockService().waitForLock();
        } catch (LockException e) {
            throw refused(database, e);
        }
    }

    static MigrateException refused(OpenDatabase database, Exception e) {
        String message =
                String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
        return held(database, message, e);
    }

    /** @param holder who holds the lock, as far as it is known */
    static MigrateException held(OpenDatabase database, String holder, @Nullable Exception e) {
        return new MigrateException(
                "Another run holds the changelog lock of " + database.settings().shownUrl() + ": " + holder
                        + "\nWait for it to end; if it is no longer alive, free the lock with migrate:unlock.",
                e);
    }

    /** What the run did stays, so the table does. */
    void keepTable() {
        tableIsOurs = false;
    }

    void free() throws LockException {
        database.lockService().releaseLock();
        if (tableIsOurs) {
            tableIsOurs = false;
            dropTable();
        }
    }

    /** Unless somebody else has taken the lock in the meantime. */
    private void dropTable() throws LockException {
        String table = name(database);
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE NOWAIT");
            boolean taken;
            try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " WHERE LOCKED")) {
                taken = row.next();
            }
            if (!taken) {
                statement.execute("DROP TABLE " + table);
            }
            database.liquibase().commit();
        } catch (SQLException | DatabaseException e) {
            // Another run uses it: it stays.
            rollBack();
        }
    }

    private void rollBack() throws LockException {
        try {
            database.liquibase().rollback();
        } catch (DatabaseException e) {
            throw new LockException(e);
        }
    }

    static String name(OpenDatabase database) {
        Database liquibase = database.liquibase();
        return liquibase.escapeTableName(
                liquibase.getLiquibaseCatalogName(),
                liquibase.getLiquibaseSchemaName(),
                liquibase.getDatabaseChangeLogLockTableName());
    }

    static boolean exists(OpenDatabase database) throws DatabaseException {
        if (database.product() == Product.SQLITE) {
            // There the table is made within the transaction, or stays.
            return true;
        }
        database.liquibase().rollback();
        try (ResultSet tables = database.connection()
                .getMetaData()
                .getTables(
                        database.connection().getCatalog(),
                        database.connection().getSchema(),
                        null,
                        new String[] {"TABLE"})) {
            while (tables.next()) {
                if (database.liquibase()
                        .getDatabaseChangeLogLockTableName()
                        .equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
