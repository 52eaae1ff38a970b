package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.DatabaseErrors;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * A copy of a SQLite database with what still stands in its write-ahead log, as of one moment; gone when it is closed.
 *
 * @see <a href="https://www.sqlite.org/backup.html">SQLite Backup API</a>
 */
public final class DataCopy implements AutoCloseable {

    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path original;
    private final Path folder;

    private DataCopy(Path original, Path folder) {
        this.original = original;
        this.folder = folder;
    }

    /**
     * Copies a database; the original is only read.
     *
     * @throws MigrateException when it is no SQLite database, or cannot be read or copied
     */
    public static DataCopy of(Path original) {
        requireDatabase(original);
        try {
            DataCopy copy = new DataCopy(original, Files.createTempDirectory("migrate-verify"));
            boolean done = false;
            try {
                copy.fill();
                done = true;
                return copy;
            } finally {
                if (!done) {
                    copy.close();
                }
            }
        } catch (IOException e) {
            throw new MigrateException(
                    "There is no room for a copy of " + original + ": " + e.getMessage()
                            + "\nMake room where temporary files go, or name another folder: -Djava.io.tmpdir=…",
                    e);
        }
    }

    private static void requireDatabase(Path file) {
        String fault = fault(file);
        if (fault != null) {
            throw new MigrateException(file + " " + fault
                    + ".\nGive a SQLite database file in migrate.data; it is copied, and not changed.");
        }
    }

    private static @Nullable String fault(Path file) {
        if (Files.isDirectory(file)) {
            return "is a directory, not a SQLite database";
        }
        if (!Files.exists(file)) {
            return "does not exist";
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return "cannot be read";
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(HEADER.length), HEADER) ? null : "is no SQLite database";
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    private void fill() {
        try {
            try (Connection source = source()) {
                source.unwrap(SQLiteConnection.class).getDatabase().backup("main", file().toString(), null);
            }
            try (Connection copy = Databases.open(settings(file()), Access.CHANGE);
                    Statement statement = copy.createStatement()) {
                statement.execute("PRAGMA journal_mode = DELETE");
                unlock(statement);
                requireHistory(statement);
            }
        } catch (SQLException e) {
            throw ofData(DatabaseErrors.explained(e, settings(original)));
        }
    }

    private static MigrateException ofData(MigrateException e) {
        return new MigrateException(String.valueOf(e.getMessage()).replace("migrate.url", "migrate.data"), e);
    }

    private Connection source() {
        try {
            return Databases.open(settings(original), Access.READ);
        } catch (MigrateException e) {
            throw ofData(e);
        }
    }

    /** The program that holds it does not hold the copy. */
    private static void unlock(Statement statement) throws SQLException {
        if (number(statement, "type = 'table' AND lower(name) = 'databasechangeloglock'") > 0) {
            statement.execute("DELETE FROM DATABASECHANGELOGLOCK");
        }
    }

    private void requireHistory(Statement statement) throws SQLException {
        boolean history = number(statement, "type = 'table' AND lower(name) = 'databasechangelog'") > 0;
        long tables = number(
                statement,
                "type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'databasechangelog%'");
        if (!history && tables > 0) {
            throw new MigrateException(original + " has tables, but no history (DATABASECHANGELOG): nobody knows which"
                    + " changesets it has.\nOn a copy of yours, mark what it has with migrate:stamp -Dmigrate.to=REV,"
                    + " or begin with migrate:baseline; then give that copy.");
        }
    }

    private static long number(Statement statement, String condition) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema WHERE " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The copy. */
    public Path file() {
        return folder.resolve("copy.db");
    }

    /** The copy, as a database. */
    public DatabaseSettings settings() {
        return settings(file());
    }

    private static DatabaseSettings settings(Path file) {
        return new DatabaseSettings(
                new ConnectionSettings("jdbc:sqlite:" + file.toAbsolutePath(), null, null), DriverSource.OWN);
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
