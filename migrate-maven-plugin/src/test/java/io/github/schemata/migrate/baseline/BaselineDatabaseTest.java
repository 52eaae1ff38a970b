package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.BaselineDatabase.Request;
import io.github.schemata.migrate.BaselineDatabase.Result;
import io.github.schemata.migrate.DraftChangelog;
import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An existing database under a new changelog. */
final class BaselineDatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:15:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Example.class)
    void writesAFileAndMarksItAsAppliedSoThatNothingIsPending(Example example) throws Exception {
        Path database = example.in(folder);
        Result result = baseline(database, List.of(), Format.YAML);
        assertThat(files())
                .containsExactly(
                        "db/changelog/changes/20261122181500-baseline.yaml", "db/changelog/db.changelog-master.yaml");
        assertThat(result.file()).isEqualTo(root().resolve("db/changelog/changes/20261122181500-baseline.yaml"));
        StockLiquibase.run(root(), ChangelogFile.DEFAULT_PATH, "jdbc:sqlite:" + database, false, liquibase -> {
            assertThat(liquibase.getDatabase().getRanChangeSetList()).hasSize(result.changesets());
            assertThat(liquibase.listUnrunChangeSets(new liquibase.Contexts(), new liquibase.LabelExpression()))
                    .isEmpty();
        });
    }

    @Test
    void saysWhatItIsOf() throws Exception {
        Path database = with(
                "CREATE TABLE artist (id INTEGER PRIMARY KEY, name VARCHAR(120) NOT NULL)",
                """
                CREATE TABLE album (
                  id INTEGER PRIMARY KEY AUTOINCREMENT,
                  title TEXT NOT NULL UNIQUE, -- unique ${everywhere}
                  price DECIMAL(10,2) NOT NULL DEFAULT 9.90 CHECK (price >= 0),
                  artist_id INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                )""",
                "CREATE INDEX album_artist ON album (artist_id)",
                """
                CREATE VIEW albums AS SELECT title, name FROM album JOIN artist ON artist.id = artist_id""");
        assertThat(baseline(database, List.of(), Format.YAML).file()).content().isEqualTo("""
                databaseChangeLog:
                  - objectQuotingStrategy: QUOTE_ALL_OBJECTS
                  - property: {name: dollar, value: "$", global: false}
                  - changeSet:
                      id: "20261122181500"
                      author: test
                      dbms: sqlite
                      comment: Table artist
                      changes:
                        - sql:
                            splitStatements: false
                            sql: |
                              CREATE TABLE artist (id INTEGER PRIMARY KEY, name VARCHAR(120) NOT NULL)
                      rollback:
                        - sql: {sql: DROP TABLE "artist"}
                  - changeSet:
                      id: "20261122181500-2"
                      author: test
                      dbms: "!sqlite"
                      comment: Table artist for other databases
                      changes:
                        - createTable:
                            tableName: artist
                            columns:
                              - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_artist}}
                              - column: {name: name, type: varchar(120), constraints: {nullable: false}}
                      rollback:
                        - dropTable: {tableName: artist}
                  - changeSet:
                      id: "20261122181500-3"
                      author: test
                      dbms: sqlite
                      comment: Table album
                      changes:
                        - sql:
                            splitStatements: false
                            sql: |
                              CREATE TABLE album (
                                id INTEGER PRIMARY KEY AUTOINCREMENT,
                                title TEXT NOT NULL UNIQUE, -- unique ${dollar}{dollar}{everywhere}
                                price DECIMAL(10,2) NOT NULL DEFAULT 9.90 CHECK (price >= 0),
                                artist_id INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                              )
                        - sql:
                            splitStatements: false
                            sql: |
                              CREATE INDEX album_artist ON album (artist_id)
                      rollback:
                        - sql: {sql: DROP TABLE "album"}
                  - changeSet:
                      id: "20261122181500-4"
                      author: test
                      dbms: "!sqlite"
                      comment: Table album for other databases
                      changes:
                        - createTable:
                            tableName: album
                            columns:
                              - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_album}}
                              - column: {name: title, type: varchar(255), constraints: {nullable: false}}
                              - column: {name: price, type: "decimal(10, 2)", defaultValueNumeric: "9.90", constraints: {nullable: false}}
                              - column: {name: artist_id, type: bigint, constraints: {nullable: false}}
                        - sql:
                            dbms: postgresql
                            splitStatements: false
                            sql: |
                              ALTER TABLE "album"
                                ADD CONSTRAINT "ck_album_1" CHECK ("price" >= 0)
                        - sql:
                            dbms: "mariadb, mysql"
                            splitStatements: false
                            sql: |
                              ALTER TABLE `album`
                                ADD CONSTRAINT `ck_album_1` CHECK (`price` >= 0)
                        - addUniqueConstraint: {constraintName: uq_album_title, tableName: album, columnNames: title}
                        - createIndex:
                            indexName: album_artist
                            tableName: album
                            columns:
                              - column: {name: artist_id}
                      rollback:
                        - dropTable: {tableName: album}
                  - changeSet:
                      id: "20261122181500-5"
                      author: test
                      dbms: "!sqlite"
                      comment: Foreign keys of album for other databases
                      changes:
                        - addForeignKeyConstraint:
                            constraintName: fk_album_artist_id
                            baseTableName: album
                            baseColumnNames: artist_id
                            referencedTableName: artist
                            referencedColumnNames: id
                            onDelete: CASCADE
                        - sql:
                            dbms: postgresql
                            splitStatements: false
                            sql: |
                              ALTER TABLE "album"
                                ALTER CONSTRAINT "fk_album_artist_id" DEFERRABLE INITIALLY DEFERRED
                      rollback:
                        - dropForeignKeyConstraint: {baseTableName: album, constraintName: fk_album_artist_id}
                  - changeSet:
                      id: "20261122181500-6"
                      author: test
                      dbms: sqlite
                      comment: View albums
                      changes:
                        - sql:
                            splitStatements: false
                            sql: |
                              CREATE VIEW albums AS SELECT title, name FROM album JOIN artist ON artist.id = artist_id
                      rollback:
                        - sql: {sql: DROP VIEW "albums"}
                """);
    }

    @Test
    void leavesOutWhatIsNotTheChangelogsBusiness() throws Exception {
        Path database =
                with("CREATE TABLE a (id INTEGER)", "CREATE TABLE tmp_1 (id INTEGER)", "CREATE INDEX i ON tmp_1 (id)");
        assertThat(baseline(database, List.of("TMP_*"), Format.YAML).file())
                .content()
                .contains("CREATE TABLE a")
                .doesNotContain("tmp_1");
    }

    @Test
    void joinsAMasterThatInitHasMade() throws Exception {
        ChangelogFile changelog = new ChangelogFile(root().resolve(ChangelogFile.DEFAULT_PATH), root());
        new DraftChangelog().init(changelog);
        String master = Files.readString(changelog.file());
        Result result = baseline(with("CREATE TABLE a (id INTEGER)"), List.of(), Format.XML);
        assertThat(result.file()).isEqualTo(changelog.changes().resolve("20261122181500-baseline.xml"));
        assertThat(result.changesets()).isEqualTo(1);
        assertThat(changelog.file()).hasContent(master);
    }

    /** Liquibase takes it out of every statement. */
    @Test
    void writesNothingWhereItWouldMakeSomethingElse() throws Exception {
        Path database = with("CREATE TABLE a (t TEXT DEFAULT 'one\r\ntwo')");
        assertThatThrownBy(() -> baseline(database, List.of(), Format.YAML))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("would not make the same database")
                .hasMessageContaining("a.t")
                .hasMessageContaining("migrate.excludeTables");
        assertThat(files()).isEmpty();
    }

    @Test
    void namesAMissingDatabase() throws Exception {
        refuses(folder.resolve("none.db"), "none.db", "migrate.url");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void refusesAChangelogThatHasChanges() throws Exception {
        ChangelogFolder.in(folder).change("20260101000000-album", "- sql: {sql: SELECT 1}");
        refuses(with("CREATE TABLE a (id INTEGER)"), "has changes already", "migrate:stamp -Dmigrate.to=head");
    }

    @Test
    void refusesADatabaseThatLiquibaseHasMigrated() throws Exception {
        Path database = with("CREATE TABLE a (id INTEGER)");
        ChangelogFolder other = ChangelogFolder.in(folder.resolve("other"))
                .change("20260101000000-album", "- sql: {sql: CREATE TABLE b (id INTEGER)}");
        StockLiquibase.run(
                other.root(), ChangelogFile.DEFAULT_PATH, "jdbc:sqlite:" + database, false, StockLiquibase::update);
        refuses(database, "Liquibase has migrated", "migrate:update");
    }

    @Test
    void refusesAnEmptyDatabase() throws Exception {
        refuses(with("CREATE TABLE a (id INTEGER)", "DROP TABLE a"), "There is nothing in", "migrate:init");
    }

    @Test
    void refusesAChangelogThatDoesNotIncludeIt() throws Exception {
        ChangelogFolder.in(folder).file(ChangelogFile.DEFAULT_PATH, "databaseChangeLog: []\n");
        refuses(with("CREATE TABLE a (id INTEGER)"), "does not include", "- includeAll: {path: changes/");
    }

    @Test
    void writesNothingWhereTheDatabaseCannotBeMarked() throws Exception {
        Path database = with("CREATE TABLE a (id INTEGER)");
        try (Database writer = Database.at(database).run("BEGIN EXCLUSIVE")) {
            assertThatThrownBy(() -> baseline(database, List.of(), Format.YAML)).isInstanceOf(MigrateException.class);
            writer.run("ROLLBACK");
        }
        assertThat(files()).isEmpty();
    }

    private void refuses(Path database, String cause, String cure) throws IOException {
        List<String> before = files();
        assertThatThrownBy(() -> baseline(database, List.of(), Format.YAML))
                .isInstanceOf(MigrateException.class)
                .message()
                .contains(cause, cure)
                .hasLineCount(2);
        assertThat(files()).isEqualTo(before);
    }

    private Result baseline(Path database, List<String> excluded, Format format) {
        ChangelogFile changelog = new ChangelogFile(root().resolve(ChangelogFile.DEFAULT_PATH), root());
        Setup setup = new Setup(ChangelogSettings.of(changelog), ChangelogFolder.sqlite(database), MigrateLog.SILENT);
        return new BaselineDatabase().run(new Request(setup, format, "test", excluded, CLOCK));
    }

    private Path with(String... statements) throws Exception {
        Path file = folder.resolve("source.db");
        try (Database database = Database.at(file)) {
            database.run(statements);
        }
        return file;
    }

    private Path root() {
        return folder.resolve("resources");
    }

    private List<String> files() throws IOException {
        if (Files.notExists(root())) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root())) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(root().relativize(file).toString().replace('\\', '/')));
        }
        names.sort(null);
        return names;
    }
}
