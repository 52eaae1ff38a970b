package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.drift.DriftReport;
import io.github.schemata.migrate.drift.Finding;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database on SQLite that its changelog has made has not drifted; what somebody changes besides is named. */
final class CheckDriftTest {

    private static final String ONE = "20260101000000";
    private static final String TWO = "20260102000000";

    private static final String BY_HAND = "a change by hand, in the database and nowhere else";

    @TempDir
    private Path folder;

    private Path file;
    private ChangelogFolder changelog;

    @BeforeEach
    void begin() throws SQLException {
        file = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder).change(ONE + "-album", """
                - createTable:
                    tableName: album
                    columns:
                      - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_album}}
                      - column: {name: title, type: varchar(160), defaultValue: none, constraints: {nullable: false}}
                - createIndex: {tableName: album, indexName: ix_title, columns: [{column: {name: title}}]}
                """);
        update();
    }

    private void update() {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private void run(String... statements) throws SQLException {
        try (Database database = Database.at(file)) {
            database.run(statements);
        }
    }

    private DriftReport check(String... excludeTables) {
        return new CheckDrift().run(new CheckDrift.Request(changelog.setup(file), null, List.of(excludeTables)));
    }

    private static String line(Finding finding) {
        return finding.difference().object() + " | " + finding.difference().fact() + " | "
                + finding.difference().wanted() + " | " + finding.difference().found();
    }

    @Test
    void findsNothingWhereTheChangelogMadeTheDatabase() {
        DriftReport report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.notes()).containsExactly("No entities were compared: this module has none.");
        assertThat(report.text())
                .isEqualTo("""
                Changelog  %s
                Database   jdbc:sqlite:%s, at 20260101000000

                No entities were compared: this module has none.

                Nothing has drifted.
                """.formatted(changelog.changelogFile().file(), file));
        assertThat(report.json()).isEqualTo("[]\n");
        report.requireNone();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ALTER TABLE album ADD COLUMN year INT | column album.year | existence | missing | there",
                "DROP INDEX ix_title | index ix_title | existence | there | missing",
                "CREATE INDEX ix_two ON album (title, id) | index ix_two | existence | missing | there",
                "CREATE TABLE extra (id) | table extra | existence | missing | there",
                "CREATE VIEW v AS SELECT 1 AS one | view v | existence | missing | there",
                "CREATE TRIGGER t AFTER DELETE ON album BEGIN SELECT 1; END | trigger t | existence | missing | there"
            })
    void namesWhatWasMadeByHand(String statement, String object, String fact, String wanted, String found)
            throws SQLException {
        run(statement);

        DriftReport report = check();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(line(finding)).isEqualTo(object + " | " + fact + " | " + wanted + " | " + found);
            assertThat(finding.cause()).isEqualTo(BY_HAND);
            assertThat(finding.cure())
                    .isEqualTo(
                            "Undo it there; or write it as a changeset, mvn migrate:revision -Dmigrate.message=\"…\","
                                    + "\nand mark it as applied, mvn migrate:stamp -Dmigrate.to=head -Dmigrate.url=jdbc:sqlite:"
                                    + file);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "VARCHAR(160) DEFAULT 'none' NOT NULL | ",
                "varchar (160)  not null default 'none' | ",
                "VARCHAR(20) DEFAULT 'none' NOT NULL | column album.title: type is VARCHAR(20), should be varchar(160)",
                "VARCHAR(160) DEFAULT 'some' NOT NULL | column album.title: default is 'some', should be 'none'",
                "VARCHAR(160) DEFAULT 'none' | column album.title: NOT NULL is false, should be true",
                "VARCHAR(160) DEFAULT 'none' NOT NULL CHECK (title <> '') | check (title <> '') of album is there, and should not be"
            })
    void namesWhatWasRedefinedByHand(String column, String difference) throws SQLException {
        run(
                "DROP TABLE album",
                "CREATE TABLE album (id INTEGER CONSTRAINT pk_album PRIMARY KEY AUTOINCREMENT NOT NULL, title " + column
                        + ")",
                "CREATE INDEX ix_title ON album (title)");

        assertThat(check().findings())
                .extracting(finding -> finding.difference().toString())
                .containsExactlyElementsOf(difference == null ? List.of() : List.of(difference));
    }

    @Test
    void findsNothingWherePlainLiquibaseMadeTheDatabase() throws Exception {
        file = folder.resolve("plain.db");
        StockLiquibase.run(
                changelog.root(),
                "db/changelog/db.changelog-master.yaml",
                "jdbc:sqlite:" + file,
                true,
                StockLiquibase::update);

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void saysWhatIsPendingAndTakesItForNoDrift() {
        changelog.change(TWO + "-artist", "- sql: {sql: CREATE TABLE artist (id INTEGER PRIMARY KEY)}");

        DriftReport report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.notes())
                .contains("1 changeset is pending (20260102000000): mvn migrate:update -Dmigrate.url=jdbc:sqlite:"
                        + file);
    }

    @Test
    void knowsWhatAPendingChangesetWouldMake() throws SQLException {
        changelog.change(TWO + "-artist", "- sql: {sql: CREATE TABLE artist (id INTEGER PRIMARY KEY)}");
        run("CREATE TABLE artist (id INTEGER PRIMARY KEY)", "CREATE TABLE other (id)");

        assertThat(check().findings())
                .extracting(finding -> line(finding) + " | " + finding.cause())
                .containsExactly(
                        "table artist | existence | missing | there | a pending changeset was made by hand already"
                                + " (20260102000000)",
                        "table other | existence | missing | there | " + BY_HAND);
    }

    @Test
    void namesTheBranchThatIsNotMerged() throws Exception {
        changelog.change(TWO + "-artist", "- sql: {sql: CREATE TABLE artist (id INTEGER PRIMARY KEY)}");
        update();
        Path change = changelog.root().resolve("db/changelog/changes/" + TWO + "-artist.yaml");
        assertThat(check().findings()).isEmpty();
        Files.delete(change);

        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(line(finding)).isEqualTo("table artist | existence | missing | there");
            assertThat(finding.cause())
                    .isEqualTo("a branch that is not merged: the database has changesets that the changelog lacks"
                            + " (20260102000000@db/changelog/changes/20260102000000-artist.yaml)");
        });
    }

    @Test
    void namesTheChangesetThatWasEdited() {
        changelog.change(TWO + "-artist", "- sql: {sql: CREATE TABLE artist (id INTEGER PRIMARY KEY)}");
        update();
        assertThat(check().findings()).isEmpty();
        changelog.change(TWO + "-artist", "- sql: {sql: 'CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT)'}");

        assertThat(check().findings())
                .extracting(finding -> line(finding) + " | " + finding.cause())
                .containsExactly(
                        "changeset 20260102000000@db/changelog/changes/20260102000000-artist.yaml | text | edited since"
                                + " | as it was applied | a changeset was edited after it was applied",
                        "column artist.name | existence | there | missing | the changeset"
                                + " 20260102000000@db/changelog/changes/20260102000000-artist.yaml was edited after it was"
                                + " applied");
    }

    @Test
    void leavesOutWhatIsNobodysBusiness() throws SQLException {
        run(
                "CREATE TABLE flyway_schema_history (id)",
                "CREATE TABLE alembic_version (id)",
                "CREATE TABLE audit_log (id)");

        assertThat(check("AUDIT_*").findings()).isEmpty();
        assertThat(check().findings())
                .extracting(CheckDriftTest::line)
                .containsExactly("table audit_log | existence | missing | there");
    }

    @Test
    void sendsADatabaseThatKnowsNoChangelogToTheBaseline() throws SQLException {
        file = folder.resolve("old.db");
        run("CREATE TABLE genre (id)");

        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.cause())
                    .isEqualTo("the database was made without this changelog: no changeset was ever applied");
            assertThat(finding.cure())
                    .isEqualTo("mvn migrate:baseline -Dmigrate.url=jdbc:sqlite:" + file
                            + " for a changelog of what is there");
        });
    }

    @Test
    void writesAndCreatesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        check();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        file = folder.resolve("missing.db");
        assertThatThrownBy(this::check).isInstanceOf(MigrateException.class).hasMessageContaining("missing.db");
        assertThat(file).doesNotExist();

        file = folder.resolve("new.db");
        run("CREATE TABLE genre (id)");
        check();
        try (Database database = Database.at(file)) {
            assertThat(database.values("SELECT name FROM sqlite_schema")).containsExactly("genre");
        }
    }

    @Test
    void failsWithTheFirstThree() throws SQLException {
        run("CREATE TABLE a (id)", "CREATE TABLE b (id)", "CREATE TABLE c (id)", "CREATE TABLE d (id)");

        assertThatThrownBy(() -> check().requireNone())
                .isInstanceOf(MigrateException.class)
                .hasMessage("""
                4 differences between changelog and database:
                  table a is missing in the changelog, there in the database
                  table b is missing in the changelog, there in the database
                  table c is missing in the changelog, there in the database
                  and 1 more, all in the report above
                Undo it there; or write it as a changeset, mvn migrate:revision -Dmigrate.message="…", and mark it as \
                applied, mvn migrate:stamp -Dmigrate.to=head -Dmigrate.url=jdbc:sqlite:%s""".formatted(file));
    }

    @Test
    void refusesWhereThereIsNothingToCompare() {
        assertThatThrownBy(() -> new CheckDrift().run(new CheckDrift.Request(changelog.setup(), null, List.of())))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(
                        "There is nothing to compare the changelog with: no entities, and no database.");
    }

    @Test
    void printsWhatDiffersByItsCause() throws SQLException {
        run("ALTER TABLE album ADD COLUMN year INT", "CREATE TABLE \"a\nb\" (id)");

        assertThat(check().text())
                .isEqualTo("""
                Changelog  %s
                Database   jdbc:sqlite:%s, at 20260101000000

                Changelog and database differ. Likely: a change by hand, in the database and nowhere else
                  OBJECT             FACT       CHANGELOG  DATABASE
                  column album.year  existence  missing    there
                  table a b          existence  missing    there
                  > Undo it there; or write it as a changeset, mvn migrate:revision -Dmigrate.message="…",
                  > and mark it as applied, mvn migrate:stamp -Dmigrate.to=head -Dmigrate.url=jdbc:sqlite:%s

                No entities were compared: this module has none.

                2 differences between changelog and database.
                """.formatted(changelog.changelogFile().file(), file, file));
    }
}
