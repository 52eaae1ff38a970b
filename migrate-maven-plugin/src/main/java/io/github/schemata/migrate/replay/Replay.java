package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.history.History;
import io.github.schemata.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a changelog on a new SQLite database in memory. Nothing that reaches beyond it is executed: {@code executeCommand},
 * {@code customChange} and custom preconditions are named in the log and skipped.
 */
public final class Replay {

    private Replay() {}

    /**
     * The schema that the changelog makes of an empty database.
     *
     * @param to up to and with this revision; null for all of it
     */
    public static ReplayedDatabase run(Setup setup, @Nullable String to) {
        return replay(
                setup,
                changelog -> to == null
                        ? changelog.changesets().size()
                        : Revisions.place(to, changelog.facts(), History.NONE, 0));
    }

    /**
     * The schema that the changelog makes of an empty database.
     *
     * @param place how many of its changesets are run
     */
    public static ReplayedDatabase run(Setup setup, int place) {
        return replay(setup, changelog -> place);
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

    private interface End {
        int of(ParsedChangelog changelog);
    }

    private static ReplayedDatabase replay(Setup setup, End end) {
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            try (Scratch scratch = Scratch.open();
                    ReplayRun run = ReplayRun.on(scratch.connection())) {
                ParsedChangelog changelog =
                        SkippedCode.within(() -> ChangelogReader.parse(setup.changelog(), run.database()));
                List<String> skipped = run.update(changelog, end.of(changelog));
                skipped.forEach(what -> setup.log().info("Not executed on a throw-away database: " + what));
                return new ReplayedDatabase(scratch.schema(), skipped);
            }
        });
    }
}
