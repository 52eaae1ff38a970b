package io.github.schemata.migrate.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What users have made in a database. */
interface Contents {

    /** Keeps other runs of this out until the connection is closed; false where one is at it. */
    boolean lock(Connection connection) throws SQLException;

    /** All of it, in words: {@code table album}. */
    List<String> objects(Connection connection) throws SQLException;

    /** Removes what has come since this was made. */
    void remove(Connection connection) throws SQLException;

    /** The first column of a query, as texts. */
    static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Runs the statements one by one. */
    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
