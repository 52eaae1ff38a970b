package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateLog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A look at what a script has made, by a connection that knows nothing of how. */
final class LoadedDatabase {

    private LoadedDatabase() {}

    /** Warns of foreign keys that lead nowhere: they were off while rows came in any order. */
    static void look(Connection connection, MigrateLog log) throws SQLException {
        Map<String, Long> strays = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (row.next()) {
                strays.merge(row.getString(1) + " -> " + row.getString(3), 1L, Long::sum);
            }
        } catch (SQLException e) {
            log.warn("The foreign keys could not be checked: " + e.getMessage());
            return;
        }
        if (!strays.isEmpty()) {
            log.warn("Rows whose foreign key leads nowhere: "
                    + strays.entrySet().stream()
                            .map(stray -> stray.getKey() + " " + stray.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    static void toWal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }
}
