package io.github.schemata.sqlite.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** An SQLite database and one connection to it. */
public record Database(Connection connection) implements AutoCloseable {

    /** An empty one in memory. */
    public static Database inMemory() throws SQLException {
        return new Database(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    /** A connection to that file. */
    public static Database at(Path file) throws SQLException {
        return new Database(DriverManager.getConnection("jdbc:sqlite:" + file));
    }

    /** One in memory with that schema. */
    public static Database with(Variant variant, boolean foreignKeys) throws SQLException {
        Database database = inMemory();
        variant.sql().forEach(database::run);
        database.run("PRAGMA foreign_keys = " + (foreignKeys ? "ON" : "OFF"));
        return database;
    }

    /** Runs these statements. */
    public Database run(String... statements) {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
        return this;
    }

    /** The first column of what the query gives. */
    public List<String> values(String query) throws SQLException {
        List<String> values = new java.util.ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add("" + rows.getString(1));
            }
        }
        return values;
    }

    /** The CREATE text of a table, index, view or trigger. */
    public String text(String name) throws SQLException {
        return values("SELECT sql FROM sqlite_schema WHERE name = '" + name.replace("'", "''") + "'")
                .get(0);
    }

    public SchemaFacts facts() throws SQLException {
        return SchemaFacts.of(connection);
    }

    public List<String> faults() throws SQLException {
        return SchemaFacts.faults(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
