package io.github.schemata.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says, and how. */
final class LintReportTest {

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

    @Test
    void saysWhatWhyAndWhatToDo() {
        changelog.change("20260202000000-no-year", "- dropColumn: {tableName: album, columnName: year}");
        LintReport report = new LintChangelog().run(new LintChangelog.Request(changelog.setup(), Product.POSTGRESQL));

        assertThat(report.text()).isEqualTo("""
                error drop-column: A column is dropped
                  db/changelog/changes/20260202000000-no-year.yaml, changeset 20260202000000: Column album.year is dropped with its values
                  Why: %s
                  Instead: %s

                error no-rollback: A changeset cannot be undone
                  db/changelog/changes/20260202000000-no-year.yaml, changeset 20260202000000: Change dropColumn has no inverse, and there is no rollback
                  Why: %s
                  Instead: %s

                2 errors in 2 changesets.
                """.formatted(
                DropColumn.TEXT.reason(), DropColumn.TEXT.cure(), NoRollback.TEXT.reason(), NoRollback.TEXT.cure()));
        assertThat(report.markdown()).startsWith("""
                ### Changelog lint: 2 errors in 2 changesets

                **drop-column** (error): A column is dropped
                - `db/changelog/changes/20260202000000-no-year.yaml` `20260202000000`: Column album.year is dropped with its values

                _Instead:_ Stop using the column""");
        assertThat(report.json()).startsWith("""
                [
                  {
                    "rule": "drop-column",
                    "severity": "error",
                    "file": "db/changelog/changes/20260202000000-no-year.yaml",
                    "id": "20260202000000",
                    "author": "test",
                    "what": "Column album.year is dropped with its values",
                    "databases": [
                      "postgresql"
                    ],
                    "reason": "Its values are gone""");
        assertThat(report.fails(Severity.ERROR)).isTrue();
    }

    @Test
    void saysThatNothingWasFound() {
        assertThat(lint().text()).isEqualTo("Nothing found in 1 changeset.\n");
        assertThat(lint().markdown()).isEqualTo("### Changelog lint: Nothing found in 1 changeset\n");
        assertThat(lint().json()).isEqualTo("[]\n");
        assertThat(lint().fails(Severity.INFO)).isFalse();
    }

    @Test
    void filesThatDifferInCaseAloneClash() {
        changelog
                .change(
                        "20260202000000-one",
                        "- createTable: {tableName: one, columns: [{column: {name: a, type: INT}}]}")
                .file("db/changelog/changes/20260202000000-ONE.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: "20260202000000-9"
                              author: anna
                              changes:
                                - createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}
                        """);

        assertThat(found())
                .containsExactly(
                        "file-clash: The file differs from db/changelog/changes/20260202000000-ONE.yaml in case alone",
                        "file-clash: The file has the same revision as db/changelog/changes/20260202000000-ONE.yaml");
    }

    @Test
    void anEmptyRollbackIsNoAnswerToALoss() {
        changelog.file("db/changelog/changes/20260202000000-no-year.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260202000000"
                      author: anna
                      comment: lint:ignore drop-column it was empty
                      changes:
                        - dropColumn: {tableName: album, columnName: year}
                      rollback: []
                """);

        assertThat(found())
                .containsExactly(
                        "rebuilds-table: Table album is rebuilt row by row",
                        "no-rollback: The rollback is empty, and would not bring back column album.year");
        assertThat(lint().summary()).isEqualTo("1 error, 1 info in 2 changesets, 1 ignored with a reason");
        assertThat(lint().markdown()).contains("drop-column: it was empty\n");
    }

    @Test
    void theMarkdownOfManyFindingsIsShort() {
        StringBuilder drops = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            drops.append("- dropTable: {tableName: old").append(i).append("}\n");
        }
        changelog.change("20260202000000-old", drops.toString());

        assertThat(lint().markdown()).contains("- and 495 more\n").hasSizeLessThan(4000);
        assertThat(lint().text()).contains("Table old499 is dropped");
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
