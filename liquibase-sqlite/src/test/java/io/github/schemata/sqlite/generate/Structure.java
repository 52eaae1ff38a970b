package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.sqlite.Databases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every structural fact of a database, one a line, without Liquibase's own tables and without how a text is quoted. */
final class Structure {

    private static final String COLUMNS = """
            SELECT m.name, x.name, x.type, x.dflt_value, x.pk, x.hidden
            FROM sqlite_schema m, pragma_table_xinfo(m.name) x
            WHERE m.type = 'table' AND m.name NOT LIKE 'databasechangelog%' AND m.name NOT LIKE 'sqlite_%'
            ORDER BY 1, x.cid
            """;

    private Structure() {}

    static List<String> of(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Databases.url(file))) {
            Schema schema = new SqliteReader(connection).read();
            List<String> facts = new ArrayList<>();
            schema.tables().stream()
                    .filter(table ->
                            !table.name().name().toLowerCase(Locale.ROOT).startsWith("databasechangelog"))
                    .forEach(table -> facts.addAll(table(table)));
            schema.views().forEach(view -> facts.add(view(view)));
            schema.triggers().stream().map(Trigger::toString).forEach(facts::add);
            columns(connection, facts);
            return facts;
        }
    }

    private static void columns(Connection connection, List<String> facts) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(COLUMNS)) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= 6; i++) {
                    row.append(rows.getString(i)).append(" | ");
                }
                facts.add(row.toString());
            }
        }
    }

    private static List<String> table(Table table) {
        String name = "table " + table.name() + " ";
        Stream<String> conflicts = table.sql() == null || !table.sql().contains("CONFLICT")
                ? Stream.empty()
                : Stream.of(name + table.sql());
        return Stream.of(
                        Stream.of(name + table.kind() + " strict=" + table.strict() + " withoutRowId="
                                + table.withoutRowId() + " " + table.primaryKey()),
                        table.columns().stream().map(column -> name + column),
                        table.foreignKeys().stream().map(key -> name + key).sorted(),
                        table.uniqueKeys().stream().map(key -> name + key).sorted(),
                        table.checks().stream().map(check -> name + check),
                        table.indexes().stream()
                                .map(index -> name + index(index))
                                .sorted(),
                        conflicts)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String index(Index index) {
        boolean created = index.origin() == Index.Origin.CREATED;
        return (created ? index.name() : "") + index.origin() + index.unique() + index.parts() + index.where();
    }

    private static String view(View view) {
        String select = view.sql().substring(view.sql().toUpperCase(Locale.ROOT).indexOf("SELECT"));
        return "view " + view.name() + view.columns() + view.reads() + select;
    }
}
