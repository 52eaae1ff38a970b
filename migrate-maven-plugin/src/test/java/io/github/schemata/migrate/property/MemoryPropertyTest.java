package io.github.schemata.migrate.property;

import io.github.schemata.migrate.testing.Seeds;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However files, parameters and history are edited, the short way is taken only where the long one has nothing to do. */
final class MemoryPropertyTest {

    static LongStream seeds() {
        return Seeds.upTo(12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isSureOnlyWhereNothingIsPending(long seed, @TempDir Path folder) throws Exception {
        new MemoryRun(seed, folder).check();
    }
}
