package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pipelines that update one server's database at the same time, and one that is killed. */
final class TwoAtOnceTest {

    private static final String WAIT = "liquibase.changelogLockWaitTimeInMinutes";
    private static final int CHANGESETS = 5;

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    enum Kind {
        POSTGRESQL("pg_sleep(600)"),
        MARIADB("sleep(600)");

        private final String sleep;

        Kind(String sleep) {
            this.sleep = sleep;
        }

        String url() throws Exception {
            return this == POSTGRESQL ? Servers.postgresql() : Servers.mariadb();
        }
    }

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder);
        for (int i = 1; i <= CHANGESETS; i++) {
            changelog.change(
                    "2026010100000" + i + "-t",
                    "- createTable: {tableName: t" + i + ", columns: [{column: {name: id, type: int}}]}");
        }
    }

    @AfterEach
    void end() {
        System.clearProperty(WAIT);
    }

    @ParameterizedTest
    @EnumSource
    void threadsBothSucceed(Kind kind) throws Exception {
        String url = kind.url();
        List<CompletableFuture<RunResult>> runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new OnServer(changelog, url).update()))
                .toList();

        assertThat(runs.stream().mapToInt(run -> run.join().ran().size()).sum()).isEqualTo(CHANGESETS);
        assertThat(new OnServer(changelog, url).rows("SELECT count(*) FROM DATABASECHANGELOG"))
                .containsExactly("" + CHANGESETS);
    }

    @ParameterizedTest
    @EnumSource
    void processesAllSucceed(Kind kind) throws Exception {
        String url = kind.url();
        List<Path> outputs = IntStream.range(0, 3)
                .mapToObj(i -> folder.resolve("output" + i))
                .toList();
        List<Process> runs = new ArrayList<>();
        for (Path output : outputs) {
            runs.add(TwoRuns.start(folder, url, output));
        }

        for (Process run : runs) {
            run.waitFor();
        }

        String said = outputs.stream().map(TwoAtOnceTest::text).collect(Collectors.joining());
        assertThat(runs).as(said).extracting(Process::exitValue).containsOnly(0);
        assertThat(said.lines()
                        .filter(line -> line.startsWith("ran "))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll("ran ", "")))
                        .sum())
                .isEqualTo(CHANGESETS);
    }

    @ParameterizedTest
    @EnumSource
    void theLockOfAKilledRunIsNamedAndFreed(Kind kind) throws Exception {
        String url = kind.url();
        OnServer server = new OnServer(changelog, url);
        changelog.change("20260101000009-slow", "- sql: {sql: \"SELECT " + kind.sleep + "\"}");
        Process run = TwoRuns.start(folder, url, folder.resolve("output"));
        awaitSleep(server, kind, run);
        run.destroyForcibly().waitFor();
        changelog.change("20260101000009-slow", "- sql: {sql: SELECT 1}");
        System.setProperty(WAIT, "0");

        assertThatThrownBy(server::update)
                .isInstanceOf(MigrateException.class)
                .hasMessageMatching("Another run holds the changelog lock of \\Q" + url.replaceAll("\\?.*", "")
                        + "\\E: \\S+ \\(.*\\), since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\n"
                        + "Wait for it to end; if it is no longer alive, free the lock with migrate:unlock.");

        assertThat(new ReleaseLock().run(server.database())).contains(", since ");
        assertThat(new ReleaseLock().run(server.database())).isNull();
        endSleep(server, kind);
        assertThat(server.update().ran()).isNotEmpty();
        assertThat(server.states()).hasSize(CHANGESETS + 1).allMatch(state -> state.endsWith("applied"));
    }

    private static void awaitSleep(OnServer server, Kind kind, Process run) throws Exception {
        String asleep = kind == Kind.POSTGRESQL
                ? "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()"
                : "SELECT id FROM information_schema.processlist WHERE state = 'User sleep' AND db = database()";
        while (server.rows(asleep).isEmpty()) {
            assertThat(run.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    /** The server notices that its client is gone when it next writes to it. */
    private static void endSleep(OnServer server, Kind kind) throws Exception {
        if (kind == Kind.POSTGRESQL) {
            server.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                    + " AND datname = current_database()");
        } else {
            for (String id : server.rows(
                    "SELECT id FROM information_schema.processlist WHERE state = 'User sleep' AND db = database()")) {
                server.execute("KILL " + id);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
