package io.github.schemata.migrate.changelog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;

/**
 * A changelog as Liquibase has parsed it, for {@code apply} and {@code sql}; the two lists go side by side.
 *
 * @param liquibase all of it
 * @param changesets those that are for this database, these contexts and these labels, in order
 * @param facts the same ones as facts
 */
public record ParsedChangelog(DatabaseChangeLog liquibase, List<ChangeSet> changesets, Changelog facts) {

    public ParsedChangelog {
        changesets = List.copyOf(changesets);
    }

    /** The changesets of the changelog that are for other databases, contexts or labels. */
    public Set<ChangesetKey> leftOut() {
        Set<ChangesetKey> keys = new HashSet<>();
        liquibase.getChangeSets().forEach(changeset -> keys.add(ChangesetFacts.key(changeset)));
        liquibase.getSkippedChangeSets().forEach(changeset -> keys.add(ChangesetFacts.key(changeset)));
        facts.changesets().forEach(changeset -> keys.remove(changeset.key()));
        return keys;
    }
}
