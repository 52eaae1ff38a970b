package io.github.schemata.sqlite.property;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schemas and random changes. More seeds: {@code -Dproperty.seeds=5000}, or a range {@code 300-400}; one again:
 * {@code 42-42}. Even seeds enforce foreign keys; two of four run changes that can be undone, and undo them.
 */
final class RandomChangesTest {

    static LongStream seeds() {
        String[] range = System.getProperty("property.seeds", "40").split("-");
        long first = range.length == 1 ? 1 : Long.parseLong(range[0]);
        return LongStream.rangeClosed(first, Long.parseLong(range[range.length - 1]));
    }

    @Test
    void theShellIsThereToRunTheScripts() {
        assumeThat(Shell.isThere())
                .as("no sqlite3 shell on this machine: the scripts are made, but not run")
                .isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesDoWhatTheySayAndNothingElse(long seed, @TempDir Path folder) throws Exception {
        new RandomRun(seed, folder).check();
    }
}
