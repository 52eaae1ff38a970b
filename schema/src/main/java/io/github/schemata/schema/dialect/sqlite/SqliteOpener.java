package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Opens a database file for reading: nothing is written, created or left behind, and no code in it is trusted. */
final class SqliteOpener {

    private static final String DRIVER = "org.sqlite.JDBC";
    private static final String PATIENCE_MILLIS = "2000";

    private final SqliteUrl url;
    private final Path file;

    SqliteOpener(String url) {
        this.url = SqliteUrl.of(url);
        this.file = existing(this.url.file());
    }

    /** @throws SchemaException saying why not, and what to do about it */
    Connection open() {
        requireDriver();
        try {
            FileAccess access = FileAccess.of(file, this::needsWal);
            try {
                return open(access);
            } catch (SQLException e) {
                if (access != FileAccess.SHARED_WAL || !cannotShare(e)) {
                    throw e;
                }
                return open(FileAccess.PRIVATE_WAL);
            }
        } catch (SQLException e) {
            throw SqliteErrors.explained(e, file);
        }
    }

    private static Path existing(Path file) {
        if (Files.isDirectory(file)) {
            throw new SchemaException(file + " is a directory, not a SQLite database.\n"
                    + "Give the database file, like jdbc:sqlite:path/to/file.db.");
        }
        if (!Files.exists(file)) {
            throw new SchemaException("There is no SQLite database " + file + ": the file does not exist.\n"
                    + "Correct the path in the url; reading never creates a database.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SchemaException("The SQLite database " + file + " cannot be read: "
                    + (Files.isRegularFile(file) ? "permission denied" : "it is no regular file")
                    + ".\nGive a database file that " + System.getProperty("user.name") + " may read.");
        }
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    /** A build's class loader is made after DriverManager has looked for drivers, so it is told of this one. */
    private static void requireDriver() {
        try {
            Class.forName(DRIVER);
        } catch (ClassNotFoundException e) {
            throw new SchemaException(
                    "No JDBC driver for SQLite is on the class path.\nAdd the dependency org.xerial:sqlite-jdbc.", e);
        }
    }

    /** SQLite refuses a file in WAL mode where it must not lock, and says so before it reads or makes anything. */
    private boolean needsWal() {
        try (Connection connection = connect(FileAccess.PROBE);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA schema_version");
            return false;
        } catch (SQLException e) {
            return SqliteErrors.kind(e) == SqliteErrors.CANTOPEN;
        }
    }

    private static boolean cannotShare(SQLException e) {
        return SqliteErrors.kind(e) == SqliteErrors.CANTOPEN || SqliteErrors.kind(e) == SqliteErrors.READONLY;
    }

    private Connection open(FileAccess access) throws SQLException {
        Connection connection = connect(access);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                if (access == FileAccess.PRIVATE_WAL) {
                    statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                }
            }
            firstTolerantRead(connection);
            requireVersion(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connect(FileAccess access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("open_mode", "1");
        properties.setProperty("enable_load_extension", "false");
        if (url.parameters().stream().noneMatch(parameter -> parameter.startsWith("busy_timeout"))) {
            properties.setProperty("busy_timeout", PATIENCE_MILLIS);
        }
        List<String> parameters = new ArrayList<>(access.parameters());
        parameters.addAll(url.parameters());
        String address = SqliteUrl.PREFIX + file.toUri().toASCIIString() + "?" + String.join("&", parameters);
        return DriverManager.getConnection(address, properties);
    }

    private static void requireVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            String version = row.getString(1);
            String[] parts = version.split("\\.");
            int number = Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
            if (number < 3037) {
                throw new SchemaException("The JDBC driver brings SQLite " + version + ", and 3.37 is needed.\n"
                        + "Take a newer org.xerial:sqlite-jdbc.");
            }
        }
    }

    /**
     * One statement that SQLite cannot parse keeps it from reading any. With writable_schema it leaves that object out
     * (on a connection that cannot write, this is all it does), and the reader reports it.
     */
    private static void firstTolerantRead(Connection connection) throws SQLException {
        try {
            firstRead(connection);
        } catch (SQLException e) {
            if (!SqliteErrors.isUnreadableStatement(e)) {
                throw e;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA writable_schema = ON");
            }
            firstRead(connection);
        }
    }

    /** Opening a file does not look into it yet; this does. */
    private static void firstRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM main.sqlite_schema")) {
            row.next();
        }
    }
}
