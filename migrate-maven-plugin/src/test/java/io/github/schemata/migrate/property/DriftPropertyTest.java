package io.github.schemata.migrate.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.CheckDrift;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.baseline.Baseline;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Seeds;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a changelog makes of a SQLite database, that database has not drifted from it. */
final class DriftPropertyTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isNoneAfterAnUpdate(long seed) throws Exception {
        try (Database from = Database.inMemory()) {
            HostileSchema.make(new Dice(seed), from);
            Baseline baseline = Baseline.of(from.connection(), List.of());
            Draft draft = new Draft("20260101000000", "baseline", "chance", true, baseline.changesets());
            Path file = Files.writeString(folder.resolve("baseline.yaml"), draft.text(Format.YAML));
            Setup setup = new Setup(
                    ChangelogSettings.of(new ChangelogFile(file, folder)),
                    ChangelogFolder.sqlite(folder.resolve("made.db")),
                    MigrateLog.SILENT);
            new UpdateDatabase()
                    .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));

            assertThat(new CheckDrift()
                            .run(new CheckDrift.Request(setup, null, List.of()))
                            .findings())
                    .isEmpty();
        }
    }
}
