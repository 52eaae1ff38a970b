package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an update would do, told without doing it; preconditions among it. */
class DryRunTest {

    @TempDir
    private Path folder;

    private Path database;
    private ChangelogFolder changelog;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void begin() {
        database = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder)
                .change(
                        "20260101000000-artist",
                        "- createTable: {tableName: artist, columns: [{column: {name: id, type: int}}]}");
    }

    @Test
    void theTableOfChangesetsIsMadeOnceAndAfterTheHead() {
        String sql = dryRun();

        assertThat(sql.split("CREATE TABLE DATABASECHANGELOG ", -1)).hasSize(2);
        assertThat(sql).startsWith("-- For the sqlite3 shell, 3.37 or newer.");
    }

    @Test
    void nothingIsSaidToHaveRun() {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        setup(),
                        null,
                        TransactionMode.RUN,
                        true,
                        new Progress() {
                            @Override
                            public void started(int number, Changeset changeset) {
                                said.add("started");
                            }

                            @Override
                            public void finished(int number, Changeset changeset, Outcome outcome, Duration time) {
                                said.add("finished");
                            }
                        },
                        null));

        assertThat(said).isEmpty();
    }

    @Test
    void aPreconditionIsAskedOfTheTablesAsTheyWillBeByThen() {
        conditional("MARK_RAN", "not: [{tableExists: {tableName: artist}}]", "artist");

        assertThat(dryRun()).contains("'MARK_RAN'").containsOnlyOnce("CREATE TABLE artist");
        assertThat(said)
                .containsExactly("The precondition of 2@db/changelog/changes/conditional.yaml does not hold;"
                        + " it would be marked as applied.");
    }

    @Test
    void aPreconditionIsAskedOfTheRowsAsTheyAre() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.createStatement().execute("CREATE TABLE old (id INTEGER)");
        }
        conditional("CONTINUE", "sqlCheck: {expectedResult: 1, sql: SELECT count(*) FROM old}", "album");

        assertThat(dryRun()).doesNotContain("CREATE TABLE album");
        assertThat(said)
                .containsExactly("The precondition of 2@db/changelog/changes/conditional.yaml does not hold;"
                        + " it would be left for the next update.");

        said.clear();
        conditional("CONTINUE", "sqlCheck: {expectedResult: 0, sql: SELECT count(*) FROM old}", "album");
        assertThat(dryRun()).contains("CREATE TABLE album");
        assertThat(said).isEmpty();
    }

    @Test
    void aPreconditionOnRowsOfATableThatIsNotThereYetIsTakenAsHeld() {
        conditional("CONTINUE", "sqlCheck: {expectedResult: 1, sql: SELECT count(*) FROM artist}", "album");

        assertThat(dryRun()).contains("CREATE TABLE album");
        assertThat(said)
                .containsExactly("Taken as held, though nobody knows: the precondition sqlCheck of"
                        + " 2@db/changelog/changes/conditional.yaml");
    }

    @Test
    void aPreconditionThatWouldEndTheRunIsTakenAsHeld() {
        conditional("HALT", "tableExists: {tableName: nowhere}", "album");

        assertThat(dryRun()).contains("CREATE TABLE album");
        assertThat(said)
                .containsExactly("Taken as held, though it does not hold now: the precondition tableExists of"
                        + " 2@db/changelog/changes/conditional.yaml");
    }

    @Test
    void whatWouldFailIsNamedWithItsFile() {
        conditional("WARN", "tableExists: {tableName: artist}", "artist");

        assertThatThrownBy(this::dryRun)
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("Changeset 2 in db/changelog/changes/conditional.yaml failed: ")
                .hasMessageContaining("table artist already exists")
                .hasMessageEndingWith("\nA dry run: nothing was touched.\nCorrect the changeset and run it again.");
    }

    @Test
    void aScriptForSqliteKnowsWhatTheChangesetsBeforeHaveMade() {
        conditional("MARK_RAN", "not: [{tableExists: {tableName: artist}}]", "artist");

        assertThat(script())
                .contains("-- Its preconditions do not hold: it is marked as applied.\n")
                .containsOnlyOnce("CREATE TABLE artist");

        conditional("HALT", "tableExists: {tableName: nowhere}", "album");
        assertThat(script())
                .contains("-- Preconditions that only a database can answer are taken as held: tableExists\n")
                .contains("CREATE TABLE album");
    }

    private void conditional(String onFail, String precondition, String table) {
        changelog.file("db/changelog/changes/conditional.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: 2
                      author: test
                      preConditions:
                        - onFail: %s
                        - %s
                      changes:
                        - createTable: {tableName: %s, columns: [{column: {name: id, type: int}}]}
                """.formatted(onFail, precondition, table));
    }

    private String script() {
        return new ScriptChangelog()
                .run(new ScriptChangelog.Request(setup(), Product.SQLITE, null, null, ScriptChangelog.Direction.UP));
    }

    private String dryRun() {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup(), null, TransactionMode.RUN, true, Progress.NONE, null))
                .sql();
    }

    private Setup setup() {
        Setup silent = changelog.setup(database);
        return new Setup(silent.changelog(), silent.database(), new MigrateLog() {
            @Override
            public void debug(String message) {}

            @Override
            public void info(String message) {
                said.add(message);
            }

            @Override
            public void warn(String message) {
                said.add(message);
            }
        });
    }
}
