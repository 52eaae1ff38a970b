package io.github.schemata.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table of declared types and defaults, and what the product's catalog says of them after a script was run. */
final class ColumnTypes {

    private ColumnTypes() {}

    /**
     * @param expected lines of {@code declared type [= default attribute] -> catalog type [= default]}
     */
    static void check(Server server, Path folder, String expected) throws Exception {
        List<String> lines = expected.lines().filter(line -> !line.isBlank()).toList();
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String[] declared = lines.get(i).split(" -> ")[0].split(" = ", 2);
            columns.append("    - column: {name: c")
                    .append(i + 1)
                    .append(", type: \"")
                    .append(declared[0].strip())
                    .append('"')
                    .append(declared.length > 1 ? ", " + declared[1].strip() : "")
                    .append("}\n");
        }
        Path changes = Files.createDirectories(folder.resolve("types"));
        ChangelogFolder changelog = ChangelogFolder.in(changes)
                .change("20260101000000-types", "- createTable:\n    tableName: types\n    columns:\n" + columns);
        server.empty();
        Server.ShellRun run = server.run(
                ChangelogScript.write(changelog.setup(), server.product(), all -> new Span(0, 1, true, "base", "head")),
                folder);
        assertThat(run.exit()).as(run.output()).isZero();

        List<String> found = catalog(server);
        List<String> actual = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            actual.add(lines.get(i).split(" -> ")[0] + " -> " + found.get(i));
        }
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", lines));
    }

    private static List<String> catalog(Server server) throws Exception {
        String type = server.product() == io.github.schemata.migrate.database.Product.POSTGRESQL
                ? "format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid) FROM pg_attribute a"
                        + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                        + " WHERE a.attrelid = 'types'::regclass AND a.attnum > 0 ORDER BY a.attnum"
                : "column_type, column_default FROM information_schema.columns WHERE table_name = 'types'"
                        + " AND table_schema = database() ORDER BY ordinal_position";
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + type)) {
            while (rows.next()) {
                String value = rows.getString(2);
                found.add(rows.getString(1) + (value == null || value.equals("NULL") ? "" : " = " + value));
            }
        }
        return found;
    }
}
