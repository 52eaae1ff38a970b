package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.apply.Contents.TableContents;
import io.github.schemata.migrate.database.Product;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts rows and values: one query for each table, and one for the list of them. */
final class ContentsReader {

    /** Table, then column; the column is NULL for a table of which rows only are counted. */
    private static final String SQLITE = """
            SELECT m.name, CASE WHEN c.hidden = 0 THEN c.name END
            FROM main.sqlite_schema m
            JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name AND l.type IN ('table', 'virtual')
            LEFT JOIN pragma_table_xinfo(CASE l.type WHEN 'table' THEN m.name END, 'main') c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY m.name, c.cid""";

    private static final String POSTGRESQL = """
            SELECT c.relname, a.attname
            FROM pg_class c
            LEFT JOIN pg_attribute a
              ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND pg_table_is_visible(c.oid)
              AND c.relnamespace = current_schema()::regnamespace
              AND has_table_privilege(c.oid, 'SELECT')
            ORDER BY c.relname, a.attnum""";

    private static final String MARIADB = """
            SELECT t.table_name, CASE WHEN coalesce(c.extra, '') LIKE '%GENERATED' THEN NULL ELSE c.column_name END
            FROM information_schema.tables t
            JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
            WHERE t.table_schema = database() AND t.table_type = 'BASE TABLE'
            ORDER BY t.table_name, c.ordinal_position""";

    private final Connection connection;
    private final Product product;

    ContentsReader(OpenDatabase database) {
        this.connection = database.connection();
        this.product = database.product();
    }

    /** Counts everything but Liquibase's own tables. */
    Contents read() throws SQLException {
        Map<String, TableContents> contents = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns(statement).entrySet()) {
                count(statement, table.getKey(), table.getValue())
                        .ifPresent(counted -> contents.put(table.getKey(), counted));
            }
        }
        return new Contents(contents);
    }

    private Map<String, List<String>> columns(Statement statement) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(listing())) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (!name.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                    List<String> columns = tables.computeIfAbsent(name, table -> new ArrayList<>());
                    String column = rows.getString(2);
                    if (column != null) {
                        columns.add(column);
                    }
                }
            }
        }
        return tables;
    }

    private String listing() {
        return switch (product) {
            case SQLITE -> SQLITE;
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB, MYSQL -> MARIADB;
        };
    }

    /** Empty for a virtual table whose module is missing: nobody can drop that. */
    private Optional<TableContents> count(Statement statement, String table, List<String> columns) throws SQLException {
        try {
            return Optional.of(counted(statement, table, columns));
        } catch (SQLException e) {
            if (product == Product.SQLITE && columns.isEmpty()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private TableContents counted(Statement statement, String table, List<String> columns) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT count(*)");
        columns.forEach(column -> sql.append(", count(").append(quote(column)).append(')'));
        sql.append(" FROM ").append(product == Product.SQLITE ? "main." : "").append(quote(table));
        try (ResultSet row = statement.executeQuery(sql.toString())) {
            row.next();
            Map<String, Long> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.getLong(i + 2));
            }
            return new TableContents(row.getLong(1), values);
        }
    }

    private String quote(String name) {
        String quote = product == Product.MARIADB || product == Product.MYSQL ? "`" : "\"";
        return quote + name.replace(quote, quote + quote) + quote;
    }
}
