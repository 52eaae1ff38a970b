package io.github.schemata.sqlite.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.Changelog;
import io.github.schemata.sqlite.once.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs at once on one file: all succeed, one after the other, and each changeset is done once.
 *
 * <p>Not tried are threads that share one Liquibase: of version 4 they share its command steps too, whose note "is
 * locked" one thread writes and another reads, so that it may leave the lock out (mended in 5.0.4).
 */
class AtOnceTest {

    private static final int CHANGESETS = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2, new", "4, new", "8, new", "2, old", "8, old"})
    void applicationsOfOneProcess(int runs, String file) throws Exception {
        Changelog changelog = changelog(file);
        CyclicBarrier start = new CyclicBarrier(runs);
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        try {
            Callable<Void> run = () -> {
                try (var liquibase = new OwnLiquibase()) {
                    start.await();
                    liquibase.update(folder);
                }
                return null;
            };
            List<Future<Void>> all = threads.invokeAll(
                    IntStream.range(0, runs).mapToObj(i -> run).toList());
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertOnce(changelog);
    }

    @ParameterizedTest
    @CsvSource({"2, new, each", "4, new, each", "8, new, each", "4, old, each", "4, new, whole", "4, wal, each"})
    void processes(int runs, String file, String mode) throws Exception {
        Changelog changelog = changelog(file);
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 0; i < runs; i++) {
                children.add(Child.update(folder, mode));
            }
            for (Child child : children) {
                int code = child.end();
                assertThat(code).as(child.said()).isZero();
            }
        } finally {
            for (Child child : children) {
                child.close();
            }
        }
        assertOnce(changelog);
    }

    private Changelog changelog(String file) throws Exception {
        var changelog = new Changelog(folder);
        if (file.equals("wal")) {
            changelog.look("PRAGMA journal_mode = WAL");
        }
        if (file.equals("old")) {
            changelog.of("--changeset a:0\nCREATE TABLE done (id INTEGER);\n").update();
        }
        return changelog.of(IntStream.rangeClosed(0, CHANGESETS)
                .mapToObj(AtOnceTest::changeset)
                .collect(Collectors.joining("\n")));
    }

    private static String changeset(int id) {
        return "--changeset a:" + id + "\n"
                + (id == 0 ? "CREATE TABLE done (id INTEGER);\n" : "INSERT INTO done VALUES (" + id + ");\n");
    }

    private static void assertOnce(Changelog changelog) {
        assertThat(changelog.look("SELECT id FROM done ORDER BY id"))
                .isEqualTo(IntStream.rangeClosed(1, CHANGESETS)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(changelog.history()).hasSize(CHANGESETS + 1);
        assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
        assertThat(changelog.file().getParent()).isDirectoryNotContaining("glob:**.lock");
    }
}
