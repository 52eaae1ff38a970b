package io.github.schemata.migrate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.RollbackDatabase;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQLite alone has comes back word for word when a drop of it is undone. */
final class SqliteOnlyTest {

    private static final String BASE = "20260101000000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT)",
                "CREATE TABLE t (a TEXT PRIMARY KEY, b INT) WITHOUT ROWID",
                "CREATE TABLE t (a TEXT, b INT) STRICT",
                "CREATE TABLE t (a, b INT DEFAULT (abs(-1)))",
                "CREATE TABLE t (a TEXT DEFAULT (datetime('now')), b INT, c INT GENERATED ALWAYS AS (b + 1) STORED)",
                "CREATE TABLE t (a TEXT /* what it's called */, b INT CHECK (b > 0) -- how many\n)",
                "CREATE TABLE t (a TEXT, b INT, CHECK (a <> 'x' OR b > 0), UNIQUE (a, b) ON CONFLICT IGNORE)",
                "CREATE TABLE t (a TEXT, b INT); CREATE INDEX ix ON t (a COLLATE NOCASE, lower(a)) WHERE b > 0",
                "CREATE TABLE t (a TEXT, b INT); CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t WHERE b = 0; END"
            })
    void aTable(String sql) throws Exception {
        assertThat(dropped(sql, found -> new SchemaChange.DropTable(t(found)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a TEXT COLLATE NOCASE DEFAULT 'x', b INT)",
                "CREATE TABLE t (b INT, a TEXT DEFAULT (datetime('now')), c INT)",
                "CREATE TABLE t (b INT, a, c INT)",
                "CREATE TABLE t (a TEXT DEFAULT 'x' CHECK (a <> 'y') UNIQUE, b INT)",
                "CREATE TABLE t (b INT, a INT GENERATED ALWAYS AS (b + 1) STORED)",
                "CREATE TABLE t (a TEXT, b INT); CREATE INDEX ix ON t (lower(a)) WHERE b > 0; CREATE INDEX iy ON t (b) WHERE a > 'x'"
            })
    void aColumn(String sql) throws Exception {
        assertThat(dropped(
                        sql,
                        found -> new SchemaChange.DropColumn(
                                t(found), t(found).column("a").orElseThrow())))
                .isEmpty();
    }

    @Test
    void anIndexOverAnExpression() throws Exception {
        String left = dropped(
                "CREATE TABLE t (a TEXT, b INT); CREATE INDEX ix ON t (lower(a) DESC) WHERE b > 0",
                found -> new SchemaChange.DropIndex(
                        TableName.of("t"), t(found).indexes().get(0)));

        assertThat(left).isEmpty();
    }

    private interface Dropping {
        SchemaChange of(Schema found);
    }

    /** What of the schema is not as it was, and what was dropped in vain. */
    private String dropped(String sql, Dropping dropping) throws Exception {
        StringBuilder changes = new StringBuilder();
        for (String statement : sql.split("; (?=CREATE)")) {
            changes.append("- sql: {splitStatements: false, sql: \"")
                    .append(statement.replace("\n", "\\n"))
                    .append("\"}\n");
        }
        ChangelogFolder changelog = ChangelogFolder.in(folder).change(BASE + "-t", changes.toString());
        String url = "jdbc:sqlite:" + folder.resolve("t.db");
        Setup setup = new Setup(
                changelog.setup().changelog(),
                new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN),
                MigrateLog.SILENT);
        update(setup);
        List<String> before = texts(url);
        Schema found = Replay.run(changelog.setup(), null).schema();
        Draft draft = new Draft(
                "20260102000000", "", "me", ReviewableSteps.of(List.of(dropping.of(found)), found, List.of()));
        changelog.file("db/changelog/changes/" + draft.fileName(Format.YAML), draft.text(Format.YAML));
        update(setup);
        if (texts(url).equals(before)) {
            return "nothing was dropped";
        }
        new RollbackDatabase()
                .run(new RollbackDatabase.Request(setup, BASE, TransactionMode.RUN, true, false, Progress.NONE));
        List<String> after = texts(url);
        return after.equals(before) ? "" : before + "\n" + after + "\n" + draft.text(Format.YAML);
    }

    private static Table t(Schema found) {
        return found.table(TableName.of("t")).orElseThrow();
    }

    private static void update(Setup setup) {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private static List<String> texts(String url) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT type || ' ' || name || ': ' || coalesce(sql, '')"
                        + " FROM sqlite_schema WHERE tbl_name = 't' ORDER BY 1")) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
