package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.ScriptChangelog.Direction;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a script; what it does is tested on real servers. */
final class ScriptChangelogTest {

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder)
                .change(
                        "20260101000000-artist",
                        "- createTable: {tableName: artist, columns: [{column: {name: id, type: INT}}]}")
                .change(
                        "20260102000000-album",
                        "- createTable: {tableName: album, columns: [{column: {name: id, type: INT}}]}")
                .change(
                        "20260103000000-track",
                        "- createTable: {tableName: track, columns: [{column: {name: id, type: INT}}]}");
    }

    private String script(Product product, @Nullable String from, @Nullable String to, Direction direction) {
        MigrateLog log = new MigrateLog() {
            @Override
            public void debug(String message) {}

            @Override
            public void info(String message) {}

            @Override
            public void warn(String message) {
                warnings.add(message);
            }
        };
        Setup setup = new Setup(ChangelogSettings.of(changelog.changelogFile()), null, log);
        return new ScriptChangelog().run(new ScriptChangelog.Request(setup, product, from, to, direction));
    }

    private String up(Product product) {
        return script(product, null, null, Direction.UP);
    }

    @Test
    void saysWhatItIsFor() {
        assertThat(up(Product.POSTGRESQL)).startsWith("""
                -- Applies changesets of a changelog, for PostgreSQL.
                -- Changelog:  db/changelog/db.changelog-master.yaml
                -- From:       base (exclusive)
                -- To:         head
                -- Direction:  up
                -- Changesets: 3
                -- Run it:     psql -v ON_ERROR_STOP=1 -f script.sql my
                -- It is one transaction: it happens altogether or not at all.
                -- It refuses to run twice, and where changesets before its first are missing.
                """);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void isTheSameEachTime(Product product) {
        assertThat(up(product)).isEqualTo(up(product)).endsWith(";\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void leavesNothingBehind(Product product) throws Exception {
        up(product);

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(4);
        }
        assertThat(Path.of("databasechangelog.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, artist album track",
                "-, 20260102, artist album",
                "20260101, -, album track",
                "20260101, +1, album",
                "20260102, head, track",
                "base, base, ''",
                "20260102000000, 20260102000000, ''",
            })
    void isOfTheChangesetsBetween(@Nullable String from, @Nullable String to, String tables) {
        assertThat(created(script(Product.POSTGRESQL, from, to, Direction.UP))).isEqualTo(tables);
    }

    private static String created(String script) {
        return String.join(
                " ",
                script.lines()
                        .filter(line -> line.startsWith("CREATE TABLE ") && !line.contains("databasechangelog"))
                        .map(line -> line.split(" ")[2])
                        .toList());
    }

    @Test
    void undoesTheLatestFirst() {
        assertThat(script(Product.MARIADB, null, "20260101", Direction.DOWN)
                        .lines()
                        .filter(line -> line.startsWith("DROP TABLE")))
                .containsExactly("DROP TABLE track;", "DROP TABLE album;");
    }

    @Test
    void refusesToGoBackwards() {
        assertThatThrownBy(() -> script(Product.SQLITE, "20260103", "20260101", Direction.UP))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The script would begin at 20260103, which is later than 20260101, where it is to end.\n"
                        + "Exchange migrate.from and migrate.to, or give -Dmigrate.direction=down.");
        assertThatThrownBy(() -> script(Product.SQLITE, "20260101", "20260103", Direction.DOWN))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("-Dmigrate.direction=up");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void runsNoProgramAndSaysSo(Product product) throws Exception {
        Path witness = folder.resolve("witness");
        changelog.change("20260104000000-program", """
                - executeCommand: {executable: touch, args: [{arg: {value: "%s"}}]}
                - createTable: {tableName: after_it, columns: [{column: {name: id, type: INT}}]}
                """.formatted(witness));

        String script = up(product);

        assertThat(witness).doesNotExist();
        assertThat(script)
                .contains("-- NOT COMPLETE: Changeset 20260104000000@db/changelog/changes/20260104000000-program.yaml"
                        + " runs the program touch")
                .doesNotContain("after_it");
        assertThat(rowOf(script, "20260104000000")).isEmpty();
        assertThat(warnings).singleElement().asString().contains("the program touch");
    }

    @Test
    void refusesToUndoByAProgram() {
        changelog.change("20260104000000-program", "- executeCommand: {executable: touch}");

        assertThatThrownBy(() -> script(Product.SQLITE, null, null, Direction.DOWN))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("is undone by the program touch");
    }

    @Test
    void namesWhatCannotBeUndone() {
        changelog.change("20260104000000-rows", "- sql: {sql: DELETE FROM artist}");

        assertThatThrownBy(() -> script(Product.POSTGRESQL, null, null, Direction.DOWN))
                .isInstanceOf(MigrateException.class)
                .hasMessage(
                        "Changeset 20260104000000@db/changelog/changes/20260104000000-rows.yaml cannot be undone: sql"
                                + " has no inverse.\nAdd a rollback to it.");
    }

    @Test
    void namesTheChangesetThatCannotBeWritten() {
        changelog.change("20260104000000-rows", "- addNotNullConstraint: {tableName: missing, columnName: id}");

        assertThatThrownBy(() -> up(Product.SQLITE))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(
                        "Changeset 20260104000000@db/changelog/changes/20260104000000-rows.yaml cannot be written as a"
                                + " script for SQLite: ")
                .hasMessageContaining("missing")
                .hasMessageEndingWith(
                        "\nA script knows only the tables that the changelog makes: begin the changelog with migrate:baseline, or apply this changeset with migrate:update.");
    }

    @ParameterizedTest
    @CsvSource({
        "MARK_RAN, MARK_RAN",
        "CONTINUE, -",
        "WARN, EXECUTED",
    })
    void answersPreconditionsOnTheProduct(String onFail, String recorded) {
        precondition(onFail, "- dbms: {type: mariadb}");

        String row = rowOf(up(Product.POSTGRESQL), "20260104");
        assertThat(row.contains("'" + recorded + "'")).isEqualTo(!recorded.equals("-"));
        assertThat(rowOf(up(Product.MARIADB), "20260104")).contains("'EXECUTED'");
    }

    @Test
    void refusesWherePreconditionsOnTheProductFail() {
        precondition("HALT", "- dbms: {type: mariadb}");

        assertThatThrownBy(() -> up(Product.POSTGRESQL))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("do not hold for PostgreSQL");
    }

    @Test
    void takesWhatOnlyADatabaseKnowsAsHeld() {
        precondition("MARK_RAN", "- not: [{tableExists: {tableName: x}}]");

        assertThat(up(Product.POSTGRESQL))
                .contains("-- Preconditions that only a database can answer are taken as held: tableExists\n");
    }

    private void precondition(String onFail, String precondition) {
        changelog.file("db/changelog/changes/20260104000000-x.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260104"
                      author: test
                      preConditions:
                        - onFail: %s
                        %s
                      changes:
                        - createTable: {tableName: x, columns: [{column: {name: id, type: INT}}]}
                """.formatted(onFail, precondition));
    }

    private static String rowOf(String script, String id) {
        return script.lines()
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("INSERT INTO DATABASECHANGELOG")
                        && line.contains("'" + id + "'"))
                .findFirst()
                .orElse("");
    }
}
