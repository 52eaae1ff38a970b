package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.migrate.apply.Plan;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an update did is undone, in every fact and row; nothing is lost that may not be. */
final class RollbackDatabaseTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";
    private static final String THIRD = "20260103000000";

    @TempDir
    private Path folder;

    private Path file;
    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        file = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder).change(FIRST + "-begin", """
                - sql: {sql: "CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE)"}
                - sql: {sql: "CREATE TABLE album (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT DEFAULT 'x' CHECK (length(title) > 0), artist_id INTEGER CONSTRAINT fk_artist REFERENCES artist (id) ON DELETE CASCADE, price NUMERIC(10,2))"}
                - sql: {sql: "CREATE INDEX ix_title ON album (title DESC) WHERE artist_id > 1"}
                - sql: {splitStatements: false, sql: "CREATE TRIGGER tr AFTER DELETE ON album BEGIN DELETE FROM artist WHERE id = old.artist_id; END"}
                - sql: {sql: "CREATE VIEW titles AS SELECT id FROM album"}
                - sql: {sql: "INSERT INTO artist VALUES (1, 'AC/DC'), (2, 'Accept')"}
                - sql: {sql: "INSERT INTO album VALUES (1, 'Rock', 1, 1.5), (7, 'Ball', 2, NULL), (8, 'Wall', NULL, 3)"}
                """);
    }

    private void update() {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private RunResult rollback(String to, TransactionMode mode, boolean allowed) {
        return new RollbackDatabase()
                .run(new RollbackDatabase.Request(changelog.setup(file), to, mode, allowed, false, Progress.NONE));
    }

    private RunResult rollback(String to) {
        return rollback(to, TransactionMode.RUN, false);
    }

    /** Everything but who held the lock last; SQLite's own renames put names in quotes. */
    private List<String> facts() throws SQLException {
        try (Database database = Database.at(file)) {
            return SchemaFacts.of(database.connection()).lines().stream()
                    .filter(line -> !line.startsWith("value DATABASECHANGELOGLOCK"))
                    .map(line -> line.startsWith("text") ? line.replace("\"", "") : line)
                    .toList();
        }
    }

    private void run(String... statements) throws SQLException {
        try (Database database = Database.at(file)) {
            database.run(statements);
        }
    }

    static Stream<Arguments> kindsOfChanges() {
        return Stream.of(
                        "- createTable: {tableName: track, columns: [{column: {name: id, type: INTEGER, constraints: {primaryKey: true}}},"
                                + " {column: {name: album_id, type: INTEGER, constraints: {references: album(id), foreignKeyName: fk_album}}}]}",
                        "- addColumn: {tableName: album, columns: [{column: {name: year, type: INT}}]}",
                        "- addColumn: {tableName: album, columns: [{column: {name: year, type: INT, afterColumn: id}}]}",
                        "- renameTable: {oldTableName: album, newTableName: record}",
                        "- renameColumn: {tableName: album, oldColumnName: title, newColumnName: Label}",
                        "- renameTable: {oldTableName: album, newTableName: record}\n"
                                + "- renameColumn: {tableName: record, oldColumnName: title, newColumnName: label}\n"
                                + "- renameTable: {oldTableName: record, newTableName: lp}",
                        "- createIndex: {indexName: ix_price, tableName: album, columns: [{column: {name: price}}]}",
                        "- addUniqueConstraint: {tableName: album, columnNames: title, constraintName: uq}",
                        "- addNotNullConstraint: {tableName: album, columnName: title, columnDataType: TEXT}",
                        "- addForeignKeyConstraint: {baseTableName: album, baseColumnNames: price, constraintName: fk_x,"
                                + " referencedTableName: artist, referencedColumnNames: id}\n"
                                + "- tagDatabase: {tag: v2}",
                        "- createView: {viewName: names, selectQuery: SELECT name FROM artist}",
                        "- sqliteAddCheck: {tableName: album, constraintName: ck, expression: \"price < 100 OR price IS NULL\"}",
                        "- sqliteCreateTrigger: {triggerName: tr2, body: \"CREATE TRIGGER tr2 AFTER INSERT ON album BEGIN SELECT 1; END\"}",
                        "- sqliteCreateIndex: {indexName: ix_low, tableName: album, columns: [{column: {expression: lower(title)}}]}",
                        "- output: {message: hello}")
                .map(changes -> arguments(changes));
    }

    @ParameterizedTest
    @MethodSource("kindsOfChanges")
    void bringsBackEveryFactAndRow(String changes) throws SQLException {
        if (changes.contains("fk_x")) {
            changelog.change("20260101500000-free", "- sql: {sql: UPDATE album SET price = NULL}");
        }
        update();
        List<String> before = facts();
        changelog.change(SECOND + "-change", changes);
        for (TransactionMode mode : TransactionMode.values()) {
            update();
            assertThat(facts()).isNotEqualTo(before);

            RunResult result = rollback("-1", mode, false);

            assertThat(facts()).isEqualTo(before);
            assertThat(result.ran())
                    .extracting(ran -> ran.changeset().key().id())
                    .containsExactly(SECOND);
        }
    }

    @Test
    void undoesTheLastAppliedFirst() throws SQLException {
        changelog.change(
                THIRD + "-later", "- addColumn: {tableName: album, columns: [{column: {name: a, type: INT}}]}");
        update();
        changelog.change(
                SECOND + "-older", "- addColumn: {tableName: album, columns: [{column: {name: b, type: INT}}]}");
        update();

        RunResult result = rollback(FIRST);

        assertThat(result.ran()).extracting(ran -> ran.changeset().key().id()).containsExactly(SECOND, THIRD);
    }

    @Test
    void doesNothingWhereNothingIsToBeDone() throws SQLException {
        update();
        List<String> before = facts();

        assertThat(rollback("head").ran()).isEmpty();
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void refusesAChangeWithoutARollbackBeforeAnythingIsTouched() throws SQLException {
        changelog.change(
                SECOND + "-free", "- addColumn: {tableName: album, columns: [{column: {name: a, type: INT}}]}");
        update();
        List<String> before = facts();

        assertThatThrownBy(() -> rollback("base"))
                .isInstanceOf(MigrateException.class)
                .hasMessage("""
                        No rollback is known, so nothing was touched:
                          changeset 20260101000000@db/changelog/changes/20260101000000-begin.yaml, change sql
                          changeset 20260101000000@db/changelog/changes/20260101000000-begin.yaml, change sql
                          changeset 20260101000000@db/changelog/changes/20260101000000-begin.yaml, change sql
                          and 4 more, all in the log
                        Give the changeset a <rollback> (an empty one, where there is nothing to undo), or restore a backup.""");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void saysWhichAppliedChangesetIsGone() throws Exception {
        changelog.change(
                SECOND + "-lost", "- addColumn: {tableName: album, columns: [{column: {name: a, type: INT}}]}");
        update();
        Files.delete(folder.resolve("resources/db/changelog/changes/" + SECOND + "-lost.yaml"));

        assertThatThrownBy(() -> rollback("base"))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("20260102000000@db/changelog/changes/20260102000000-lost.yaml")
                .hasMessageEndingWith("Put it back (version control has it), then roll back.");
    }

    @Test
    void refusesAChangesetThatWasEdited() throws SQLException {
        changelog.change(SECOND + "-two", "- createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}");
        update();
        changelog.change(
                SECOND + "-two", "- createTable: {tableName: TWO2, columns: [{column: {name: a, type: INT}}]}");

        assertThatThrownBy(() -> rollback(FIRST))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("Edited after it was applied, so that its rollback may not undo what ran:\n"
                        + "  20260102000000@db/changelog/changes/20260102000000-two.yaml\n");
    }

    @Test
    void losesNoRowsUnlessItMay() throws SQLException {
        changelog.change(
                SECOND + "-track", "- createTable: {tableName: track, columns: [{column: {name: name, type: TEXT}}]}");
        update();
        run("INSERT INTO track VALUES ('One'), (NULL)");
        List<String> before = facts();
        for (TransactionMode mode : TransactionMode.values()) {
            assertThatThrownBy(() -> rollback(FIRST, mode, false))
                    .isInstanceOf(MigrateException.class)
                    .hasMessage("""
                            The rollback would lose data, so nothing was changed:
                              track (2 rows)
                            Save what you need (migrate:dump), then allow it with -Dmigrate.allowDataLoss.""");
            assertThat(facts()).isEqualTo(before);
        }

        rollback(FIRST, TransactionMode.RUN, true);

        assertThat(facts()).noneMatch(line -> line.contains("track"));
    }

    @Test
    void losesNoValuesUnlessItMay() throws SQLException {
        changelog.change(
                SECOND + "-year", "- addColumn: {tableName: album, columns: [{column: {name: year, type: INT}}]}");
        update();
        run("UPDATE album SET year = 1980 WHERE id > 1");
        for (TransactionMode mode : TransactionMode.values()) {
            assertThatThrownBy(() -> rollback(FIRST, mode, false)).hasMessageContaining("\n  album.year (2 values)\n");
        }
        run("UPDATE album SET year = NULL");

        assertThat(rollback(FIRST).ran()).hasSize(1);
    }

    private void changeset(String revision, String rest) {
        changelog.file(
                "db/changelog/changes/" + revision + "-own.yaml",
                "databaseChangeLog:\n  - changeSet:\n      id: \"" + revision + "\"\n      author: test\n"
                        + rest.stripIndent().indent(6));
    }

    @Test
    void countsWhatRawSqlTakes() throws SQLException {
        changeset(SECOND, """
                changes:
                  - sql: {sql: "INSERT INTO artist VALUES (3, 'X')"}
                rollback:
                  - sql: {sql: DELETE FROM artist WHERE id = 3}
                """);
        update();

        assertThatThrownBy(() -> rollback(FIRST)).hasMessageContaining("\n  artist (1 row)\n");
        assertThatThrownBy(() -> rollback(FIRST, TransactionMode.CHANGESET, false))
                .hasMessageContaining("\n  rows of artist (what it takes away cannot be told before)\n");
        assertThat(rollback(FIRST, TransactionMode.RUN, true).ran()).hasSize(1);
    }

    @Test
    void isNotMisledByAColumnThatTakesTheNameOfAnother() throws SQLException {
        changeset(SECOND, """
                changes:
                  - addColumn: {tableName: artist, columns: [{column: {name: nick, type: TEXT, value: n}}]}
                rollback:
                  - dropColumn: {tableName: artist, columnName: name}
                  - renameColumn: {tableName: artist, oldColumnName: nick, newColumnName: name}
                """);
        update();

        assertThatThrownBy(() -> rollback(FIRST)).hasMessageContaining("\n  artist.name (2 values)\n");
    }

    @Test
    void asksForNothingWhereASqlRollbackDropsAnEmptyTable() throws SQLException {
        changeset(SECOND, """
                changes: [{sql: {sql: CREATE TABLE one (a)}}]
                rollback: [{sql: {sql: DROP TABLE one}}]
                """);
        update();
        run("INSERT INTO one VALUES (1)");

        assertThatThrownBy(() -> rollback(FIRST, TransactionMode.CHANGESET, false))
                .hasMessageContaining("\n  one (1 row)\n");
        run("DELETE FROM one");
        assertThat(rollback(FIRST, TransactionMode.CHANGESET, false).ran()).hasSize(1);
    }

    @Test
    void countsWhatSqlHasCopied() throws SQLException {
        changeset(SECOND, """
                changes: [{sql: {sql: DROP TRIGGER tr}}]
                rollback:
                  - sql: {sql: "CREATE TABLE copy (id INTEGER PRIMARY KEY, name TEXT)"}
                  - sql: {sql: INSERT INTO copy SELECT * FROM artist}
                  - sql: {sql: DROP TABLE artist}
                  - sql: {sql: ALTER TABLE copy RENAME TO artist}
                """);
        update();

        assertThat(rollback(FIRST).ran()).hasSize(1);
    }

    @Test
    void followsRenamesOfExplicitRollbacks() throws SQLException {
        changeset(SECOND, """
                changes:
                  - sql: {sql: ALTER TABLE artist RENAME TO band}
                  - sql: {sql: ALTER TABLE band RENAME name TO title}
                rollback:
                  - renameColumn: {tableName: band, oldColumnName: title, newColumnName: name}
                  - renameTable: {oldTableName: band, newTableName: artist}
                """);
        update();

        assertThat(rollback(FIRST).ran()).hasSize(1);
    }

    @Test
    void leavesAllAsItWasWhenOneFails() throws SQLException {
        changeset(SECOND, """
                changes: [{sql: {sql: CREATE TABLE one (a)}}]
                rollback: [{sql: {sql: DROP TABLE nowhere}}]
                """);
        changelog.change(THIRD + "-two", "- createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}");
        update();
        List<String> before = facts();

        assertThatThrownBy(() -> rollback(FIRST))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(
                        "Changeset 20260102000000 in db/changelog/changes/20260102000000-own.yaml failed: ")
                .hasMessageContaining("Nothing was undone: the database is as it was.");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void keepsWhatWasUndoneBeforeAFailureWhereEachIsATransaction() throws SQLException {
        changeset(SECOND, """
                changes: [{sql: {sql: CREATE TABLE one (a)}}]
                rollback: [{sql: {sql: DROP TABLE nowhere}}]
                """);
        changelog.change(THIRD + "-two", "- createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}");
        update();

        assertThatThrownBy(() -> rollback(FIRST, TransactionMode.CHANGESET, true))
                .hasMessageContaining("What was undone before it stays undone, down to 20260103000000.");
        assertThat(facts()).noneMatch(line -> line.startsWith("table [two"));
        assertThat(facts()).anyMatch(line -> line.startsWith("table [one"));
    }

    @Test
    void takesTheRollbackOfAnotherChangesetAndOfFormattedSql() throws SQLException {
        changeset(SECOND, """
                changes: [{dropTable: {tableName: spare}}]
                rollback: {changeSetId: "20260101500000", changeSetAuthor: test, changeSetPath: db/changelog/changes/20260101500000-spare.yaml}
                """);
        changelog.change(
                "20260101500000-spare", "- createTable: {tableName: spare, columns: [{column: {name: a, type: INT}}]}");
        changelog.file("db/changelog/changes/20260103000000-sql.sql", """
                --liquibase formatted sql
                --changeset me:sql
                CREATE TABLE by_sql (a);
                --rollback DROP TABLE by_sql;
                --changeset me:nothing
                SELECT 1;
                --rollback empty
                """);
        update();

        assertThat(rollback("20260101500000").ran())
                .extracting(ran -> ran.changeset().key().id())
                .containsExactly("nothing", "sql", SECOND);
        assertThat(facts()).noneMatch(line -> line.startsWith("table [by_sql"));
        assertThat(facts()).anyMatch(line -> line.startsWith("table [spare"));
    }

    @Test
    void undoesNothingOfAChangesetThatWasOnlyMarked() throws SQLException {
        changeset(SECOND, """
                preConditions: [{onFail: MARK_RAN}, {not: [{tableExists: {tableName: artist}}]}]
                changes: [{createTable: {tableName: artist, columns: [{column: {name: a, type: INT}}]}}]
                """);
        update();

        assertThat(rollback(FIRST).ran()).extracting(RunResult.Ran::outcome).containsExactly(Progress.Outcome.MARKED);
        assertThat(facts()).anyMatch(line -> line.startsWith("table [artist"));
    }

    @Test
    void findsTheRowOfAChangesetThatWasRecordedWithClasspath() throws SQLException {
        changelog.change(SECOND + "-two", "- createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}");
        update();
        run("UPDATE DATABASECHANGELOG SET FILENAME = 'classpath:' || FILENAME");

        assertThat(rollback(FIRST).ran()).hasSize(1);
        assertThat(facts()).noneMatch(line -> line.contains(SECOND));
    }

    @Test
    void showsTheSqlAndTouchesNothing() throws SQLException {
        changelog.change(SECOND + "-two", "- createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}");
        update();
        run("INSERT INTO two VALUES (1)");
        List<String> before = facts();
        List<String> warnings = new ArrayList<>();

        RunResult result = new RollbackDatabase()
                .run(new RollbackDatabase.Request(
                        changelog.setup(file), FIRST, TransactionMode.RUN, false, true, new Progress() {
                            @Override
                            public void planned(Plan plan) {
                                warnings.addAll(plan.warnings());
                            }
                        }));

        assertThat(result.ran()).isEmpty();
        assertThat(result.sql()).contains("DROP TABLE main.\"two\"").contains("DELETE FROM DATABASECHANGELOG");
        assertThat(warnings).containsExactly("It needs -Dmigrate.allowDataLoss, since this would go: two (1 row)");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void undoesInOneTransactionUnlessAChangesetRefuses() throws SQLException {
        changeset(SECOND, """
                runInTransaction: false
                changes: [{createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}}]
                """);
        update();
        run("INSERT INTO two VALUES (1)");

        assertThatThrownBy(() -> rollback(FIRST)).hasMessageContaining("two (1 row)");
        run("DELETE FROM two");
        assertThat(rollback(FIRST).ran()).hasSize(1);
    }

    @Test
    void makesNoDatabase() {
        assertThatThrownBy(() -> rollback("base")).isInstanceOf(MigrateException.class);
        assertThat(file).doesNotExist();
    }
}
