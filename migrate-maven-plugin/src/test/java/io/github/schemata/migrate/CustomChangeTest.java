package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.HistoryView;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.StockLiquibase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.custom.CustomTaskChange;
import liquibase.change.custom.CustomTaskRollback;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs and classes of the project run by an update of the real database, and by nothing else. */
class CustomChangeTest {

    @TempDir
    private Path folder;

    private Path witness;
    private Path database;
    private ChangelogFolder changelog;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void begin() {
        witness = folder.resolve("witness");
        database = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder)
                .change("20260101000000-code", """
                - customChange: {class: "%s", file: "%s", params: [{param: {name: line, value: ran}}]}
                - executeCommand: {executable: touch, args: [{arg: {value: "%s.touched"}}]}
                """.formatted(Witness.class.getName(), witness, witness));
    }

    @Test
    void anUpdateRunsThem() throws IOException {
        update(setup(), false);

        assertThat(witness).hasContent("made\nran");
        assertThat(folder.resolve("witness.touched")).exists();
    }

    @Test
    void nothingElseDoes() {
        new ShowHistory().run(setupWithout());
        update(setup(), true);
        new ScriptChangelog()
                .run(new ScriptChangelog.Request(setup(), Product.SQLITE, null, null, ScriptChangelog.Direction.UP));
        update(
                ChangelogFolder.in(folder.resolve("other"))
                        .change("20250101000000-a", "- empty: {}")
                        .setup(database),
                false);
        new StampDatabase().run(new StampDatabase.Request(setup(), "head", true, null));

        assertThat(witness).doesNotExist();
        assertThat(folder.resolve("witness.touched")).doesNotExist();
    }

    @Test
    void aDryRunNamesThem() {
        RunResult result = update(setup(), true);

        assertThat(said)
                .contains(
                        "Not run in a dry run, and no SQL: the customChange of 20260101000000@db/changelog/changes/20260101000000-code.yaml",
                        "Not run in a dry run, and no SQL: the executeCommand of 20260101000000@db/changelog/changes/20260101000000-code.yaml");
        assertThat(result.sql()).contains("Changeset db/changelog/changes/20260101000000-code.yaml");
    }

    @Test
    void aChangeWhoseClassIsMissingCanBeLookedAt() throws Exception {
        missing();

        assertThat(HistoryView.history(new ShowHistory().run(setupWithout())).text())
                .contains("pending");
        assertThatThrownBy(() -> update(setup(), false))
                .isInstanceOf(MigrateException.class)
                .hasMessage(
                        "The customChange of 20260101000000@db/changelog/changes/20260101000000-code.yaml names the class"
                                + " no.such.Change, which is not in the project's class path.\n"
                                + "Compile the project first (mvn compile migrate:update), or add the jar that has it to the"
                                + " project's dependencies.");
        assertThat(database).doesNotExist();
    }

    @Test
    void itsChecksumIsLiquibasesOwn() throws Exception {
        StockLiquibase.run(
                changelog.root(), ChangelogFile.DEFAULT_PATH, "jdbc:sqlite:" + database, true, StockLiquibase::update);
        Files.delete(witness);

        assertThat(new ShowHistory().run(setup()).states())
                .allMatch(state -> state.applied() != null && !state.edited());
        assertThat(witness).doesNotExist();
        assertThat(update(setup(), false).ran()).isEmpty();
        assertThat(witness).doesNotExist();
    }

    private void missing() {
        changelog.change("20260101000000-code", "- customChange: {class: no.such.Change, a: b}");
    }

    private Setup setup() {
        Setup silent = changelog.setup(database);
        return new Setup(silent.changelog(), silent.database(), log());
    }

    private Setup setupWithout() {
        return changelog.setup();
    }

    private MigrateLog log() {
        return new MigrateLog() {
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
        };
    }

    private static RunResult update(Setup setup, boolean dry) {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, dry, Progress.NONE, null));
    }

    /** Writes what is done with it. */
    public static final class Witness implements CustomTaskChange, CustomTaskRollback {

        private String file = "";
        private String line = "";

        public String getFile() {
            return file;
        }

        public void setFile(String file) {
            this.file = file;
        }

        public String getLine() {
            return line;
        }

        public void setLine(String line) {
            this.line = line;
        }

        private void write(String text) {
            try {
                Files.writeString(Path.of(file), text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void execute(Database database) {
            write(line);
        }

        @Override
        public void rollback(Database database) {
            write("undone");
        }

        @Override
        public String getConfirmationMessage() {
            return "";
        }

        @Override
        public void setUp() {
            write("made");
        }

        @Override
        public void setFileOpener(ResourceAccessor resources) {}

        @Override
        public ValidationErrors validate(Database database) {
            return new ValidationErrors();
        }
    }
}
