package io.github.schemata.schema.dialect.mariadb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The mode of a session shows in expressions (ANSI_QUOTES, NO_BACKSLASH_ESCAPES): none until this is closed. */
final class PlainMode implements AutoCloseable {

    private final Connection connection;
    private final String mode;

    PlainMode(Connection connection) throws SQLException {
        this.connection = connection;
        this.mode = current(connection);
        set("");
    }

    @Override
    public void close() throws SQLException {
        set(mode);
    }

    private static String current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            row.next();
            return row.getString(1);
        }
    }

    private void set(String wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET SESSION sql_mode = ?")) {
            statement.setString(1, wanted);
            statement.execute();
        }
    }
}
