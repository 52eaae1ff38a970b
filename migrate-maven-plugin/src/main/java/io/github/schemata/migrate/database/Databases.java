package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens connections. */
public final class Databases {

    /** How long a lock of someone else is waited for, unless the url says {@code busy_timeout}. */
    private static final String PATIENCE_MILLIS = "10000";

    /** How long a run of ours is waited for, which may keep the file locked all the time. As Liquibase's lock wait. */
    private static final Duration PATIENCE_WITH_A_RUN = Duration.ofMinutes(5);

    private static final String RUN_LOCK = "-liquibase.lock";

    private Databases() {}

    /** What a connection is wanted for. */
    public enum Access {
        /** To look only: nothing is created, not even a SQLite file that is missing. */
        READ,
        /** To change what is there; a SQLite file that is missing is an error. */
        CHANGE,
        /** To change what is there; a SQLite file that is missing is made. */
        CREATE
    }

    /**
     * Opens a connection.
     *
     * @throws MigrateException when the database is missing, locked, no database, or refuses the login, or its driver is
     *     missing; never with a password in it
     */
    public static Connection open(DatabaseSettings database, Access access) {
        return opened(database, access).connection();
    }

    /**
     * Opens a connection, and remembers whether a file was made for it.
     *
     * @throws MigrateException as {@link #open} does; a file that was made is gone then
     */
    public static Opened opened(DatabaseSettings database, Access access) {
        if (database.product() != Product.SQLITE) {
            return new Opened(server(database), null, false);
        }
        SqliteAddress address = SqliteAddress.of(database.connection().url());
        if (access == Access.READ && address.file() != null) {
            return new Opened(toRead(database, address), address.file(), false);
        }
        Path path = address.file();
        boolean made = path != null && access == Access.CREATE && new SqliteFile(path).make();
        try {
            if (path != null) {
                new SqliteFile(path).require(access, address);
            }
            return new Opened(toChange(database, address), path, made);
        } catch (RuntimeException e) {
            if (made) {
                path.toFile().delete();
            }
            throw e;
        }
    }

    /** The file of a SQLite url; empty for other products and for databases in memory. */
    public static Optional<Path> sqliteFile(DatabaseSettings database) {
        return database.product() == Product.SQLITE
                ? Optional.ofNullable(
                        SqliteAddress.of(database.connection().url()).file())
                : Optional.empty();
    }

    private static Connection server(DatabaseSettings database) {
        ServerLogin login = ServerLogin.of(database);
        try {
            Connection connection = Drivers.connect(database, login.url(), login.properties());
            boolean done = false;
            try {
                SchemaChoice.make(connection, database);
                done = true;
                return connection;
            } finally {
                if (!done) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw DatabaseErrors.explained(e, database);
        }
    }

    private static Connection toRead(DatabaseSettings database, SqliteAddress address) {
        new SqliteFile(Objects.requireNonNull(address.file())).require(Access.READ, address);
        try {
            return Dialects.forUrl(database.connection().url()).open(database.connection());
        } catch (SchemaException e) {
            throw new MigrateException(e.getMessage(), e);
        }
    }

    private static Connection toChange(DatabaseSettings database, SqliteAddress address) {
        Instant end = Instant.now().plus(PATIENCE_WITH_A_RUN);
        while (true) {
            try {
                return sqlite(database, address);
            } catch (SQLException e) {
                boolean run = DatabaseErrors.isBusy(e, database) && isBeingRun(address.file());
                if (!run || Instant.now().isAfter(end) || !pause()) {
                    throw DatabaseErrors.explained(e, database);
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A run has a lock of its own beside the database, and ends. */
    private static boolean isBeingRun(@Nullable Path file) {
        return file != null && Files.exists(Path.of(file + RUN_LOCK));
    }

    private static Connection sqlite(DatabaseSettings database, SqliteAddress address) throws SQLException {
        Properties properties = new Properties();
        if (address.file() != null) {
            // SQLITE_OPEN_READWRITE alone: a file that has just gone is not made anew.
            properties.setProperty("open_mode", "2");
        }
        if (!address.has("limit_sql_length")) {
            // The driver allows a million bytes, SQLite itself this much: a dump may have large blobs.
            properties.setProperty("limit_sql_length", "1000000000");
        }
        if (!address.has("busy_timeout")) {
            properties.setProperty("busy_timeout", PATIENCE_MILLIS);
        }
        Connection connection = Drivers.connect(database, database.connection().url(), properties);
        try {
            firstRead(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Opening a file does not look into it yet; this does. */
    private static void firstRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            row.next();
        }
    }
}
