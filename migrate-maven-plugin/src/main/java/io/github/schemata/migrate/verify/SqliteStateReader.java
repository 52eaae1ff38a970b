package io.github.schemata.migrate.verify;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the states of a SQLite database. Where SQLite has counted no row that was changed, but those of the history, only
 * tables whose text has changed are looked into again.
 */
final class SqliteStateReader implements StateReader {

    /** Without what Liquibase and SQLite itself keep, and what a virtual table or a key brings along. */
    private static final String OBJECTS = """
            SELECT m.type, m.name, m.tbl_name, m.sql
            FROM main.sqlite_schema m
            WHERE m.sql IS NOT NULL
              AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND m.tbl_name NOT LIKE 'databasechangelog%'
            ORDER BY m.rowid""";

    private static final String SHADOWS =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";

    private final Connection connection;
    private final RowReader rows;
    private long changed;
    private long history;
    private List<StoredObject> objects = List.of();
    private Set<StoredObject> known = Set.of();
    private Map<String, TableRows> contents = Map.of();
    private @Nullable SqliteStructure structure;

    SqliteStateReader(Connection connection) {
        this.connection = connection;
        this.rows = new RowReader();
    }

    @Override
    public State read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<StoredObject> now = objects(statement);
            boolean structureChanged = structure == null || !now.equals(objects);
            boolean rowsChanged = rowsChanged(statement) || structure == null;
            if (structureChanged || rowsChanged) {
                contents = contents(statement, now, rowsChanged);
            }
            if (structureChanged) {
                objects = now;
                known = new HashSet<>(now);
                structure = new SqliteStructure(now);
            }
            return new State(Objects.requireNonNull(structure), contents);
        }
    }

    private static List<StoredObject> objects(Statement statement) throws SQLException {
        List<StoredObject> objects = new ArrayList<>();
        boolean virtual = false;
        try (ResultSet row = statement.executeQuery(OBJECTS)) {
            while (row.next()) {
                objects.add(new StoredObject(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                virtual |= isVirtual(row.getString(4));
            }
        }
        if (virtual) {
            Set<String> shadows = new HashSet<>();
            try (ResultSet row = statement.executeQuery(SHADOWS)) {
                while (row.next()) {
                    shadows.add(row.getString(1));
                }
            }
            objects.removeIf(object -> shadows.contains(object.table()));
        }
        return objects;
    }

    private static boolean isVirtual(String sql) {
        return sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length());
    }

    /** By SQLite's own count, without the rows that came to the history or went from it. */
    private boolean rowsChanged(Statement statement) throws SQLException {
        long nowChanged = number(statement, "SELECT total_changes()");
        long nowHistory = number(statement, "SELECT count(*) FROM DATABASECHANGELOG");
        boolean more = nowChanged - changed != Math.abs(nowHistory - history);
        changed = nowChanged;
        history = nowHistory;
        return more;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, TableRows> contents(Statement statement, List<StoredObject> now, boolean all)
            throws SQLException {
        Map<String, TableRows> read = new LinkedHashMap<>();
        for (StoredObject object : now) {
            if (!object.type().equals("table")) {
                continue;
            }
            String name = Identifiers.fold(object.name());
            TableRows before = contents.get(name);
            if (before == null || all || !known.contains(object)) {
                TableRows rowsNow = rows(statement, object.name());
                before = before != null && before.columns().equals(rowsNow.columns()) && before.same(rowsNow)
                        ? before
                        : rowsNow;
            }
            read.put(name, before);
        }
        return read;
    }

    private TableRows rows(Statement statement, String table) {
        try {
            return rows.read(statement, "main." + Identifiers.quote(table), () -> key(table));
        } catch (SQLException e) {
            // A virtual table whose module is missing, or a table that is broken: its text is compared.
            return new TableRows(List.of(), List.of(), 0, 0, List.of(), null);
        }
    }

    private List<String> key(String table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    key.add(row.getString(1));
                }
            }
        }
        return key;
    }
}
