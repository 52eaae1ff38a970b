package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollback whose process is killed in the middle has undone nothing, and can be run again at once. */
final class KilledRollbackTest {

    private static final int KILLED = 9;

    @TempDir
    private Path folder;

    /** Undoes the first of two changesets, and is gone. */
    static final class Child {

        public static void main(String[] arguments) {
            Setup setup = changelog(Path.of(arguments[0])).setup(Path.of(arguments[0], "shop.db"));
            new RollbackDatabase()
                    .run(new RollbackDatabase.Request(setup, "base", TransactionMode.RUN, false, false, new Progress() {
                        @Override
                        public void finished(int number, Changeset changeset, Outcome outcome, Duration time) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    }));
        }
    }

    private static ChangelogFolder changelog(Path folder) {
        return ChangelogFolder.in(folder)
                .change(
                        "20260101000000-one",
                        "- createTable: {tableName: one, columns: [{column: {name: a, type: INT}}]}")
                .change(
                        "20260102000000-two",
                        "- createTable: {tableName: two, columns: [{column: {name: a, type: INT}}]}");
    }

    private List<String> facts() throws SQLException {
        try (Database database = Database.at(folder.resolve("shop.db"))) {
            return SchemaFacts.of(database.connection()).lines().stream()
                    .filter(line -> !line.startsWith("value DATABASECHANGELOGLOCK"))
                    .toList();
        }
    }

    @Test
    void leavesAllAsItWas() throws Exception {
        Setup setup = changelog(folder).setup(folder.resolve("shop.db"));
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));
        List<String> before = facts();

        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();

        assertThat(child.waitFor()).isEqualTo(KILLED);
        assertThat(facts()).isEqualTo(before);
        assertThat(new RollbackDatabase()
                        .run(new RollbackDatabase.Request(
                                setup, "base", TransactionMode.RUN, false, false, Progress.NONE))
                        .ran())
                .hasSize(2);
    }
}
