package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several updates of one database at a time, in threads and processes of their own, and one that is killed. */
class UpdatesAtOnceTest {

    private static final int CHANGESETS = 8;

    @TempDir
    Path folder;

    private ChangelogFolder changelog;
    private Path file;

    @BeforeEach
    void begin() {
        file = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder);
        for (int i = 1; i <= CHANGESETS; i++) {
            changelog.change("2026010100000" + i + "-step", "- sql: CREATE TABLE t" + i + " (id INTEGER)");
        }
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void twoThreadsBothSucceed(TransactionMode mode) throws Exception {
        CompletableFuture<RunResult> other = CompletableFuture.supplyAsync(() -> update(mode));
        int ran = update(mode).ran().size();
        assertThat(ran + other.get().ran().size()).isEqualTo(CHANGESETS);
        assertOnce();
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void twoProcessesBothSucceed(TransactionMode mode) throws Exception {
        try (Child one = Child.update(changelog, file, mode);
                Child two = Child.update(changelog, file, mode)) {
            one.letGo();
            two.letGo();
            assertThat(one.end()).isZero();
            assertThat(two.end()).isZero();
        }
        assertOnce();
    }

    /** One fails and takes its new file away while the other waits for it. */
    @Test
    void oneThatFailsDoesNotHarmTheOneThatWaits() throws Exception {
        ChangelogFolder broken = ChangelogFolder.in(folder.resolve("broken"))
                .change("20260101000001-one", "- sql: CREATE TABLE one (id INTEGER)")
                .change("20260101000002-broken", "- sql: INSERT INTO nowhere VALUES (1)");
        try (Child failing = Child.update(broken, file, TransactionMode.RUN);
                Child waiting = Child.update(changelog, file, TransactionMode.RUN)) {
            failing.letGo();
            waiting.letGo();
            failing.end();
            assertThat(waiting.end()).as(() -> waiting.said.toString()).isZero();
        }
        assertOnce();
    }

    /** Killed when a changeset has begun or ended, at the first, in the midst and at the last. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 15, 16})
    void nothingIsLeftOfOneTransactionThatIsKilled(int step) throws Exception {
        try (Child child = Child.update(changelog, file, TransactionMode.RUN)) {
            child.awaitSteps(step);
            child.kill();
        }
        assertThat(look("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
        assertThat(update(TransactionMode.RUN).ran()).hasSize(CHANGESETS);
        assertOnce();
        assertThat(folder).isDirectoryNotContaining("glob:**-liquibase.lock");
    }

    private RunResult update(TransactionMode mode) {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(changelog.setup(file), null, mode, false, Progress.NONE, null));
    }

    private void assertOnce() {
        assertThat(look("SELECT count(*) FROM DATABASECHANGELOG")).containsExactly(String.valueOf(CHANGESETS));
        assertThat(look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
        assertThat(look("SELECT name FROM sqlite_schema WHERE name GLOB 't[0-9]'"))
                .hasSize(CHANGESETS);
    }

    private List<String> look(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** An update in a process of its own, which says each step on its output and waits to be told to go on. */
    static final class Child implements AutoCloseable {

        private static final String STEP = "step";

        private final Process process;
        private final BufferedReader output;
        private final StringBuilder said = new StringBuilder();

        private Child(Process process) {
            this.process = process;
            this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        static Child update(ChangelogFolder changelog, Path file, TransactionMode mode) throws IOException {
            return new Child(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Child.class.getName(),
                            changelog.root().toString(),
                            file.toString(),
                            mode.name())
                    .redirectErrorStream(true)
                    .start());
        }

        void awaitSteps(int steps) throws IOException {
            int seen = 0;
            while (seen < steps) {
                String line = output.readLine();
                if (line == null) {
                    throw new AssertionError("It ended after " + seen + " steps:\n" + said);
                }
                said.append(line).append('\n');
                if (line.equals(STEP)) {
                    seen++;
                }
                if (seen < steps && line.equals(STEP)) {
                    goOn();
                }
            }
        }

        private void goOn() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        /** It need not be told any more to go on. */
        void letGo() throws IOException {
            process.getOutputStream().close();
        }

        int end() throws IOException, InterruptedException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
            }
            return process.waitFor();
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }

        /** The child's side. */
        public static void main(String[] arguments) {
            Path root = Path.of(arguments[0]);
            ChangelogFile changelog = new ChangelogFile(root.resolve(ChangelogFile.DEFAULT_PATH), root);
            Setup setup = new Setup(
                    ChangelogSettings.of(changelog), ChangelogFolder.sqlite(Path.of(arguments[1])), MigrateLog.SILENT);
            new UpdateDatabase()
                    .run(new UpdateDatabase.Request(
                            setup, null, TransactionMode.valueOf(arguments[2]), false, new Steps(), null));
        }

        private static final class Steps implements Progress {

            @Override
            public void started(int number, Changeset changeset) {
                step();
            }

            @Override
            public void finished(int number, Changeset changeset, Outcome outcome, java.time.Duration time) {
                step();
            }

            private static void step() {
                System.out.println(STEP);
                System.out.flush();
                try {
                    System.in.read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
