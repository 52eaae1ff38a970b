package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.memory.ReadFiles;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import java.util.Optional;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.DatabaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.jspecify.annotations.Nullable;

/**
 * A database as Liquibase sees it, with the connection behind it. Opening it creates nothing but, with
 * {@link Access#CREATE}, an empty SQLite file, which is taken away again where nothing came into it.
 *
 * <p>Only within {@link io.github.schemata.migrate.changelog.LiquibaseScope}.
 */
public final class OpenDatabase implements AutoCloseable {

    private final DatabaseSettings settings;
    private final AbstractJdbcDatabase liquibase;
    private @Nullable Path made;
    private Connection connection;
    private @Nullable Object file;

    private OpenDatabase(
            DatabaseSettings settings, AbstractJdbcDatabase liquibase, Connection connection, @Nullable Path made) {
        this.settings = settings;
        this.liquibase = liquibase;
        this.connection = connection;
        this.made = made;
        this.file = fileNow();
    }

    /**
     * Opens a database.
     *
     * @throws io.github.schemata.migrate.MigrateException when it cannot be opened
     */
    public static OpenDatabase open(DatabaseSettings settings, Access access) throws DatabaseException {
        Path file = Databases.sqliteFile(settings).orElse(null);
        Path made = file == null || Files.exists(file) ? null : file;
        SwitchedConnection connection = new SwitchedConnection(Databases.open(settings, access));
        AbstractJdbcDatabase liquibase = settings.product() == Product.SQLITE
                ? new LosslessSqliteDatabase()
                : (AbstractJdbcDatabase) DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        if (settings.product() == Product.SQLITE) {
            liquibase.setConnection(connection);
        }
        return new OpenDatabase(settings, liquibase, connection.getUnderlyingConnection(), made);
    }

    /**
     * Reads a changelog and opens its database. On SQLite the changelog comes first, so that one that is broken makes no
     * file; on servers it may ask for the connection's schema.
     *
     * @param read takes down what the changelog is read from
     * @param onlyLook changes nothing: where there is no SQLite file yet, an empty database in memory stands for it
     */
    public static WithChangelog withChangelog(Setup setup, boolean onlyLook, ReadFiles read) throws Exception {
        DatabaseSettings settings = setup.requireDatabase();
        if (settings.product() == Product.SQLITE) {
            Warm warm = Warm.up();
            ParsedChangelog changelog = ChangelogReader.parse(setup.changelog(), new LosslessSqliteDatabase(), read);
            warm.join();
            return new WithChangelog(changelog, onlyLook ? look(settings) : open(settings, Access.CREATE));
        }
        OpenDatabase database = open(settings, onlyLook ? Access.READ : Access.CREATE);
        boolean done = false;
        try {
            WithChangelog both =
                    new WithChangelog(ChangelogReader.parse(setup.changelog(), database.liquibase(), read), database);
            done = true;
            return both;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private static OpenDatabase look(DatabaseSettings settings) throws DatabaseException {
        boolean missing =
                Databases.sqliteFile(settings).filter(Files::notExists).isPresent();
        return open(
                missing
                        ? new DatabaseSettings(
                                new ConnectionSettings("jdbc:sqlite::memory:", null, null), settings.drivers())
                        : settings,
                Access.READ);
    }

    /** A changelog, read for the database that is open. */
    public record WithChangelog(ParsedChangelog changelog, OpenDatabase database) implements AutoCloseable {

        @Override
        public void close() throws DatabaseException {
            database.close();
        }
    }

    /** Liquibase's view of it. */
    public Database liquibase() {
        return liquibase;
    }

    /** The driver's connection; on SQLite in auto-commit, else not. */
    public Connection connection() {
        return connection;
    }

    public Product product() {
        return settings.product();
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Liquibase's way to DATABASECHANGELOG; the table is made by {@link RunTransaction#begin}. */
    public ChangeLogHistoryService history() {
        return Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(liquibase);
    }

    LockService lockService() {
        return LockServiceFactory.getInstance().getLockService(liquibase);
    }

    SwitchedConnection switched() {
        return (SwitchedConnection) liquibase.getConnection();
    }

    /**
     * Whether the file that is open is still the one of that name: a run that failed takes away the file that it made.
     * Asked with the lock in hand, when nobody can do so any more.
     */
    boolean isStillThere() {
        return Objects.equals(file, fileNow());
    }

    /** Opens the database anew, as it now is. */
    void reopen() throws DatabaseException {
        liquibase.getConnection().close();
        forgetServices();
        made = Databases.sqliteFile(settings).filter(Files::notExists).orElse(made);
        SwitchedConnection again = new SwitchedConnection(Databases.open(settings, Access.CREATE));
        liquibase.setConnection(again);
        connection = again.getUnderlyingConnection();
        file = fileNow();
    }

    private @Nullable Object fileNow() {
        Optional<Path> path = Databases.sqliteFile(settings);
        try {
            return path.isEmpty() ? null : FileKey.of(path.get());
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws DatabaseException {
        try {
            takeAwayEmptyFile();
        } finally {
            try {
                liquibase.close();
            } finally {
                forgetServices();
            }
        }
    }

    /** Only with the lock in hand: another run may have begun to use the file. */
    private void takeAwayEmptyFile() throws DatabaseException {
        if (made != null && liquibase instanceof LosslessSqliteDatabase sqlite) {
            try {
                EmptyFile.takeAway(made, sqlite);
            } catch (IOException e) {
                throw new DatabaseException("The empty file " + made + " could not be deleted: " + e.getMessage(), e);
            }
        }
    }

    /** Liquibase keeps them by the url, for longer than the connection lasts. */
    private static void forgetServices() {
        LockServiceFactory.getInstance().resetAll();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .resetAll();
        Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
    }
}
