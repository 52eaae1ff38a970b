package io.github.schemata.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at, and what is said of it. */
final class LintChangelogTest {

    private static final String ALBUM = """
            - createTable:
                tableName: album
                columns:
                  - column: {name: id, type: BIGINT, constraints: {primaryKey: true, nullable: false}}
                  - column: {name: title, type: VARCHAR(200), constraints: {nullable: false}}
                  - column: {name: year, type: INT}""";

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void aTable() {
        changelog = ChangelogFolder.in(folder).change("20260101000000-album", ALBUM);
    }

    static List<String[]> dropsInEachFormat() {
        String id = "20260202000000";
        return List.of(
                new String[] {
                    "yaml",
                    "databaseChangeLog:\n  - changeSet:\n      id: \"" + id + "\"\n      author: anna\n%s"
                            + "      changes:\n        - dropColumn: {tableName: album, columnName: year}\n"
                            + "      rollback:\n        - addColumn: {tableName: album, columns: [{column: {name: year, type: INT}}]}\n",
                    "      comment: %s\n"
                },
                new String[] {
                    "xml",
                    "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\""
                            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog"
                            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\"><changeSet id=\""
                            + id + "\" author=\"anna\">%s<dropColumn tableName=\"album\" columnName=\"year\"/>"
                            + "<rollback><addColumn tableName=\"album\"><column name=\"year\" type=\"INT\"/></addColumn>"
                            + "</rollback></changeSet></databaseChangeLog>",
                    "<comment>%s</comment>"
                },
                new String[] {
                    "json",
                    "{\"databaseChangeLog\": [{\"changeSet\": {\"id\": \"" + id + "\", \"author\": \"anna\", %s"
                            + "\"changes\": [{\"dropColumn\": {\"tableName\": \"album\", \"columnName\": \"year\"}}],"
                            + "\"rollback\": [{\"addColumn\": {\"tableName\": \"album\", \"columns\":"
                            + " [{\"column\": {\"name\": \"year\", \"type\": \"INT\"}}]}}]}}]}",
                    "\"comment\": \"%s\", "
                },
                new String[] {
                    "sql",
                    "--liquibase formatted sql\n--changeset anna:" + id + "\n%sALTER TABLE album DROP COLUMN year;\n"
                            + "--rollback ALTER TABLE album ADD COLUMN year INT;\n",
                    "--comment: %s\n"
                });
    }

    @ParameterizedTest
    @MethodSource("dropsInEachFormat")
    void isTheSameInEveryFormat(String format, String text, String comment) {
        changelog.file("db/changelog/changes/20260202000000-no-year." + format, text.formatted(""));

        assertThat(found())
                .containsExactly(
                        "drop-column: Column album.year is dropped with its values",
                        "rebuilds-table: Table album is rebuilt row by row");
    }

    @ParameterizedTest
    @MethodSource("dropsInEachFormat")
    void isAnsweredForInEveryFormatAndChangesNoChecksum(String format, String text, String comment) {
        String path = "db/changelog/changes/20260202000000-no-year." + format;
        changelog.file(path, text.formatted(""));
        Path database = folder.resolve("shop.db");
        Examples.update(changelog, database);
        changelog.file(path, text.formatted(comment.formatted("lint:ignore drop-column it was empty")));

        assertThat(found()).containsExactly("rebuilds-table: Table album is rebuilt row by row");
        assertThat(lint().findings()).extracting(Finding::ignored).containsExactly("it was empty", null);
        assertThat(new LintChangelog()
                        .run(new LintChangelog.Request(changelog.setup(database), null))
                        .findings())
                .isEmpty();
    }

    @Test
    void looksOnlyAtWhatIsPendingWhereThereIsADatabase() {
        changelog.change("20260202000000-no-year", "- dropColumn: {tableName: album, columnName: year}");
        Path database = folder.resolve("shop.db");
        Examples.update(changelog, database);
        changelog.change("20260303000000-no-title", "- dropColumn: {tableName: album, columnName: title}");

        LintReport report = new LintChangelog().run(new LintChangelog.Request(changelog.setup(database), null));

        assertThat(report.open())
                .extracting(finding ->
                        finding.rule().name() + " " + finding.changeset().id())
                .containsExactly(
                        "drop-column 20260303000000", "rebuilds-table 20260303000000", "no-rollback 20260303000000");
        assertThat(report.summary()).isEqualTo("2 errors, 1 info in 1 changeset");
    }

    @Test
    void aTableThatComesWithTheSamePendingChangesMayGoAgain() {
        Path database = folder.resolve("shop.db");
        Examples.update(changelog, database);
        changelog
                .change(
                        "20260202000000-old",
                        "- createTable: {tableName: old, columns: [{column: {name: id, type: INT}}]}")
                .change("20260303000000-no-old", "- sql: {sql: DROP TABLE IF EXISTS \"OLD\"}");
        Setup setup = changelog.setup(database);

        assertThat(new LintChangelog()
                        .run(new LintChangelog.Request(setup, null))
                        .open())
                .extracting(finding -> finding.rule().name())
                .containsExactly("no-rollback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a`b", "a]b", "${x}", "SELECT", "été 🎵", "a'b; DROP TABLE album"})
    void namesAreTakenAsTheyAre(String name) {
        changelog.change("20260202000000-hostile", "- dropTable: {tableName: '" + name.replace("'", "''") + "'}");

        assertThat(found()).contains("drop-table: Table " + name + " is dropped with its rows");
        assertThat(lint().json()).contains("Table ");
    }

    @Test
    void nothingInANameEndsTheLineOrTheMarkdown() {
        changelog.change("20260202000000-hostile", "- dropTable: {tableName: \"x\\n# <b>@all</b> `a`\\e[31m\"}");

        assertThat(lint().text()).contains(": Table x # <b>@all</b> `a` [31m is dropped with its rows\n");
        assertThat(lint().markdown())
                .contains("Table x \\# \\<b\\>&#64;all\\</b\\> \\`a\\` \\[31m is dropped with its rows\n");
    }

    @Test
    void onlyTheDatabaseThatIsNamedIsAsked() {
        changelog.change(
                "20260202000000-year", "- modifyDataType: {tableName: album, columnName: year, newDataType: BIGINT}");

        assertThat(new LintChangelog()
                        .run(new LintChangelog.Request(changelog.setup(), Product.SQLITE))
                        .open())
                .extracting(finding -> finding.rule().name())
                .containsExactly("rebuilds-table", "no-rollback");
    }

    @Test
    void anAnswerForAnotherDatabaseIsNotLeftOver() {
        changelog.file("db/changelog/changes/20260202000000-by-title.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260202000000"
                      author: anna
                      comment: lint:ignore locks-table a thousand rows
                      changes:
                        - createIndex: {tableName: album, indexName: ix, columns: [{column: {name: title}}]}
                """);

        assertThat(lint().open()).isEmpty();
        assertThat(new LintChangelog()
                        .run(new LintChangelog.Request(changelog.setup(), Product.SQLITE))
                        .findings())
                .isEmpty();
    }

    @Test
    void aMisspelledRuleAnswersForNothing() {
        changelog.file("db/changelog/changes/20260202000000-no-year.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260202000000"
                      author: anna
                      comment: lint:ignore drop-colum it was empty
                      changes:
                        - dropColumn: {tableName: album, columnName: year}
                      rollback:
                        - addColumn: {tableName: album, columns: [{column: {name: year, type: INT}}]}
                """);

        assertThat(found())
                .containsExactly(
                        "drop-column: Column album.year is dropped with its values",
                        "rebuilds-table: Table album is rebuilt row by row",
                        "ignore-without-effect: There is no rule drop-colum");
    }

    @Test
    void aChangelogThatIsNotThereIsSaidToBeMissing() {
        Setup setup = ChangelogFolder.in(folder.resolve("empty")).setup();
        changelog = ChangelogFolder.in(folder.resolve("empty"));
        assertThat(lint().summary()).isEqualTo("Nothing found in 0 changesets");
        assertThatThrownBy(() -> new LintChangelog()
                        .run(new LintChangelog.Request(
                                new Setup(
                                        setup.changelog()
                                                .withFile(new ChangelogFile(folder.resolve("none.yaml"), folder)),
                                        null,
                                        setup.log()),
                                null)))
                .hasMessageStartingWith("There is no changelog ")
                .hasMessageEndingWith("or say where it is with migrate.changelogFile.");
    }

    private LintReport lint() {
        return new LintChangelog().run(new LintChangelog.Request(changelog.setup(), null));
    }

    private List<String> found() {
        return lint().open().stream()
                .map(finding -> finding.rule().name() + ": " + finding.what())
                .toList();
    }
}
