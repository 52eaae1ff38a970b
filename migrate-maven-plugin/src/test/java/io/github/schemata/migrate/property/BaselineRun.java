package io.github.schemata.migrate.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.RollbackDatabase;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.ShowHistory;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One random database, and what must hold of its baseline. */
final class BaselineRun {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:15:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Path source;
    private final Format format;
    private final boolean carriageReturn;

    BaselineRun(long seed, Path folder) throws SQLException {
        Dice dice = new Dice(seed);
        this.folder = folder;
        this.source = folder.resolve("source.db");
        this.format = dice.any(Format.YAML, Format.YAML, Format.XML);
        try (Database database = Database.at(source)) {
            this.carriageReturn = HostileSchema.make(dice, database);
        }
    }

    void check() throws Exception {
        Path copy = Files.copy(source, folder.resolve("copy.db"));
        Optional<MigrateException> refusal = baseline(copy);
        if (refusal.isPresent()) {
            assertThat(carriageReturn).as("why not: " + refusal).isTrue();
            assertThat(refusal.get().getMessage().lines().count()).isLessThanOrEqualTo(6);
            assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(source));
            assertThat(root()).doesNotExist();
            return;
        }
        assertThat(carriageReturn).isFalse();
        same("marked", copy);
        assertThat(update(copy).ran()).isEmpty();
        assertThat(new ShowHistory().run(setup(copy)).pending()).isEmpty();
        byOurs();
        byStock();
    }

    private void byOurs() throws SQLException {
        Path empty = folder.resolve("ours.db");
        for (int round = 0; round < 2; round++) {
            update(empty);
            same("ours, round " + round, empty);
            assertThat(update(empty).ran()).isEmpty();
            new RollbackDatabase()
                    .run(new RollbackDatabase.Request(
                            setup(empty), "base", TransactionMode.RUN, false, false, Progress.NONE));
            assertEmpty(empty);
        }
    }

    private void byStock() throws Exception {
        Path empty = folder.resolve("stock.db");
        try (Database to = Database.at(empty)) {
            for (int round = 0; round < 2; round++) {
                stock(to, StockLiquibase::update);
                same("stock, round " + round, empty);
                stock(to, StockLiquibase::rollback);
                assertEmpty(empty);
            }
        }
    }

    private void stock(Database to, StockLiquibase.Work work) throws Exception {
        StockLiquibase.run(root(), ChangelogFile.DEFAULT_PATH, to.connection(), true, work);
    }

    private Optional<MigrateException> baseline(Path file) {
        try {
            new BaselineDatabase().run(new BaselineDatabase.Request(setup(file), format, "chance", List.of(), CLOCK));
            return Optional.empty();
        } catch (MigrateException e) {
            return Optional.of(e);
        }
    }

    private RunResult update(Path file) {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private Path root() {
        return folder.resolve("resources");
    }

    private Setup setup(Path file) {
        ChangelogFile changelog = new ChangelogFile(root().resolve(ChangelogFile.DEFAULT_PATH), root());
        return new Setup(ChangelogSettings.of(changelog), ChangelogFolder.sqlite(file), MigrateLog.SILENT);
    }

    private void same(String what, Path file) throws SQLException {
        List<String> wanted = structure(source);
        List<String> found = structure(file);
        assertThat(wanted.stream().filter(line -> !found.contains(line)))
                .as("gone, " + what)
                .isEmpty();
        assertThat(found.stream().filter(line -> !wanted.contains(line)))
                .as("new, " + what)
                .isEmpty();
    }

    private static void assertEmpty(Path file) throws SQLException {
        assertThat(structure(file).stream().filter(line -> line.startsWith("text") || line.contains("_version")))
                .containsExactly("setting user_version 0");
    }

    /** All but rows, statistics and Liquibase's own tables; and line ends and blanks around as a changelog has them. */
    static List<String> structure(Path file) throws SQLException {
        try (Database database = Database.at(file)) {
            return database.facts().lines().stream()
                    .filter(line -> Stream.of("value ", "row of ", "view ", "setting foreign_keys")
                            .noneMatch(line::startsWith))
                    .filter(line -> Stream.of("databasechangelog", "sqlite_stat", "sqlite_sequence")
                            .noneMatch(line.toLowerCase(Locale.ROOT)::contains))
                    .map(line -> line.replace("\r", "").replaceFirst("[\\s⏎]+$", ""))
                    // How many columns a view has, SQLite counts when somebody asks.
                    .map(line -> line.replaceFirst("^(table .*, (?:view|virtual), )\\d+", "$1"))
                    .sorted()
                    .toList();
        }
    }
}
