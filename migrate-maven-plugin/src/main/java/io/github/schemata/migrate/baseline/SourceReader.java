package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.baseline.Source.Statement;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a baseline is made of; only asks. */
final class SourceReader {

    private static final String STATEMENTS = """
            SELECT type, name, tbl_name, sql FROM main.sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY rowid
            """;

    private final Connection connection;
    private final TableGlobs excluded;

    SourceReader(Connection connection, List<String> excludeTables) {
        this.connection = connection;
        this.excluded = new TableGlobs(excludeTables);
    }

    Source read() throws SQLException {
        Schema all = new SqliteReader(connection).read();
        Schema schema = excluded.without(all);
        Map<String, Long> pragmas = new LinkedHashMap<>();
        for (String pragma : List.of("application_id", "user_version")) {
            long value = number("PRAGMA main." + pragma);
            if (value != 0) {
                pragmas.put(pragma, value);
            }
        }
        return new Source(schema, statements(all), pragmas, sizes(schema));
    }

    /** Not those of the tables behind a virtual one, which its own statement makes, nor Liquibase's. */
    private List<Statement> statements(Schema schema) throws SQLException {
        Set<String> left = new HashSet<>();
        schema.tables().stream()
                .filter(table -> table.kind() == Table.Kind.SHADOW)
                .forEach(table -> left.add(Identifiers.fold(table.name().name())));
        List<Statement> statements = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATEMENTS)) {
            while (row.next()) {
                String table = row.getString(3);
                if (!left.contains(Identifiers.fold(table)) && !isLiquibases(table) && !excluded.match(table)) {
                    statements.add(new Statement(row.getString(1), row.getString(2), table, row.getString(4)));
                }
            }
        }
        return statements;
    }

    private static boolean isLiquibases(String table) {
        return table.toLowerCase(Locale.ROOT).startsWith("databasechangelog");
    }

    /** One query for each table that has columns whose type promises less than the values may need. */
    private Map<String, Long> sizes(Schema schema) throws SQLException {
        Map<String, Long> sizes = new HashMap<>();
        for (Table table : schema.tables()) {
            if (table.kind() == Table.Kind.ORDINARY
                    && !isLiquibases(table.name().name())) {
                sizes(table, sizes);
            }
        }
        return sizes;
    }

    private void sizes(Table table, Map<String, Long> sizes) throws SQLException {
        Set<String> keyed = KeyColumns.of(table);
        List<Column> asked = table.columns().stream()
                .filter(column -> asks(column.type(), keyed.contains(Identifiers.fold(column.name()))))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<String> terms = asked.stream().map(SourceReader::size).toList();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + String.join(", ", terms) + " FROM main."
                        + Identifiers.quote(table.name().name()))) {
            for (int i = 0; row.next() && i < asked.size(); i++) {
                for (int j = 0; j < asked.size(); j++) {
                    sizes.put(Source.key(table.name().name(), asked.get(j).name()), row.getLong(j + 1));
                }
            }
        }
    }

    private static boolean asks(SqlType type, boolean keyed) {
        if (type instanceof SqlType.Whole whole) {
            return whole.bits() < 64;
        }
        return keyed && (type instanceof SqlType.Text text && text.length() == null || type instanceof SqlType.Other);
    }

    private static String size(Column column) {
        String name = Identifiers.quote(column.name());
        return column.type() instanceof SqlType.Whole
                ? "max(CASE typeof(" + name + ") WHEN 'integer' THEN max(" + name + ", -1 - " + name + ") END)"
                : "max(length(" + name + "))";
    }

    private long number(String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
