package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Logs in for reading: every transaction of the session is read-only. */
final class PostgresOpener {

    private static final String DRIVER = "org.postgresql.Driver";
    private static final int OLDEST = 12;

    private final ConnectionSettings settings;

    PostgresOpener(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** @throws SchemaException saying why not, and what to do about it */
    Connection open() {
        requireDriver();
        requireNoLoginBeforeHost();
        try {
            Connection connection = DriverManager.getConnection(settings.url(), login());
            try {
                connection.setReadOnly(true);
                readOnly(connection);
                requireVersion(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw PostgresErrors.unopened(e, settings);
        }
    }

    /** A build's class loader is made after DriverManager has looked for drivers, so it is told of this one. */
    private static void requireDriver() {
        try {
            Class.forName(DRIVER);
        } catch (ClassNotFoundException e) {
            throw new SchemaException(
                    "No JDBC driver for PostgreSQL is on the class path.\nAdd the dependency org.postgresql:postgresql.",
                    e);
        }
    }

    /** The driver would take the login for the host, and write it to its log. */
    private void requireNoLoginBeforeHost() {
        if (settings.url().replaceAll("(?s)\\?.*", "").contains("@")) {
            throw new SchemaException("The url " + settings.shownUrl()
                    + " has a login before the host, which PostgreSQL's driver does not read.\n"
                    + "Give user and password by themselves, and take them out of the url.");
        }
    }

    private Properties login() {
        Properties login = new Properties();
        if (settings.user() != null) {
            login.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            login.setProperty("password", settings.password());
        }
        return login;
    }

    /** Unless told otherwise, the driver tells the server so only at the begin of a transaction that it begins itself. */
    private static void readOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
        }
    }

    private void requireVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_version_num")) {
            row.next();
            int version = row.getInt(1) / 10_000;
            if (version < OLDEST) {
                throw new SchemaException("The server of " + settings.shownUrl() + " is PostgreSQL " + version
                        + ", and " + OLDEST + " is needed.\nUpgrade the server.");
            }
        }
    }
}
