package io.github.schemata.migrate.verify;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    private final RowReader rows = new RowReader();
    private long changed;
    private long history;
    private Map<StoredObject, StoredObject> known = Map.of();
    private final Map<String, TableRows> tables = new HashMap<>();
    private State state = new State(new SqliteStructure(List.of()), Map.of());
    private boolean begun;

    SqliteStateReader(Connection connection) {
        this.connection = connection;
    }

    @Override
    public State read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<StoredObject> now = shared(objects(statement));
            SqliteStructure before = (SqliteStructure) state.structure();
            boolean sameStructure = now.equals(before.objects());
            boolean sameRows = sameRows(statement) && begun;
            begun = true;
            if (!sameStructure || !sameRows) {
                boolean sameContents = !readTables(statement, now, !sameRows);
                state = new State(
                        sameStructure ? before : new SqliteStructure(now),
                        sameContents ? state.contents() : contents(now));
            }
            known = new HashMap<>();
            now.forEach(object -> known.put(object, object));
            return state;
        }
    }

    /** The same objects as before, so that many states take little more room than one. */
    private List<StoredObject> shared(List<StoredObject> objects) {
        objects.replaceAll(object -> known.getOrDefault(object, object));
        return objects;
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
    private boolean sameRows(Statement statement) throws SQLException {
        long nowChanged = number(statement, "SELECT total_changes()");
        long nowHistory = number(statement, "SELECT count(*) FROM DATABASECHANGELOG");
        boolean same = nowChanged - changed == Math.abs(nowHistory - history);
        changed = nowChanged;
        history = nowHistory;
        return same;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @return whether what stands in them has changed */
    private boolean readTables(Statement statement, List<StoredObject> now, boolean all) {
        Set<String> there = new HashSet<>();
        boolean other = false;
        for (StoredObject object : now) {
            if (object.type().equals("table")) {
                String name = Identifiers.fold(object.name());
                there.add(name);
                TableRows before = tables.get(name);
                if (before == null || all || !known.containsKey(object)) {
                    TableRows rowsNow = rows(statement, object.name());
                    if (before == null || !before.isSame(rowsNow)) {
                        tables.put(name, rowsNow);
                        other |= rowsNow.count() > 0 || before != null && before.count() > 0;
                    }
                }
            }
        }
        for (String gone : List.copyOf(tables.keySet())) {
            if (!there.contains(gone)) {
                other |= Objects.requireNonNull(tables.remove(gone)).count() > 0;
            }
        }
        return other;
    }

    private Map<String, TableRows> contents(List<StoredObject> now) {
        Map<String, TableRows> contents = new LinkedHashMap<>();
        for (StoredObject object : now) {
            TableRows rowsNow = object.type().equals("table") ? tables.get(Identifiers.fold(object.name())) : null;
            if (rowsNow != null && rowsNow.count() > 0) {
                contents.put(Identifiers.fold(object.name()), rowsNow);
            }
        }
        return contents;
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
