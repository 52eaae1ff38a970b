package io.github.schemata.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes: our own changelogs, additions, and what is made as it should be. */
final class HarmlessChangesTest {

    private static final String ALBUM = """
            - createTable:
                tableName: album
                columns:
                  - column: {name: id, type: BIGINT, constraints: {primaryKey: true, nullable: false}}
                  - column: {name: title, type: VARCHAR(200), constraints: {nullable: false}}
                  - column: {name: year, type: INT}""";

    /** Inserts that nobody needs to undo there, and a key that is put over rows to see what SQLite does. */
    private static final List<String> KNOWN = List.of(
            "Change insert has no inverse, and there is no rollback",
            "A unique key over artist(country, name) fails where rows are alike",
            "The index of a key is built over artist while nobody may read or write it",
            "Table artist is rebuilt row by row");

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void aTable() {
        changelog = ChangelogFolder.in(folder).change("20260101000000-album", ALBUM);
    }

    static Stream<Path> shops() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../it-projects/src/it"))) {
            return files
                    .filter(file -> file.toString().replace('\\', '/').endsWith(ChangelogFile.DEFAULT_PATH))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void theChangelogsOfOurOwnBuildsPassButForWhatIsMeant(Path file) {
        ChangelogFile shop = ChangelogFile.resolve(
                file.toAbsolutePath().toString(), null, null, Path.of("").toAbsolutePath());
        Setup setup = new Setup(ChangelogSettings.of(shop), null, MigrateLog.SILENT);

        assertThat(new LintChangelog()
                        .run(new LintChangelog.Request(setup, null))
                        .findings())
                .extracting(Finding::what)
                .isSubsetOf(KNOWN);
    }

    @Test
    void additionsPass() {
        changelog.change("20260202000000-tracks", """
                - createTable:
                    tableName: track
                    columns:
                      - column: {name: id, type: BIGINT, constraints: {primaryKey: true, nullable: false}}
                      - column: {name: album_id, type: BIGINT, constraints: {nullable: false}}
                      - column: {name: name, type: VARCHAR(200)}
                - createIndex: {tableName: track, indexName: ix_track_name, columns: [{column: {name: name}}]}
                - addUniqueConstraint: {tableName: track, columnNames: "album_id, name", constraintName: uq_track}
                - addForeignKeyConstraint: {baseTableName: track, baseColumnNames: album_id, constraintName: fk_track_album,
                    referencedTableName: album, referencedColumnNames: id}
                - addColumn: {tableName: album, columns: [{column: {name: label, type: VARCHAR(50)}}]}
                - addColumn:
                    tableName: album
                    columns:
                      - column: {name: discs, type: INT, defaultValueNumeric: 1, constraints: {nullable: false}}
                      - column: {name: changed, type: TIMESTAMP, defaultValueComputed: CURRENT_TIMESTAMP}
                - createIndex: {tableName: album, indexName: ix_album_label, columns: [{column: {name: label}}]}
                """);

        assertThat(lint().findings()).isEmpty();
    }

    @Test
    void anAddedForeignKeyIsSaidWhereItCostsSomething() {
        changelog
                .change(
                        "20260102000000-label",
                        "- createTable: {tableName: label, columns: [{column: {name: id, type: BIGINT, constraints: {primaryKey: true}}}]}")
                .change("20260202000000-label", """
                - addColumn: {tableName: album, columns: [{column: {name: label_id, type: BIGINT}}]}
                - addForeignKeyConstraint: {baseTableName: album, baseColumnNames: label_id, constraintName: fk_album_label,
                    referencedTableName: label, referencedColumnNames: id}
                """);

        LintReport report = lint();
        assertThat(report.open())
                .extracting(finding -> finding.rule().severity() + " " + finding.what() + report.where(finding))
                .containsExactly(
                        "INFO Table album is rebuilt row by row (on SQLite)",
                        "WARNING A foreign key is added to album, which is copied while nobody may write to it (on MariaDB)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- tagDatabase: {tag: v1}",
                "- renameColumn: {tableName: new, oldColumnName: a, newColumnName: b}",
                "- modifyDataType: {tableName: new, columnName: a, newDataType: SMALLINT}",
                "- addNotNullConstraint: {tableName: new, columnName: a}",
                "- addPrimaryKey: {tableName: new, columnNames: a}",
                "- createView: {viewName: v, selectQuery: SELECT 1 AS a}"
            })
    void whatHappensToANewTableIsHarmless(String change) {
        changelog.change(
                "20260202000000-new",
                "- createTable: {tableName: new, columns: [{column: {name: a, type: INT}}]}\n" + change);

        assertThat(found()).filteredOn(what -> !what.startsWith("no-rollback")).isEmpty();
    }

    @Test
    void sqlThatItsPreconditionsKeepToOneDatabaseIsNoFinding() {
        changelog.file("db/changelog/changes/20260202000000-citext.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260202000000"
                      author: anna
                      preConditions:
                        - onFail: MARK_RAN
                        - dbms: {type: postgresql}
                      changes:
                        - sql: {sql: CREATE EXTENSION citext}
                      rollback:
                        - sql: {sql: DROP EXTENSION citext}
                """);

        assertThat(found()).isEmpty();
    }

    @Test
    void sqlForOneDatabaseByItsOwnDbmsIsNoFinding() {
        changelog.file("db/changelog/changes/20260202000000-citext.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260202000000"
                      author: anna
                      changes:
                        - sql: {dbms: postgresql, sql: CREATE EXTENSION citext}
                        - sql: {dbms: sqlite, sql: PRAGMA user_version = 7}
                      rollback: []
                """);

        assertThat(found()).isEmpty();
    }

    @Test
    void aFillBetweenAddingAndNotNullIsTheWayToDoIt() {
        changelog.change("20260202000000-label", """
                - addColumn: {tableName: album, columns: [{column: {name: label, type: VARCHAR(50)}}]}
                - update: {tableName: album, columns: [{column: {name: label, value: unknown}}]}
                - addNotNullConstraint: {tableName: album, columnName: label, columnDataType: VARCHAR(50)}
                """);

        assertThat(found())
                .noneMatch(what -> what.startsWith("not-null-without-default"))
                .contains("no-rollback: Change update has no inverse, and there is no rollback");
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
