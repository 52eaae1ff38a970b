package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.Fault;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.property.RandomChange;
import io.github.schemata.sqlite.property.RandomSchema;
import io.github.schemata.sqlite.property.Seen;
import io.github.schemata.sqlite.property.Step;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The baseline of a random database, and random changes of it that bring back what was, pass; more seeds:
 * {@code -Dproperty.seeds=5000}.
 */
final class VerifyPropertyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    static LongStream seeds() {
        String[] range = System.getProperty("property.seeds", "15").split("-");
        long first = range.length == 1 ? 1 : Long.parseLong(range[0]);
        return LongStream.rangeClosed(first, Long.parseLong(range[range.length - 1]));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatBringsBackWhatWasPasses(long seed, @TempDir Path folder) throws Exception {
        Dice dice = new Dice(seed);
        Path file = folder.resolve("start.db");
        try (Database database = Database.at(file)) {
            new RandomSchema(dice).in(database);
        }
        ChangelogFolder changelog = ChangelogFolder.in(folder);
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(changelog.setup(file), Format.YAML, "chance", List.of(), CLOCK));
        for (int i = 1; i <= 3; i++) {
            add(dice, changelog, file, i);
        }

        passes(changelog, null);
        passes(changelog, file);
    }

    /** A change that can be made of the database with its rows; tried on it, and then undone, since it is to be pending. */
    private static void add(Dice dice, ChangelogFolder changelog, Path file, int number) throws Exception {
        String name = "2026010%d000000-chance".formatted(number + 1);
        for (int tries = 0; tries < 20; tries++) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                Step step = new RandomChange(dice, Seen.of(connection)).next(true);
                changelog.change(name, "- " + step.json());
            }
            Verification verification = run(changelog, file);
            if (verification.faults().stream().noneMatch(fault -> fault.kind() == Fault.Kind.UP_FAILS)) {
                return;
            }
        }
        changelog.change(name, "- empty: {}");
    }

    private static Verification run(ChangelogFolder changelog, @Nullable Path data) {
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(changelog.setup(), null, List.of(), data, VerifyProgress.NONE));
    }

    private static void passes(ChangelogFolder changelog, @Nullable Path data) {
        Verification verification = run(changelog, data);

        assertThat(verification.faults()).as(verification.text()).isEmpty();
    }
}
