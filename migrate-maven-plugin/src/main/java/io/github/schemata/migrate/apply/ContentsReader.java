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
import org.jspecify.annotations.Nullable;

/** Counts rows and values: one query for each table, and one for the list of them. */
final class ContentsReader {

    /**
     * Schema, table, column: the schema is NULL for the one that a name without a schema means, the column for a table of
     * which rows only are counted.
     */
    private static final String SQLITE = """
            SELECT NULL, m.name, CASE WHEN c.hidden = 0 THEN c.name END
            FROM main.sqlite_schema m
            JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name AND l.type IN ('table', 'virtual')
            LEFT JOIN pragma_table_xinfo(CASE l.type WHEN 'table' THEN m.name END, 'main') c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY m.name, c.cid""";

    private static final String POSTGRESQL = """
            SELECT CASE WHEN n.nspname <> current_schema() THEN n.nspname END, c.relname, a.attname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a
              ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
              AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
            ORDER BY n.nspname, c.relname, a.attnum""";

    private static final String MARIADB = """
            SELECT NULL, t.table_name, CASE WHEN coalesce(c.extra, '') LIKE '%GENERATED' THEN NULL ELSE c.column_name END
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

    private record Place(@Nullable String schema, String table) {

        String name() {
            return schema == null ? table : schema + "." + table;
        }
    }

    /** Counts everything but Liquibase's own tables. */
    Contents read() throws SQLException {
        Map<String, TableContents> contents = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<Place, List<String>> table : columns(statement).entrySet()) {
                count(statement, table.getKey(), table.getValue())
                        .ifPresent(counted -> contents.put(table.getKey().name(), counted));
            }
        }
        return new Contents(contents);
    }

    private Map<Place, List<String>> columns(Statement statement) throws SQLException {
        Map<Place, List<String>> tables = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(listing())) {
            while (rows.next()) {
                Place place = new Place(rows.getString(1), rows.getString(2));
                if (!place.table().toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                    List<String> columns = tables.computeIfAbsent(place, table -> new ArrayList<>());
                    String column = rows.getString(3);
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
    private Optional<TableContents> count(Statement statement, Place table, List<String> columns) throws SQLException {
        try {
            return Optional.of(counted(statement, table, columns));
        } catch (SQLException e) {
            if (product == Product.SQLITE && columns.isEmpty()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private TableContents counted(Statement statement, Place table, List<String> columns) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT count(*)");
        columns.forEach(column -> sql.append(", count(").append(quote(column)).append(')'));
        String schema = product == Product.SQLITE ? "main" : table.schema();
        sql.append(" FROM ").append(schema == null ? "" : quote(schema) + ".").append(quote(table.table()));
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
