package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Marks;
import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code migrate:stamp}: marks as applied without running, after comparing. */
public final class StampDatabase {

    private static final int SHOWN = 3;

    /**
     * @param setup changelog, database, log
     * @param to the revision that the database is to stand at
     * @param force marks without comparing
     * @param excludeTables tables that are not this changelog's business; null for none
     */
    public record Request(
            Setup setup, String to, boolean force, @Nullable List<String> excludeTables) {}

    /**
     * @param marked now applied
     * @param unmarked no longer applied, since they come after the revision
     */
    public record Result(List<Changeset> marked, List<ChangesetKey> unmarked) {}

    /**
     * Marks all up to the revision as applied, and nothing after it.
     *
     * @throws MigrateException when the schema is not the one that the changelog makes up to there
     */
    public Result run(Request request) {
        DatabaseState state = request.force() ? null : DatabaseState.read(request.setup());
        Setup setup = state == null ? TakeOver.of(request.setup()) : state.setup();
        Product product = setup.requireDatabase().product();
        Changelog changelog = ChangelogReader.read(setup.changelog(), product, setup.log());
        History history = state == null ? history(setup.requireDatabase()) : state.history();
        int place = Revisions.place(request.to(), changelog, history, Revisions.current(changelog, history));
        if (state != null) {
            compare(request, state, changelog.changesets().subList(0, place));
        }
        Marks marks = Marks.upTo(setup, place);
        return new Result(marks.marked(), marks.unmarked());
    }

    private static History history(DatabaseSettings database) {
        try (Connection connection = Databases.open(database, Access.READ)) {
            return HistoryReader.read(connection);
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be read: " + e.getMessage()
                            + "\nCheck migrate.url.",
                    e);
        }
    }

    private static void compare(Request request, DatabaseState state, List<Changeset> changesets) {
        Setup setup = state.setup();
        List<String> excluded = request.excludeTables() == null ? List.of() : request.excludeTables();
        List<Difference> differences =
                state.differences(changesets.stream().map(Changeset::key).collect(Collectors.toSet()), excluded);
        if (differences.isEmpty()) {
            return;
        }
        differences.forEach(difference -> setup.log().info(difference.toString()));
        String few = differences.stream()
                .limit(SHOWN)
                .map(difference -> "  " + oneLine(difference.toString()))
                .collect(Collectors.joining("\n"));
        int more = differences.size() - SHOWN;
        throw new MigrateException("The schema of " + setup.requireDatabase().shownUrl()
                + " is not the one that the changelog makes up to '" + request.to() + "':\n" + few
                + (more > 0 ? "\n  and " + more + " more, all in the log" : "")
                + "\nGive the revision that it stands at, or mark it all the same with -Dmigrate.force.");
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }
}
