package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liquibase.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies around where a goal runs changes nothing, or is named. */
class SurroundingsTest {

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

    @ParameterizedTest
    @CsvSource({
        "liquibase.databaseChangelogTableName, LIQUIBASE_DATABASE_CHANGELOG_TABLE_NAME",
        "liquibase.databaseChangelogLockTableName, LIQUIBASE_DATABASE_CHANGELOG_LOCK_TABLE_NAME",
        "liquibase.liquibaseSchemaName, LIQUIBASE_LIQUIBASE_SCHEMA_NAME",
        "liquibase.liquibaseCatalogName, LIQUIBASE_LIQUIBASE_CATALOG_NAME"
    })
    void anotherTableForTheHistoryIsRefusedBeforeAnythingIsWritten(String key, String variable) throws Exception {
        Scope.child(key, "other", () -> {
            for (ThrowingGoal goal : List.<ThrowingGoal>of(this::update, this::show)) {
                assertThatThrownBy(goal::run)
                        .isInstanceOf(MigrateException.class)
                        .hasMessage(key + " is set to 'other', and the history is kept in DATABASECHANGELOG, in the"
                                + " connection's own schema, only.\nUnset " + variable + " and -D" + key
                                + "; a history that stands in another table must be moved first.");
            }
        });
        assertThat(database).doesNotExist();
    }

    @Test
    void theNameThatItHasAnywayIsNoOtherOne() throws Exception {
        Scope.child("liquibase.databaseChangelogTableName", "databasechangelog", this::update);

        assertThat(database).exists();
    }

    @Test
    void aScriptIsTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        String plain = script();
        try {
            for (String language : List.of("ar-EG", "tr-TR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(script()).as(language).isEqualTo(plain);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatAChangelogOutputsGoesToTheLog() throws Exception {
        changelog.change("20260102000000-output", """
                - output: {target: STDOUT, message: to all}
                - output: {target: WARN, message: take care}
                - output: {target: DEBUG, message: nobody}
                """);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new UpdateDatabase().run(request(true));
            assertThat(said).isEmpty();
            update();
        } finally {
            System.setOut(before);
        }

        assertThat(said).containsExactly("to all", "warning: take care");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aPropertiesFileOfLiquibaseIsNobodysBusiness() throws Exception {
        Files.writeString(
                changelog.root().resolve("liquibase.properties"), "liquibase.databaseChangelogTableName=OTHER\n");

        update();

        assertThat(show()).isZero();
    }

    @Test
    void aTableThatTheChangelogDoesNotMakeIsNamedWithItsChangeset() {
        changelog.change(
                "20260102000000-rating",
                "- addColumn: {tableName: Track, columns: [{column: {name: Rating, type: int, constraints: {nullable: false}}}]}\n"
                        + "- dropColumn: {tableName: Track, columnName: Old}");

        assertThatThrownBy(this::script)
                .isInstanceOf(MigrateException.class)
                .hasMessage(
                        "Changeset 20260102000000@db/changelog/changes/20260102000000-rating.yaml cannot be written as"
                                + " a script for SQLite: Table Track does not exist. Look at its spelling and at the order of the"
                                + " changesets.\n"
                                + "A script knows only the tables that the changelog makes: begin the changelog with"
                                + " migrate:baseline, or apply this changeset with migrate:update.");
    }

    private interface ThrowingGoal {
        void run() throws Exception;
    }

    private void update() {
        new UpdateDatabase().run(request(false));
    }

    private int show() {
        return new ShowHistory().run(changelog.setup()).unknown().size();
    }

    private String script() {
        return new ScriptChangelog()
                .run(new ScriptChangelog.Request(setup(), Product.SQLITE, null, null, ScriptChangelog.Direction.UP));
    }

    private UpdateDatabase.Request request(boolean dry) {
        return new UpdateDatabase.Request(setup(), null, TransactionMode.RUN, dry, Progress.NONE, null);
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
                said.add("warning: " + message);
            }
        });
    }
}
