package io.github.schemata.migrate.history;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads DATABASECHANGELOG by plain JDBC: creates nothing, and loads nothing of Liquibase. */
public final class HistoryReader {

    private static final Comparator<Applied> IN_TIME = Comparator.comparing(
                    Applied::appliedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Applied::order);

    private HistoryReader() {}

    /** What was applied; {@link History#NONE} where the table does not exist. */
    public static History read(Connection connection) {
        try {
            String table = table(connection, "databasechangelog");
            if (table == null) {
                return History.NONE;
            }
            List<Applied> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                Map<String, Integer> columns = columns(row.getMetaData());
                while (row.next()) {
                    rows.add(applied(row, columns));
                }
            }
            rows.sort(IN_TIME);
            return new History(rows);
        } catch (SQLException e) {
            throw new MigrateException(
                    "The table DATABASECHANGELOG cannot be read: " + e.getMessage()
                            + "\nCheck that it is Liquibase's own, and that the user may read it.",
                    e);
        }
    }

    /**
     * A table of Liquibase's as the connection sees it, quoted; null for none. A name without quotes would be folded: MariaDB on
     * Linux tells tables apart by case.
     *
     * @param name in lower case
     */
    static @Nullable String table(Connection connection, String name) throws SQLException {
        String query = switch (connection.getMetaData().getDatabaseProductName()) {
            case "SQLite" ->
                "SELECT '\"' || name || '\"' FROM sqlite_master" + " WHERE type = 'table' AND lower(name) = '" + name
                        + "'";
            case "PostgreSQL" ->
                // The first schema of the search path only, as Liquibase has it.
                "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n"
                        + " ON n.oid = c.relnamespace WHERE lower(c.relname) = '" + name + "'"
                        + " AND c.relkind IN ('r', 'p') AND n.nspname = current_schema() ORDER BY c.relname DESC";
            default ->
                "SELECT concat('`', table_name, '`') FROM information_schema.tables"
                        + " WHERE table_schema = database() AND lower(table_name) = '" + name + "'"
                        + " ORDER BY table_name";
        };
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Older versions of Liquibase had fewer columns. */
    private static Map<String, Integer> columns(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.put(data.getColumnName(i).toUpperCase(Locale.ROOT), i);
        }
        for (String needed : List.of("ID", "AUTHOR", "FILENAME")) {
            if (!columns.containsKey(needed)) {
                throw new SQLException("it has no column " + needed);
            }
        }
        return columns;
    }

    private static Applied applied(ResultSet row, Map<String, Integer> columns) throws SQLException {
        String order = text(row, columns, "ORDEREXECUTED");
        String execType = text(row, columns, "EXECTYPE");
        return new Applied(
                new ChangesetKey(
                        String.valueOf(text(row, columns, "ID")),
                        String.valueOf(text(row, columns, "AUTHOR")),
                        normalized(String.valueOf(text(row, columns, "FILENAME")))),
                appliedAt(row, columns),
                order == null || !order.matches("-?\\d{1,9}") ? 0 : Integer.parseInt(order),
                text(row, columns, "MD5SUM"),
                text(row, columns, "TAG"),
                execType == null ? "EXECUTED" : execType);
    }

    private static @Nullable String text(ResultSet row, Map<String, Integer> columns, String name) throws SQLException {
        Integer column = columns.get(name);
        return column == null ? null : row.getString(column);
    }

    private static @Nullable LocalDateTime appliedAt(ResultSet row, Map<String, Integer> columns) throws SQLException {
        Integer column = columns.get("DATEEXECUTED");
        // As an object, since the SQLite driver reads text of another form than its own as an error.
        return column == null ? null : RecordedTime.of(row.getObject(column));
    }

    /** As Liquibase compares paths: without {@code classpath:}, a slash at the beginning, and backslashes. */
    private static String normalized(String path) {
        String plain = path.startsWith("classpath:") ? path.substring("classpath:".length()) : path;
        plain = plain.replace('\\', '/').replaceFirst("^[A-Za-z]:", "").replaceFirst("^/", "");
        return (plain.contains("./") || plain.contains("//")) && plain.indexOf('\0') < 0
                ? Path.of(plain).normalize().toString().replace('\\', '/')
                : plain;
    }
}
