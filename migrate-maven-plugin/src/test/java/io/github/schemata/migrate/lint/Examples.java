package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The changelogs that break a rule, and their twins that do not: {@code src/test/resources/lint/<rule>}. */
final class Examples {

    /** @param name its file's name */
    record Example(String name, String text) {}

    /** Rules about what a database says. */
    private static final List<String> OF_DATABASES = List.of("edited-changeset", "older-than-applied");

    private static final Path ALL = Path.of("src/test/resources/lint");

    private Examples() {}

    /** @param which {@code before}, {@code breaks} or {@code holds} */
    static List<Example> of(Rule rule, String which) {
        try (Stream<Path> files = Files.list(ALL.resolve(rule.text().name()).resolve(which))) {
            return files.sorted().map(Examples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(Path file) {
        try {
            return new Example(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LintReport lint(Rule rule, String which, Path folder) {
        ChangelogFolder changelog = ChangelogFolder.in(folder);
        write(of(rule, "before"), changelog);
        boolean applied = OF_DATABASES.contains(rule.text().name());
        Path database = folder.resolve("shop.db");
        if (applied) {
            update(changelog, database);
        }
        write(of(rule, which), changelog);
        return new LintChangelog()
                .run(new LintChangelog.Request(applied ? changelog.setup(database) : changelog.setup(), null));
    }

    static void update(ChangelogFolder changelog, Path database) {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(database), null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private static void write(List<Example> examples, ChangelogFolder changelog) {
        examples.forEach(example -> changelog.file("db/changelog/changes/" + example.name(), example.text()));
    }
}
