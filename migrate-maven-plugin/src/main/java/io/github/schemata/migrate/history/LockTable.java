package io.github.schemata.migrate.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DATABASECHANGELOGLOCK by plain JDBC, whoever wrote it; it is never made here. */
public final class LockTable {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private LockTable() {}

    /** Who holds the lock, and since when, in words; empty where nobody does or there is no such table. */
    public static Optional<String> holder(Connection connection) throws SQLException {
        String table = HistoryReader.table(connection, "databasechangeloglock");
        if (table == null) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT LOCKED, LOCKEDBY, LOCKGRANTED FROM " + table)) {
            while (row.next()) {
                if (row.getBoolean(1)) {
                    // As an object: on SQLite it is text or a number, which the driver takes for no timestamp.
                    return Optional.of(words(row.getString(2), RecordedTime.of(row.getObject(3))));
                }
            }
            return Optional.empty();
        }
    }

    /** Frees the lock as Liquibase does. */
    public static void free(Connection connection) throws SQLException {
        String table = HistoryReader.table(connection, "databasechangeloglock");
        if (table != null) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE " + table + " SET LOCKED = FALSE, LOCKGRANTED = NULL, LOCKEDBY = NULL");
            }
        }
    }

    private static String words(@Nullable String by, @Nullable LocalDateTime since) {
        return (by == null ? "unknown" : by) + (since == null ? "" : ", since " + SHOWN.format(since));
    }
}
