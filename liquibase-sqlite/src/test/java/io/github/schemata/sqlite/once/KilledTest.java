package io.github.schemata.sqlite.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.Changelog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed anywhere, an update goes on at the next run, and has in the end done everything once. */
class KilledTest {

    private static final int CHANGESETS = 20;
    private static final int KILLS = Integer.getInteger("kills", 25);

    @TempDir
    Path folder;

    /** Kills at a random step, in the midst of whatever the child does a few thousand turns after saying it. */
    @ParameterizedTest
    @ValueSource(strings = {"each", "whole"})
    void everythingIsDoneOnce(String mode) throws Exception {
        int planned = mode.equals("each") ? KILLS : Math.max(1, KILLS / 5);
        Random random = new Random(planned);
        var changelog = new Changelog(folder);
        int kills = 0;
        for (int database = 0; kills < planned; database++) {
            changelog = changelog(database);
            boolean finished = false;
            while (!finished && kills < planned) {
                finished = killedAtSomeStep(changelog, mode, random);
                kills += finished ? 0 : 1;
                assertHalfDoneIsConsistent(changelog);
            }
            changelog.update();
            assertEverythingOnce(changelog);
        }
    }

    private Changelog changelog(int number) throws Exception {
        Path own = Files.createDirectory(folder.resolve("run" + number));
        return new Changelog(own)
                .of(IntStream.rangeClosed(1, CHANGESETS)
                        .mapToObj(KilledTest::changeset)
                        .collect(Collectors.joining("\n")));
    }

    /** Each adds to what is there, so that a second time would show; one in four takes long enough to be hit inside. */
    private static String changeset(int id) {
        String rows = id % 4 == 0 ? "20000" : "10";
        return "--changeset a:" + id + "\n"
                + (id == 1 ? "CREATE TABLE done (id INTEGER, step INTEGER);\n" : "")
                + "INSERT INTO done VALUES (" + id + ", 1);\n"
                + "CREATE TABLE t" + id + " AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                + " WHERE i < " + rows + ") SELECT i, hex(randomblob(50)) AS text FROM n;\n"
                + "INSERT INTO done VALUES (" + id + ", 2);\n";
    }

    private static boolean killedAtSomeStep(Changelog changelog, String mode, Random random) throws Exception {
        try (Child child = Child.update(changelog.file().getParent(), mode)) {
            int steps = random.nextInt(mode.equals("each") ? 12 : 61);
            int turns = random.nextInt(3_000_000);
            String step = "";
            for (int i = 0; i <= steps && !step.equals("gone"); i++) {
                step = child.next();
            }
            for (int i = 0; i < turns; i++) {
                Thread.onSpinWait();
            }
            child.kill();
            return step.equals("gone");
        }
    }

    private static void assertHalfDoneIsConsistent(Changelog changelog) {
        assertThat(changelog.look("PRAGMA integrity_check")).containsExactly("ok");
        if (!changelog.tables().contains("done")) {
            assertThat(changelog.history()).isEmpty();
            return;
        }
        assertThat(changelog.look("SELECT CAST(ID AS INTEGER) FROM DATABASECHANGELOG ORDER BY 1"))
                .isEqualTo(changelog.look("SELECT id FROM done WHERE step = 2 ORDER BY 1"))
                .isEqualTo(changelog.look("SELECT id FROM done WHERE step = 1 ORDER BY 1"));
    }

    private static void assertEverythingOnce(Changelog changelog) {
        assertThat(changelog.history())
                .isEqualTo(IntStream.rangeClosed(1, CHANGESETS)
                        .mapToObj(id -> id + " EXECUTED")
                        .toList());
        assertThat(changelog.look("SELECT count(*) FROM done")).containsExactly(String.valueOf(2 * CHANGESETS));
        assertThat(changelog.look("SELECT ORDEREXECUTED FROM DATABASECHANGELOG GROUP BY 1 HAVING count(*) > 1"))
                .isEmpty();
        assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
        assertThat(changelog.file().getParent()).isDirectoryNotContaining("glob:**.lock");
    }
}
