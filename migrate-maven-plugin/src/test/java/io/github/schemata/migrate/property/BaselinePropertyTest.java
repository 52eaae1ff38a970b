package io.github.schemata.migrate.property;

import io.github.schemata.migrate.testing.Seeds;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a database is like, its baseline makes it again, or is refused with nothing written. */
final class BaselinePropertyTest {

    static LongStream seeds() {
        return Seeds.upTo(25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void makesTheSameDatabaseOrNothing(long seed, @TempDir Path folder) throws Exception {
        new BaselineRun(seed, folder).check();
    }
}
