package io.github.schemata.codegen.testing;

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

/** A copy of a database with its tables, views and indexes, and without a row. */
public final class EmptiedTwin {

    private EmptiedTwin() {}

    /** Makes the copy. */
    public static Path of(Path database, Path twin) {
        try {
            Files.copy(database, twin);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + twin);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            List<String> triggers = texts(statement, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
            for (String trigger : names(statement, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                statement.execute("DROP TRIGGER " + trigger);
            }
            for (String table : names(
                    statement,
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
                statement.execute("DELETE FROM " + table);
            }
            for (String trigger : triggers) {
                statement.execute(trigger);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return twin;
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        return texts(statement, query).stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .toList();
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
