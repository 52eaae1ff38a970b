package io.github.schemata.migrate.property;

import io.github.schemata.migrate.testing.Seeds;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changelogs go up and down, fail in the middle, and always end at a state that was there before. */
final class UpdatePropertyTest {

    static LongStream seeds() {
        return Seeds.upTo(15);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlaceIsWhatItWasOnTheWayUp(long seed, @TempDir Path folder) throws Exception {
        new UpdateRun(seed, folder).check();
    }
}
