package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityProject;
import io.github.schemata.migrate.jpa.Hibernate;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A project whose entities change, with the changelog that follows them and a database on SQLite. */
final class EntityRounds {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Hibernate hibernate;
    private final ChangelogFolder changelog;
    private final Path database;
    private final List<String> warnings = new ArrayList<>();
    private EntityProject project;
    private int versions;

    EntityRounds(Path folder, Hibernate hibernate) {
        this.folder = folder;
        this.hibernate = hibernate;
        this.changelog = ChangelogFolder.in(folder.resolve("changelog"));
        this.database = folder.resolve("rounds.sqlite");
        this.project = new EntityProject(folder.resolve("none"), hibernate);
    }

    /** From now on the entities are these. */
    EntityRounds entities(String... sources) {
        return entities(UnaryOperator.identity(), sources);
    }

    /** The same with settings and resources. */
    EntityRounds entities(UnaryOperator<EntityProject> settings, String... sources) {
        EntityProject next = new EntityProject(folder.resolve("version" + versions++), hibernate);
        project = settings.apply(next.java(sources)).compile();
        return this;
    }

    /** What a run of {@code migrate:generate} writes, in a line for each change. */
    List<String> generate() {
        return generate(Hints.NONE);
    }

    List<String> generate(Hints hints) {
        return generate(GenerateChangelog.Against.CHANGELOG, hints);
    }

    /** What a run against the database would write. */
    List<String> generateAgainstDatabase() {
        return generate(GenerateChangelog.Against.DATABASE, Hints.NONE);
    }

    private List<String> generate(GenerateChangelog.Against against, Hints hints) {
        Setup setup = changelog.setup(database);
        MigrateLog log = new MigrateLog() {
            @Override
            public void debug(String message) {}

            @Override
            public void info(String message) {}

            @Override
            public void warn(String message) {
                warnings.add(message);
            }
        };
        GenerateChangelog.Result result = new GenerateChangelog()
                .run(new GenerateChangelog.Request(
                        new Setup(setup.changelog(), setup.database(), log),
                        "round " + versions,
                        project.request(),
                        against,
                        hints,
                        List.of(),
                        Format.YAML,
                        "author",
                        CLOCK));
        return result.evolution().changes().stream().map(Wording::line).toList();
    }

    /** What went to the log as a warning. */
    List<String> warnings() {
        return warnings;
    }

    EntityRounds update() {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(database), null, TransactionMode.RUN, false, Progress.NONE, null));
        return this;
    }

    /** Undoes the last file, whatever goes with it. */
    EntityRounds undo(String revision) {
        new RollbackDatabase()
                .run(new RollbackDatabase.Request(
                        changelog.setup(database), revision, TransactionMode.RUN, true, false, Progress.NONE));
        return this;
    }

    EntityRounds execute(String... statements) throws Exception {
        try (Database opened = Database.at(database)) {
            opened.run(statements);
        }
        return this;
    }

    List<String> facts() throws Exception {
        try (Database opened = Database.at(database)) {
            return opened.facts().lines().stream()
                    .filter(line -> !line.contains("DATABASECHANGELOG"))
                    .toList();
        }
    }

    static Hints renamed(String from, String to) {
        return new Hints(Map.of(from, to), false, List.of(), Map.of());
    }

    static Hints filled(String column, String value) {
        return new Hints(Map.of(), false, List.of(), Map.of(column, value));
    }
}
