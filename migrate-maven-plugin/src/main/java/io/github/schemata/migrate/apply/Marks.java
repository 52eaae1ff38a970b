package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.exception.LiquibaseException;

/**
 * What DATABASECHANGELOG says of a changelog's changesets, set without running any: as Liquibase's {@code changelogSync}
 * writes it, with the lock and in one transaction where the database has one.
 *
 * @param marked now applied
 * @param unmarked no longer applied
 */
public record Marks(List<Changeset> marked, List<ChangesetKey> unmarked) {

    public Marks {
        marked = List.copyOf(marked);
        unmarked = List.copyOf(unmarked);
    }

    /**
     * Marks the first changesets of the changelog as applied and all that come after as not applied. Rows of other
     * changelogs stay.
     *
     * @param place how many changesets of the changelog are applied
     */
    public static Marks upTo(Setup setup, int place) {
        return set(setup, (index, key) -> index < place, true);
    }

    /** Marks these changesets of the changelog as applied, and leaves all others as they are. */
    public static Marks applied(Setup setup, Collection<ChangesetKey> changesets) {
        return set(setup, (index, key) -> changesets.contains(key), false);
    }

    private static Marks set(Setup setup, BiPredicate<Integer, ChangesetKey> wanted, boolean others) {
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            try (OpenDatabase database = OpenDatabase.open(setup.requireDatabase(), Access.CHANGE)) {
                ParsedChangelog changelog = ChangelogReader.parse(setup.changelog(), database.liquibase());
                try (RunTransaction run = RunTransaction.begin(database, TransactionMode.RUN)) {
                    Marks marks = set(database, changelog, wanted, others);
                    run.commit();
                    return marks;
                }
            }
        });
    }

    private static Marks set(
            OpenDatabase database, ParsedChangelog changelog, BiPredicate<Integer, ChangesetKey> wanted, boolean others)
            throws LiquibaseException {
        History history = HistoryReader.read(database.connection());
        StoredPaths.restore(database, changelog);
        List<Changeset> marked = new ArrayList<>();
        List<ChangesetKey> unmarked = new ArrayList<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            ChangeSet changeset = changelog.changesets().get(i);
            Changeset facts = changelog.facts().changesets().get(i);
            boolean applied = history.of(facts.key()).isPresent();
            if (wanted.test(i, facts.key()) && !applied) {
                database.liquibase().markChangeSetExecStatus(changeset, ExecType.EXECUTED);
                marked.add(facts);
            } else if (!wanted.test(i, facts.key()) && applied && others) {
                database.liquibase().removeRanStatus(changeset);
                unmarked.add(facts.key());
            }
        }
        return new Marks(marked, unmarked);
    }
}
