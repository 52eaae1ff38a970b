package io.github.schemata.migrate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A throw-away database gets the changelog's schema, and nothing else happens. */
final class ReplayTest {

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder)
                .change("20260101000000-artist", sql("CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT)"));
    }

    private static String sql(String statement) {
        return "- sql: {splitStatements: false, sql: \"" + statement.replace("\"", "\\\"") + "\"}";
    }

    @Test
    void makesTheSchemaOfTheChangelog() {
        changelog.change(
                "20260102000000-album",
                "- createTable: {tableName: album, columns: [{column: {name: id, type: INTEGER,"
                        + " constraints: {primaryKey: true, primaryKeyName: pk_album}}}]}");

        Schema schema = Replay.run(changelog.setup(), null).schema();

        assertThat(SchemaComparison.between(
                        Replay.of(List.of(
                                "CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT)",
                                "CREATE TABLE album (id INTEGER CONSTRAINT pk_album PRIMARY KEY NOT NULL)")),
                        schema))
                .isEmpty();
    }

    @Test
    void stopsAtAPlace() {
        changelog.change("20260102000000-album", sql("CREATE TABLE album (id)"));

        assertThat(Replay.run(changelog.setup(), 1).schema().tables())
                .extracting(table -> table.name().name())
                .containsExactly("artist");
    }

    @Test
    void executesNoProgramAndNoCodeOfTheUsers() {
        Path witness = folder.resolve("witness");
        changelog.change("20260102000000-outside", """
                - executeCommand: {executable: touch, args: [{arg: {value: %s}}]}
                - customChange: {class: %s}
                - customChange: {class: no.such.Change, param: {name: a, value: b}}
                - output: {target: STDOUT, message: hello}
                - sql: {sql: CREATE TABLE album (id)}
                """.formatted(witness, Witness.class.getName()));

        ReplayedDatabase replayed = Replay.run(changelog.setup(), null);

        assertThat(witness).doesNotExist();
        assertThat(Witness.executed).isFalse();
        assertThat(replayed.skipped())
                .containsExactly(
                        "executeCommand of changeset db/changelog/changes/20260102000000-outside.yaml::20260102000000::test",
                        "customChange of changeset db/changelog/changes/20260102000000-outside.yaml::20260102000000::test",
                        "customChange of changeset db/changelog/changes/20260102000000-outside.yaml::20260102000000::test");
        assertThatThrownBy(() -> new UpdateDatabase()
                        .run(new UpdateDatabase.Request(
                                changelog.setup(folder.resolve("real.db")),
                                null,
                                TransactionMode.RUN,
                                false,
                                Progress.NONE,
                                null)))
                .hasMessageContaining("no.such.Change");
        assertThat(witness).doesNotExist();
        assertThat(replayed.schema().tables())
                .extracting(table -> table.name().name())
                .containsExactly("album", "artist");
    }

    @Test
    void writesNoFiles() {
        for (String statement :
                List.of("ATTACH '%s' AS other", "VACUUM INTO '%s'", "backup to '%s'", " BACKUP main to %s")) {
            Path file = folder.resolve("written.db");
            changelog.change("20260102000000-outside", sql(statement.formatted(file)));

            assertThatThrownBy(() -> Replay.run(changelog.setup(), null))
                    .isInstanceOf(MigrateException.class)
                    .hasMessageStartingWith("The changeset 20260102000000@db/changelog/changes/"
                            + "20260102000000-outside.yaml fails on an empty SQLite database: ");
            assertThat(Files.exists(file)).isFalse();
        }
    }

    @Test
    void takesNamesAsTheyAre() {
        String name = "a \"b\" 'c' ${d}\n[é] `select`";
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        String table = "CREATE TABLE " + quoted + " (" + quoted + " TEXT)";
        changelog.file("db/changelog/changes/20260102000000-odd.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="odd" author="t"><sql splitStatements="false"><![CDATA[%s]]></sql></changeSet>
                </databaseChangeLog>
                """.formatted(table));

        Schema schema = Replay.run(changelog.setup(), null).schema();

        assertThat(SchemaComparison.between(
                        Replay.of(List.of("CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT)", table)), schema))
                .isEmpty();
    }

    @Test
    void passesOverVacuum() {
        changelog.file("db/changelog/changes/20260102000000-vacuum.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: vacuum
                      author: test
                      runInTransaction: false
                      changes:
                        - sql: {sql: VACUUM}
                """);

        assertThat(Replay.run(changelog.setup(), null).schema().tables()).hasSize(1);
    }

    @Test
    void meansByFailedPreconditionsWhatLiquibaseDoes() {
        changelog.file("db/changelog/changes/20260102000000-asked.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: rows
                      author: test
                      preConditions:
                        - onFail: MARK_RAN
                        - sqlCheck: {expectedResult: 1, sql: SELECT count(*) FROM artist}
                      changes:
                        - sql: {sql: CREATE TABLE left_out (id)}
                  - changeSet:
                      id: code
                      author: test
                      preConditions:
                        - customPrecondition: {className: no.such.Precondition}
                      changes:
                        - sql: {sql: CREATE TABLE made (id)}
                """);

        ReplayedDatabase replayed = Replay.run(changelog.setup(), null);

        assertThat(replayed.schema().tables())
                .extracting(table -> table.name().name())
                .containsExactly("artist", "made");
        assertThat(replayed.skipped())
                .containsExactly("precondition customPrecondition of changeset"
                        + " db/changelog/changes/20260102000000-asked.yaml::code::test");
    }

    /** A change of a user's. */
    public static final class Witness implements CustomTaskChange {

        private static boolean executed;

        public Witness() {
            executed = true;
        }

        @Override
        public void execute(Database database) {
            executed = true;
        }

        @Override
        public String getConfirmationMessage() {
            return "";
        }

        @Override
        public void setUp() {}

        @Override
        public void setFileOpener(ResourceAccessor resources) {}

        @Override
        public ValidationErrors validate(Database database) {
            return new ValidationErrors();
        }
    }
}
