package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.draft.NewFile;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a baseline on an empty database before anybody sees it, and compares. */
final class BaselineProof {

    private static final int SHOWN = 3;
    private static final TableGlobs LIQUIBASE = new TableGlobs(List.of("databasechangelog*"));

    private BaselineProof() {}

    /**
     * Passes where the text makes that schema.
     *
     * @param path where the file will be, below the resource root
     * @throws MigrateException with what differs
     */
    static void require(BaselineDatabase.Request request, String path, String text, Schema wanted) {
        Schema made = made(request.setup(), path, text);
        List<Difference> differences = SchemaComparison.between(LIQUIBASE.without(wanted), made);
        if (differences.isEmpty()) {
            return;
        }
        differences.forEach(difference -> request.setup().log().info(difference.toString()));
        throw new MigrateException("The baseline would not make the same database, so it was not written: "
                + differences.size() + " facts differ, all in the log; the first:\n"
                + differences.stream()
                        .limit(SHOWN)
                        .map(difference -> "  " + difference.toString().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"))
                + "\nLeave the table out with -Dmigrate.excludeTables, or change it in the database.");
    }

    private static Schema made(Setup setup, String path, String text) {
        try {
            Path root = Files.createTempDirectory("baseline");
            try {
                Path file = root.resolve(path).normalize();
                NewFile.write(file, text);
                ChangelogSettings settings = ChangelogSettings.of(new ChangelogFile(file, root));
                return Replay.run(new Setup(settings, null, setup.log()), null).schema();
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
