package io.github.schemata.migrate.history;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads DATABASECHANGELOG by plain JDBC: creates nothing, and loads nothing of Liquibase. */
public final class HistoryReader {

    private HistoryReader() {}

    /** What was applied; {@link History#NONE} where the table does not exist. */
    public static History read(Connection connection) {
        try {
            if (!exists(connection)) {
                return History.NONE;
            }
            List<Applied> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT * FROM DATABASECHANGELOG ORDER BY DATEEXECUTED, ORDEREXECUTED")) {
                while (row.next()) {
                    rows.add(new Applied(
                            new ChangesetKey(
                                    row.getString("ID"),
                                    row.getString("AUTHOR"),
                                    row.getString("FILENAME").replaceFirst("^classpath:", "")),
                            null,
                            row.getInt("ORDEREXECUTED"),
                            row.getString("MD5SUM"),
                            row.getString("TAG"),
                            row.getString("EXECTYPE")));
                }
            }
            return new History(rows);
        } catch (SQLException e) {
            throw new MigrateException(
                    "The table DATABASECHANGELOG cannot be read: " + e.getMessage()
                            + "\nCheck that it is Liquibase's own.",
                    e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String query = switch (product) {
            case "SQLite" -> "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = 'databasechangelog'";
            case "PostgreSQL" -> "SELECT 1 WHERE to_regclass('databasechangelog') IS NOT NULL";
            default ->
                "SELECT 1 FROM information_schema.tables WHERE table_schema = database()"
                        + " AND table_name = 'DATABASECHANGELOG'";
        };
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
