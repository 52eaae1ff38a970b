package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of a real PostgreSQL. */
class UpdatePostgresTest {

    private static final String ONE = "- sql: CREATE TABLE one (id INTEGER)";
    private static final String BROKEN = "- sql: INSERT INTO nowhere VALUES (1)";

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private ChangelogFolder changelog;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        changelog = ChangelogFolder.in(folder);
        execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }

    @Test
    void appliesEverythingInOneTransaction() throws SQLException {
        changelog
                .change("20260101000001-one", ONE)
                .change("20260101000002-two", "- sql: CREATE TABLE two (id INTEGER)");
        assertThat(update(TransactionMode.RUN).ran()).hasSize(2);
        assertThat(tables()).containsExactly("databasechangelog", "databasechangeloglock", "one", "two");
        assertThat(look("SELECT count(DISTINCT xmin::text) FROM databasechangelog"))
                .as("savepoints of one transaction have numbers of their own; the rows are there")
                .isNotEmpty();
        assertThat(look("SELECT locked FROM databasechangeloglock")).containsExactly("f");
        assertThat(update(TransactionMode.RUN).ran()).isEmpty();
    }

    @Test
    void theHistoryHasAPrimaryKey() throws SQLException {
        changelog.change("20260101000001-one", ONE);
        update(TransactionMode.RUN);
        assertThat(look("SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid"
                        + " AND a.attnum = ANY (i.indkey) WHERE i.indrelid = 'databasechangelog'::regclass"
                        + " AND i.indisprimary ORDER BY 1"))
                .containsExactly("author", "filename", "id");
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws SQLException {
        changelog
                .change("20260101000001-one", ONE)
                .file(
                        "db/changelog/changes/20260101000002-skipped.yaml",
                        changeset("preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: no}}]", "empty: {}"))
                .file(
                        "db/changelog/changes/20260101000003-failing.yaml",
                        changeset("failOnError: false", "sql: INSERT INTO nowhere VALUES (1)"))
                .change("20260101000004-broken", BROKEN);
        assertThatThrownBy(() -> update(TransactionMode.RUN))
                .hasMessageStartingWith("Changeset 20260101000004 in db/changelog/changes/20260101000004-broken.yaml"
                        + " failed: ERROR: relation \"nowhere\" does not exist")
                .hasMessageContaining("Nothing was kept: the database is as it was.");
        assertThat(tables()).isEmpty();
    }

    @Test
    void aChangesetThatMayFailDoesNotStopTheRest() throws SQLException {
        changelog
                .change("20260101000001-one", ONE)
                .file(
                        "db/changelog/changes/20260101000003-failing.yaml",
                        changeset("failOnError: false", "sql: INSERT INTO nowhere VALUES (1)"))
                .change("20260101000004-row", "- sql: INSERT INTO one VALUES (1)");
        assertThat(update(TransactionMode.RUN).ran().stream().map(RunResult.Ran::outcome))
                .containsExactly(Progress.Outcome.DONE, Progress.Outcome.FAILED, Progress.Outcome.DONE);
        assertThat(look("SELECT id FROM one")).containsExactly("1");
    }

    @Test
    void aTransactionForEachChangesetKeepsWhatCameBefore() throws SQLException {
        changelog.change("20260101000001-one", ONE).change("20260101000002-broken", BROKEN);
        assertThatThrownBy(() -> update(TransactionMode.CHANGESET))
                .hasMessageContaining("What ran before it was kept, up to 20260101000001.");
        assertThat(tables()).containsExactly("databasechangelog", "databasechangeloglock", "one");
        assertThat(look("SELECT locked FROM databasechangeloglock")).containsExactly("f");
    }

    @Test
    void whatTheServerRefusesInATransactionIsSaidWithTheCure() throws SQLException {
        String index = "sql: CREATE INDEX CONCURRENTLY ix ON one (id)";
        changelog.change("20260101000001-one", ONE).change("20260101000002-index", "- " + index);
        assertThatThrownBy(() -> update(TransactionMode.RUN))
                .hasMessageContaining("CREATE INDEX CONCURRENTLY cannot run inside a transaction block")
                .hasMessageContaining("runInTransaction: false");
        assertThat(tables()).isEmpty();
        changelog.file("db/changelog/changes/20260101000002-index.yaml", changeset("runInTransaction: false", index));
        assertThat(update(TransactionMode.RUN).ran()).hasSize(2);
        assertThat(look("SELECT indexname FROM pg_indexes WHERE indexname = 'ix'"))
                .containsExactly("ix");
    }

    @Test
    void whatTheServerRefusesInThisTransactionIsSaidWithTheOtherSetting() throws SQLException {
        changelog
                .change("20260101000001-type", "- sql: CREATE TYPE mood AS ENUM ('sad')")
                .change("20260101000002-table", "- sql: CREATE TABLE person (mood mood)");
        update(TransactionMode.RUN);
        changelog
                .change("20260101000003-value", "- sql: ALTER TYPE mood ADD VALUE 'happy'")
                .change("20260101000004-row", "- sql: INSERT INTO person VALUES ('happy')");
        assertThatThrownBy(() -> update(TransactionMode.RUN))
                .hasMessageContaining("run it with -Dmigrate.transaction=changeset");
        assertThat(update(TransactionMode.CHANGESET).ran()).hasSize(2);
    }

    @Test
    void aDryRunTouchesNothing() throws SQLException {
        changelog.change(
                "20260101000001-one", "- createTable: {tableName: one, columns: [{column: {name: id, type: int}}]}");
        RunResult result = new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup(), null, TransactionMode.RUN, true, Progress.NONE, null));
        assertThat(result.sql()).contains("CREATE TABLE public.databasechangelog", "CREATE TABLE public.one");
        assertThat(tables()).isEmpty();
    }

    @Test
    void twoAtOnceBothSucceed() throws Exception {
        changelog.change("20260101000001-one", ONE);
        CompletableFuture<RunResult> other = CompletableFuture.supplyAsync(() -> update(TransactionMode.RUN));
        int ran = update(TransactionMode.RUN).ran().size();
        assertThat(ran + other.get().ran().size()).isEqualTo(1);
    }

    private static String changeset(String attribute, String change) {
        return """
                databaseChangeLog:
                  - changeSet:
                      id: "2"
                      author: test
                      %s
                      changes:
                        - %s
                """.formatted(attribute, change);
    }

    private Setup setup() {
        return new Setup(
                ChangelogSettings.of(changelog.changelogFile()),
                new DatabaseSettings(
                        new ConnectionSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", null),
                        DriverSource.OWN),
                MigrateLog.SILENT);
    }

    private RunResult update(TransactionMode mode) {
        return new UpdateDatabase().run(new UpdateDatabase.Request(setup(), null, mode, false, Progress.NONE, null));
    }

    private List<String> tables() throws SQLException {
        return look("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    }

    private static List<String> look(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
