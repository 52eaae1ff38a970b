package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.Fault;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The changelogs of the builds that users could copy, and the baselines of real databases. */
final class VerifyShopsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static Path beside(String path) {
        return Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .resolve(path)
                .normalize();
    }

    private static Verification verify(ChangelogFile changelog) {
        Setup setup = new Setup(ChangelogSettings.of(changelog), null, MigrateLog.SILENT);
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(setup, null, List.of(), null, VerifyProgress.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "migrate-in-reactor/catalogue, ",
        "plugin-validation, ",
        "migrate-results, 'it has no rollback, and Liquibase knows no inverse of insert'",
        "spring-boot-and-migrate, 'it has no rollback, and Liquibase knows no inverse of insert'",
        "spring-boot-on-sqlite, 'it cannot be applied to an empty SQLite database'"
    })
    void sayWhatARollbackOfTheirsWouldSay(String build, @Nullable String cause) {
        Path root = beside("../it-projects/src/it").resolve(build).resolve("src/main/resources");
        Verification verification = verify(new ChangelogFile(root.resolve(ChangelogFile.DEFAULT_PATH), root));

        assertThat(verification.faults())
                .as(verification.text())
                .extracting(Fault::cause)
                .isEqualTo(cause == null ? List.of() : List.of(cause));
    }

    static Stream<Path> databases() throws IOException {
        Path all = beside("../../shared/databases");
        if (Files.isDirectory(all)) {
            try (Stream<Path> files = Files.list(all)) {
                return files
                        .filter(file -> file.toString().matches(".*\\.(db|sqlite|sqlite3)"))
                        .filter(file -> file.toFile().length() < 10_000_000)
                        .sorted()
                        .toList()
                        .stream();
            }
        }
        return Stream.of(all);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theBaselineOfARealDatabasePasses(Path database) throws IOException {
        assumeThat(database).as("no real databases on this machine").isRegularFile();
        Path copy = Files.copy(database, folder.resolve("copy.db"));
        ChangelogFolder changelog = ChangelogFolder.in(folder);
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(changelog.setup(copy), Format.YAML, "test", List.of(), CLOCK));

        Verification verification = verify(changelog.changelogFile());
        assertThat(verification.faults()).as(verification.text()).isEmpty();
        assertThat(verification.changesets()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsPendingForARealDatabaseIsTriedWithItsRows(Path database) throws IOException {
        assumeThat(database).as("no real databases on this machine").isRegularFile();
        Path copy = Files.copy(database, folder.resolve("copy.db"));
        copy.toFile().setWritable(true);
        ChangelogFolder changelog = ChangelogFolder.in(folder);
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(changelog.setup(copy), Format.YAML, "test", List.of(), CLOCK));
        String name = database.getFileName().toString();
        String table = name.startsWith("chinook") ? "Album" : name.startsWith("sakila") ? "customer" : "Customers";
        changelog
                .change(
                        "20270101000000-new",
                        "- createTable: {tableName: new one, columns: [{column: {name: a, type: INT}}]}")
                .change(
                        "20270102000000-column",
                        "- addColumn: {tableName: %s, columns: [{column: {name: schemata_new, type: INT}}]}"
                                .formatted(table))
                .change(
                        "20270103000000-index",
                        "- createIndex: {tableName: %s, indexName: ix_new, columns: [{column: {name: schemata_new}}]}"
                                .formatted(table));
        byte[] before = Files.readAllBytes(copy);

        Verification verification = new VerifyChangelog()
                .run(new VerifyChangelog.Request(changelog.setup(), null, List.of(), copy, VerifyProgress.NONE));

        assertThat(verification.faults()).as(verification.text()).isEmpty();
        assertThat(verification.changesets()).hasSize(3);
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    }
}
