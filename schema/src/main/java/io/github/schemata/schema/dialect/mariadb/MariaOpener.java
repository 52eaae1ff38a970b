package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Logs in for reading: the server refuses the session to write or to make anything. */
final class MariaOpener {

    private static final String MARIADB_DRIVER = "org.mariadb.jdbc.Driver";
    private static final String MYSQL_DRIVER = "com.mysql.cj.jdbc.Driver";

    private final ConnectionSettings settings;

    MariaOpener(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** @throws SchemaException saying why not, and what to do about it */
    Connection open() {
        String url = MariaUrl.readingOnly(url());
        try {
            Connection connection = DriverManager.getConnection(url, login());
            try {
                connection.setReadOnly(true);
                readOnly(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw MariaErrors.unopened(e, settings);
        }
    }

    /**
     * The url for the driver that is there: MySQL's own for its urls, else MariaDB's. A build's class loader is made after
     * DriverManager has looked for drivers, so it is told of them.
     */
    private String url() {
        if (MariaUrl.isMysql(settings.url()) && isThere(MYSQL_DRIVER)) {
            return settings.url();
        }
        if (isThere(MARIADB_DRIVER)) {
            return MariaUrl.forMariaDb(settings.url());
        }
        throw new SchemaException("No JDBC driver for MariaDB or MySQL is on the class path.\n"
                + "Add the dependency org.mariadb.jdbc:mariadb-java-client.");
    }

    private static boolean isThere(String driver) {
        try {
            Class.forName(driver);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
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

    /** The drivers tell the server only when configured so, or when they begin a transaction. */
    private static void readOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION READ ONLY");
        }
    }
}
