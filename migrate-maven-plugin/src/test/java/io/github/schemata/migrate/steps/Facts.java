package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a product's own catalog says of a database, as sorted lines; and its rows. */
record Facts(List<String> structure, List<String> rows) {

    private static final String POSTGRESQL = """
            SELECT 'column ' || c.relname || '.' || a.attname || ': ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
                || CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY' END
                || coalesce(' COMMENT ' || col_description(c.oid, a.attnum), '')
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
              WHERE c.relkind = 'r' AND c.relname NOT LIKE 'databasechangelog%'
            UNION ALL
            SELECT 'constraint ' || c.relname || '.' || k.conname || ': ' || pg_get_constraintdef(k.oid)
              FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
              WHERE c.relname NOT LIKE 'databasechangelog%' AND k.contype <> 'n'
            UNION ALL
            SELECT 'index ' || indexdef FROM pg_indexes
              WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'
            UNION ALL
            SELECT 'table ' || c.relname || coalesce(' COMMENT ' || obj_description(c.oid, 'pg_class'), '')
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
              WHERE c.relkind = 'r' AND c.relname NOT LIKE 'databasechangelog%'
            UNION ALL
            SELECT 'sequence ' || s.relname || ' from ' || q.seqstart || ' by ' || q.seqincrement
              FROM pg_class s JOIN pg_sequence q ON q.seqrelid = s.oid
              WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = s.oid AND d.deptype = 'i')
            """;

    static Facts of(Product product, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return switch (product) {
                case SQLITE -> sqlite(connection);
                case POSTGRESQL -> new Facts(sorted(strings(connection, POSTGRESQL)), rows(connection, '"'));
                case MARIADB, MYSQL -> new Facts(mariadb(connection), rows(connection, '`'));
            };
        }
    }

    List<String> since(Facts before) {
        List<String> difference = new ArrayList<>();
        before.all().stream().filter(line -> !all().contains(line)).forEach(line -> difference.add("- " + line));
        all().stream().filter(line -> !before.all().contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(structure);
        all.addAll(rows);
        return all;
    }

    private static Facts sqlite(Connection connection) throws SQLException {
        List<String> structure = SchemaFacts.of(connection).lines().stream()
                .filter(line -> !line.contains("DATABASECHANGELOG")
                        && !line.startsWith("value ")
                        && !line.startsWith("setting ")
                        && !line.startsWith("row of ")
                        && !line.contains("sqlite_sequence")
                        && !line.startsWith("text table ")
                        && !line.startsWith("table "))
                .toList();
        return new Facts(sorted(structure), rows(connection, '"'));
    }

    private static List<String> mariadb(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : tables(connection)) {
            List<String> create = strings(connection, "SHOW CREATE TABLE `" + table.replace("`", "``") + "`", 2);
            create.get(0)
                    .lines()
                    .map(line -> line.strip().replaceAll(",$", "").replaceAll(" AUTO_INCREMENT=\\d+", ""))
                    .filter(line -> !line.startsWith("CREATE TABLE"))
                    .forEach(line -> lines.add(table + " " + line));
        }
        lines.addAll(strings(
                connection,
                "SELECT concat('sequence ', table_name) FROM information_schema.tables"
                        + " WHERE table_schema = database() AND table_type = 'SEQUENCE'"));
        return sorted(lines);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet table = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (table.next()) {
                String schema = table.getString("TABLE_SCHEM");
                boolean ours = schema == null || schema.equals("public");
                if (ours && !table.getString("TABLE_NAME").toLowerCase().startsWith("databasechangelog")) {
                    tables.add(table.getString("TABLE_NAME"));
                }
            }
        }
        return sorted(tables);
    }

    private static List<String> rows(Connection connection, char quote) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : tables(connection)) {
            if (table.startsWith("sqlite_")) {
                continue;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    TreeMap<String, String> values = new TreeMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.put(columns.getColumnName(i), row.getString(i));
                    }
                    lines.add("row " + table + " " + values);
                }
            }
        }
        return sorted(lines);
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        return strings(connection, query, 1);
    }

    private static List<String> strings(Connection connection, String query, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }

    private static List<String> sorted(List<String> lines) {
        return List.copyOf(new TreeSet<>(lines));
    }
}
