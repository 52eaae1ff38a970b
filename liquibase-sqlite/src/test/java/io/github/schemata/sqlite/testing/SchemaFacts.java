package io.github.schemata.sqlite.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that can be seen of a database, as lines of text: every structural fact, every value of every row with
 * its storage class, what every view gives. Two of them tell what has changed.
 *
 * <p>Root pages, free pages and the order in {@code sqlite_schema} are no facts.
 */
public final class SchemaFacts {

    private final TreeSet<String> lines = new TreeSet<>();
    private final Connection connection;

    private SchemaFacts(Connection connection) {
        this.connection = connection;
    }

    /** Looks at the main database. */
    public static SchemaFacts of(Connection connection) throws SQLException {
        SchemaFacts facts = new SchemaFacts(connection);
        facts.settings();
        facts.texts();
        for (List<String> table :
                facts.rows("SELECT name, type, ncol, wr, strict FROM pragma_table_list WHERE schema = 'main'"
                        + " AND name NOT IN ('sqlite_schema', 'sqlite_temp_schema')")) {
            facts.table(table);
        }
        return facts;
    }

    /** What {@code integrity_check} and {@code foreign_key_check} have to say; empty where all is well. */
    public static List<String> faults(Connection connection) throws SQLException {
        SchemaFacts facts = new SchemaFacts(connection);
        List<String> faults = new ArrayList<>();
        facts.rows("PRAGMA main.integrity_check").forEach(row -> faults.add(row.get(0)));
        faults.remove("ok");
        facts.rows("PRAGMA main.foreign_key_check").forEach(row -> faults.add("foreign key: " + row));
        return faults;
    }

    /** All lines, sorted. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** What is gone, with {@code - } before it, and what is new, with {@code + }. */
    public List<String> since(SchemaFacts before) {
        List<String> difference = new ArrayList<>();
        before.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> difference.add("- " + line));
        lines.stream().filter(line -> !before.lines.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private void settings() throws SQLException {
        for (String pragma : List.of(
                "user_version",
                "application_id",
                "auto_vacuum",
                "encoding",
                "foreign_keys",
                "legacy_alter_table",
                "writable_schema")) {
            lines.add(
                    "setting " + pragma + " " + rows("PRAGMA " + pragma).get(0).get(0));
        }
    }

    private void texts() throws SQLException {
        for (List<String> object : rows("SELECT type, name, tbl_name, sql FROM main.sqlite_schema")) {
            lines.add("text " + object.get(0) + " " + object.get(1) + " on " + object.get(2) + ": "
                    + object.get(3).replace("\n", "⏎"));
        }
    }

    private void table(List<String> table) throws SQLException {
        String name = table.get(0);
        if (name.startsWith("sqlite_")
                && !List.of("sqlite_sequence", "sqlite_stat1").contains(name)) {
            return;
        }
        lines.add("table " + table);
        if (table.get(1).equals("view")) {
            view(name);
            return;
        }
        for (List<String> column : rows("SELECT cid, name, type, \"notnull\", dflt_value, pk, hidden"
                + " FROM pragma_table_xinfo(" + literal(name) + ", 'main')")) {
            lines.add("column " + name + "." + column.get(1) + " at " + column.get(0) + ": " + column.get(2)
                    + (column.get(3).equals("1") ? " NOT NULL" : "") + " DEFAULT " + column.get(4) + " key "
                    + column.get(5) + " hidden " + column.get(6));
        }
        foreignKeys(name);
        indexes(name);
        values(name, table.get(3).equals("1"));
    }

    private void view(String name) throws SQLException {
        try {
            for (List<String> row : rows("SELECT * FROM main." + quote(name))) {
                lines.add("view " + name + " gives " + row);
            }
        } catch (SQLException e) {
            lines.add("view " + name + " fails: " + e.getMessage());
        }
    }

    private void foreignKeys(String name) throws SQLException {
        TreeMap<String, String> keys = new TreeMap<>();
        for (List<String> key : rows("SELECT id, \"from\", \"table\", \"to\", on_update, on_delete, \"match\""
                + " FROM pragma_foreign_key_list(" + literal(name) + ", 'main') ORDER BY id, seq")) {
            keys.merge(key.get(0), key.subList(1, key.size()).toString(), (one, other) -> one + other);
        }
        keys.values().forEach(key -> lines.add("foreign key " + name + " " + key));
    }

    private void indexes(String name) throws SQLException {
        for (List<String> index : rows(
                "SELECT name, \"unique\", origin, partial FROM pragma_index_list(" + literal(name) + ", 'main')")) {
            lines.add("index " + index + " on " + name + " "
                    + rows("SELECT name, \"desc\", coll, key FROM pragma_index_xinfo(" + literal(index.get(0))
                            + ", 'main') WHERE key"));
        }
    }

    private void values(String name, boolean withoutRowid) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (List<String> column : rows("SELECT name, pk FROM pragma_table_xinfo(" + literal(name) + ", 'main')")) {
            columns.add(column.get(0));
            if (!column.get(1).equals("0")) {
                key.add(quote(column.get(0)));
            }
        }
        if (name.startsWith("sqlite_")) {
            rows("SELECT * FROM main." + quote(name)).forEach(row -> lines.add("row of " + name + " " + row));
            return;
        }
        String id = withoutRowid ? String.join(" || '/' || ", key) : columns.contains("rowid") ? "_rowid_" : "rowid";
        for (String column : columns) {
            String value = quote(column);
            for (List<String> row :
                    rows("SELECT " + id + ", typeof(" + value + "), " + value + " FROM main." + quote(name))) {
                lines.add("value " + name + "[" + row.get(0) + "]." + column + " " + row.get(1) + " " + row.get(2));
            }
        }
    }

    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object value = row.getObject(i);
                    values.add(
                            value instanceof byte[] bytes
                                    ? "x'" + HexFormat.of().formatHex(bytes) + "'"
                                    : "" + value);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
