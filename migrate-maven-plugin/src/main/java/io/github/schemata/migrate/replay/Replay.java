package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;
import io.github.schemata.schema.Schema;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a changelog on a throw-away database: SQLite in memory, or {@code migrate.scratchUrl}. Nothing that reaches beyond it is executed: {@code executeCommand},
 * {@code customChange} and custom preconditions are named in the log and skipped.
 */
public final class Replay {

    private Replay() {}

    /**
     * The schema that the changelog makes of an empty SQLite database in memory.
     *
     * @param to up to and with this revision; null for all of it
     */
    public static ReplayedDatabase run(Setup setup, @Nullable String to) {
        return inMemory(setup, Product.SQLITE, upTo(to));
    }

    /**
     * The schema that the changelog makes of an empty SQLite database in memory.
     *
     * @param place how many of its changesets are run
     */
    public static ReplayedDatabase run(Setup setup, int place) {
        return inMemory(setup, Product.SQLITE, changelog -> first(changelog, place));
    }

    /**
     * The schema that the changelog makes of an empty database of a product: on {@code setup.scratch} where there is one,
     * else on SQLite in memory, which stands for the product. What the changelog asks about products is then answered for
     * that one, types are as they stand in the changelog, and sequences are what it creates.
     *
     * @param to up to and with this revision; null for all of it
     */
    public static ReplayedDatabase run(Setup setup, @Nullable String to, Product as) {
        return replay(setup, as, upTo(to));
    }

    /**
     * The same of some changesets of the changelog.
     *
     * @param place how many of its changesets are run
     */
    public static ReplayedDatabase run(Setup setup, int place, Product as) {
        return replay(setup, as, changelog -> first(changelog, place));
    }

    /**
     * The same of some changesets of the changelog.
     *
     * @param keys those of its changesets that are run
     */
    public static ReplayedDatabase run(Setup setup, Set<ChangesetKey> keys, Product as) {
        return replay(setup, as, changelog -> changeset -> keys.contains(changeset.key()));
    }

    /**
     * The schema that some statements make of an empty database.
     *
     * @param statements exact SQL, run one by one in one transaction
     */
    public static Schema of(List<String> statements) {
        try (Scratch scratch = Scratch.open()) {
            scratch.execute(statements);
            return scratch.schema();
        } catch (SQLException e) {
            throw new MigrateException(
                    "The statements cannot be run on an empty SQLite database: " + e.getMessage(), e);
        }
    }

    /** Which changesets of a changelog are run. */
    private interface Choice {
        Predicate<Changeset> of(Changelog changelog);
    }

    private static Choice upTo(@Nullable String to) {
        return changelog ->
                to == null ? changeset -> true : first(changelog, Revisions.place(to, changelog, History.NONE, 0));
    }

    private static Predicate<Changeset> first(Changelog changelog, int place) {
        return new HashSet<>(changelog.changesets().subList(0, place))::contains;
    }

    private static ReplayedDatabase replay(Setup setup, Product as, Choice choice) {
        DatabaseSettings scratch = setup.scratch();
        if (scratch == null) {
            return inMemory(setup, as, choice);
        }
        if (scratch.product() != as) {
            throw new MigrateException(
                    "migrate.scratchUrl leads to " + scratch.product().label()
                            + ", and what it is compared with is " + as.label() + ".\nGive an empty database of "
                            + as.label() + " with migrate.scratchUrl.");
        }
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            try (ServerGround ground = ServerGround.open(scratch)) {
                return run(setup, ground, ground.database(), choice);
            }
        });
    }

    private static ReplayedDatabase inMemory(Setup setup, Product as, Choice choice) {
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            try (MemoryGround ground = MemoryGround.open(as)) {
                Database reader = as == Product.SQLITE ? ground.database() : ChangelogReader.unconnected(as);
                return run(setup, ground, reader, choice);
            }
        });
    }

    /** @param reader for which the changelog is read */
    private static ReplayedDatabase run(Setup setup, Ground ground, Database reader, Choice choice)
            throws LiquibaseException, SQLException {
        ParsedChangelog changelog =
                SkippedCode.within(() -> ChangelogReader.parseWithoutChecksums(setup.changelog(), reader));
        List<String> skipped = ReplayRun.on(ground).update(changelog, choice.of(changelog.facts()));
        skipped.forEach(what -> setup.log().info("Not executed on a throw-away database: " + what));
        return new ReplayedDatabase(ground.schema(), skipped);
    }
}
