package io.github.schemata.sqlite.property;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What there is to be changed. */
public record Seen(List<Table> tables, List<Index> indexes, List<String> views, List<Trigger> triggers) {

    public record Column(String name, String type, boolean notNull, boolean hasDefault, int key, int hidden) {}

    public record Table(
            String name, CreateTable text, List<Column> columns, boolean withoutRowid, boolean strict, int rows) {
        List<String> names() {
            return columns.stream().map(Column::name).toList();
        }

        List<String> key() {
            return columns.stream().filter(c -> c.key() > 0).map(Column::name).toList();
        }
    }

    public record Index(String name, String table) {}

    public record Trigger(String name, String table, String sql) {}

    public static Seen of(Connection connection) throws SQLException {
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (List<String> object : rows(
                connection,
                "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
                        + " AND name NOT LIKE 'DATABASECHANGELOG%' ORDER BY type, name")) {
            switch (object.get(0)) {
                case "table" -> seen.tables().add(table(connection, object.get(1), object.get(3)));
                case "index" -> seen.indexes().add(new Index(object.get(1), object.get(2)));
                case "view" -> seen.views().add(object.get(1));
                default -> seen.triggers().add(new Trigger(object.get(1), object.get(2), object.get(3)));
            }
        }
        return seen;
    }

    /** All names of tables, indexes, views and triggers. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("sqlite_sequence"));
        tables.forEach(table -> names.add(table.name()));
        indexes.forEach(index -> names.add(index.name()));
        triggers.forEach(trigger -> names.add(trigger.name()));
        names.addAll(views);
        return names;
    }

    private static Table table(Connection connection, String name, String sql) throws SQLException {
        List<Column> columns = new ArrayList<>();
        String literal = "'" + name.replace("'", "''") + "'";
        for (List<String> c : rows(
                connection,
                "SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk, hidden FROM pragma_table_xinfo(" + literal
                        + ")")) {
            columns.add(new Column(
                    c.get(0),
                    c.get(1),
                    c.get(2).equals("1"),
                    c.get(3).equals("1"),
                    Integer.parseInt(c.get(4)),
                    Integer.parseInt(c.get(5))));
        }
        List<String> facts = rows(connection, "SELECT wr, strict FROM pragma_table_list(" + literal + ")")
                .get(0);
        int rows = Integer.parseInt(rows(connection, "SELECT count(*) FROM " + Identifiers.quote(name))
                .get(0)
                .get(0));
        CreateTable text = CreateTableParser.parse(sql).orElseThrow(() -> new AssertionError("not parsed: " + sql));
        return new Table(
                name, text, columns, facts.get(0).equals("1"), facts.get(1).equals("1"), rows);
    }

    private static List<List<String>> rows(Connection connection, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add("" + row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
