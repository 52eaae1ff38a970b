package io.github.schemata.sqlite.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Migration;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import org.jspecify.annotations.Nullable;

/** One field of the matrix: a changelog and a file with the schema to run it on. */
final class Cell {

    private final Migration migration;
    private final SchemaFacts before;

    private Cell(Migration migration) throws SQLException {
        this.migration = migration;
        this.before = facts();
    }

    static Cell of(Entry entry, byte[] template, boolean foreignKeys, Path folder) throws IOException, SQLException {
        Path file = folder.resolve("cell.db");
        Files.write(file, template);
        Files.writeString(folder.resolve("artists.csv"), "id,name\n7,it's; --\n8,\"a \"\"b\"\", c\"\n");
        return new Cell(Migration.of(file).foreignKeys(foreignKeys).changes(entry.changes()));
    }

    /** What Liquibase has to say against the update; null where it is done. The connection is left as it was. */
    @Nullable
    String update() {
        return attempt(liquibase -> liquibase.update(""));
    }

    /** Likewise. */
    @Nullable
    String rollback() {
        return attempt(liquibase -> liquibase.rollback(1, ""));
    }

    private @Nullable String attempt(Migration.Action action) {
        try {
            migration.with(liquibase -> {
                Connection connection =
                        ((JdbcConnection) liquibase.getDatabase().getConnection()).getUnderlyingConnection();
                List<String> settings = settings(connection);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                try {
                    action.run(liquibase);
                } finally {
                    assertThat(settings(connection))
                            .as("settings of the connection")
                            .isEqualTo(settings);
                }
            });
            return null;
        } catch (Migration.MigrationFailure e) {
            return e.getMessage();
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String pragma : List.of(
                "foreign_keys", "defer_foreign_keys", "legacy_alter_table", "writable_schema", "recursive_triggers")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                settings.add(pragma + " " + row.getString(1));
            }
        }
        return settings;
    }

    /** The script of the update; writing it leaves the file as it is, byte for byte. */
    String updateSql() throws IOException {
        byte[] bytes = Files.readAllBytes(migration.file());
        try {
            return migration.updateSql();
        } finally {
            assertThat(Files.readAllBytes(migration.file())).as("the file").isEqualTo(bytes);
        }
    }

    String rollbackSql() throws IOException {
        byte[] bytes = Files.readAllBytes(migration.file());
        try {
            return migration.rollbackSql(1);
        } finally {
            assertThat(Files.readAllBytes(migration.file())).as("the file").isEqualTo(bytes);
        }
    }

    /** What the sqlite3 shell has to say against the script; null where it has done it. */
    @Nullable
    String shell(String script) throws IOException {
        return Shell.run(migration.file(), script);
    }

    /** What is not as it was at first. */
    List<String> difference() throws SQLException {
        return Difference.between(before, facts());
    }

    /** The whole of it, without allowances, but for Liquibase's own tables. */
    List<String> everyDifference() throws SQLException {
        return facts().since(before).stream()
                .filter(line -> !line.contains("DATABASECHANGELOG"))
                .toList();
    }

    List<String> faults() throws SQLException {
        try (Connection connection = migration.connect()) {
            return SchemaFacts.faults(connection);
        }
    }

    private SchemaFacts facts() throws SQLException {
        try (Connection connection = migration.connect()) {
            return SchemaFacts.of(connection);
        }
    }

    /** How often the trigger on the table of albums wrote to its log at an update of one title. */
    int firings() throws SQLException {
        try (Connection connection = migration.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String table = one(statement, "SELECT tbl_name FROM sqlite_schema WHERE name = 'album_log'");
            String title = one(
                    statement,
                    "SELECT name FROM pragma_table_info('" + table + "') WHERE name IN ('title', 'heading')");
            int logged = Integer.parseInt(one(statement, "SELECT count(*) FROM log"));
            statement.executeUpdate("UPDATE " + table + " SET " + title + " = 'other' WHERE id = 1");
            int more = Integer.parseInt(one(statement, "SELECT count(*) FROM log")) - logged;
            connection.rollback();
            return more;
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }
}
