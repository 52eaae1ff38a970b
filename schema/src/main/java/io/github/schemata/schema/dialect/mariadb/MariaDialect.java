package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * MariaDB 10.5.10 or newer, and MySQL 8.0.16 or newer, through whatever JDBC driver is on the class path. What MySQL says
 * otherwise than MariaDB is read as its manual has it; no MySQL is among what is tested with.
 */
public final class MariaDialect implements Dialect {

    static final String PRODUCT = "MariaDB";

    @Override
    public String product() {
        return PRODUCT;
    }

    @Override
    public boolean handles(String url) {
        return MariaUrl.handles(url);
    }

    @Override
    public String absolute(String url, Path folder) {
        return url;
    }

    @Override
    public Optional<String> fingerprint(String url) {
        return Optional.empty();
    }

    @Override
    public Connection open(ConnectionSettings settings) {
        return new MariaOpener(settings).open();
    }

    @Override
    public Schema read(Connection connection) {
        try {
            return readPlainly(connection);
        } catch (SQLException e) {
            throw MariaErrors.unreadable(e);
        }
    }

    /** The rows are not looked at. */
    @Override
    public DataProfile profile(Connection connection, Schema schema, int limit) {
        return DataProfile.NONE;
    }

    /** The mode of a session shows in expressions: ANSI_QUOTES, NO_BACKSLASH_ESCAPES. */
    private static Schema readPlainly(Connection connection) throws SQLException {
        String mode = mode(connection);
        setMode(connection, "");
        try {
            return new MariaReader(connection).read();
        } finally {
            setMode(connection, mode);
        }
    }

    private static String mode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void setMode(Connection connection, String mode) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET SESSION sql_mode = ?")) {
            statement.setString(1, mode);
            statement.execute();
        }
    }
}
