package io.github.schemata.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.sqlite.testing.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dump is the database: loaded by us and by the sqlite3 shell it gives the same facts, rows and dump. */
final class DumpLoadPropertyTest {

    private static final int DATABASES = 60;
    private static final Path REAL = Path.of("../../shared/databases");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesBackWhatWasDumped(long round) throws Exception {
        Scripts scripts = new Scripts(folder);
        for (int i = 0; i < DATABASES; i++) {
            long seed = round * 1000 + i;
            HostileDatabase.make(folder.resolve(seed + ".db"), seed);
            String dump = Scripts.dump(folder.resolve(seed + ".db"));

            assertThat(scripts.load(dump, "loaded.db")).isEmpty();
            assertThat(Scripts.dump(folder.resolve("loaded.db")))
                    .as("seed " + seed)
                    .isEqualTo(dump);
            assertThat(scripts.facts("loaded.db").since(scripts.facts(seed + ".db")))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void givesTheShellWhatWasDumped(long round) throws Exception {
        assumeTrue(Scripts.haveShell(), "there is no sqlite3");
        Scripts scripts = new Scripts(folder);
        for (int i = 0; i < DATABASES; i++) {
            long seed = round * 1000 + i;
            HostileDatabase.make(folder.resolve(seed + ".db"), seed);

            scripts.byShell(Scripts.dump(folder.resolve(seed + ".db")), seed + ".shell.db");
            assertThat(scripts.facts(seed + ".shell.db").since(scripts.facts(seed + ".db")))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chinook", "northwind", "sakila"})
    void givesBackRealDatabases(String name) throws Exception {
        Path real = REAL.resolve(name + ".sqlite");
        assumeTrue(Files.exists(real), "there is no " + real);
        Scripts scripts = new Scripts(folder);
        Files.copy(real, folder.resolve("real.db"));
        folder.resolve("real.db").toFile().setWritable(true);
        String dump = Scripts.dump(real);

        scripts.load(dump.getBytes(StandardCharsets.UTF_8), "loaded.db");
        assertThat(Scripts.dump(folder.resolve("loaded.db")).equals(dump)).isTrue();
        assertThat(scripts.facts("loaded.db").since(scripts.facts("real.db"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "chinook")
    void loadsTheScriptOfARealDatabase(String name) throws Exception {
        Path script = REAL.resolve(name + ".sql");
        assumeTrue(Files.exists(script), "there is no " + script);
        Scripts scripts = new Scripts(folder);

        assertThat(scripts.load(Files.readAllBytes(script), "loaded.db")).isEmpty();
        try (Database loaded = Database.at(folder.resolve("loaded.db"))) {
            assertThat(loaded.values("SELECT count(*) FROM Track")).containsExactly("3503");
            assertThat(loaded.faults()).isEmpty();
        }
    }
}
