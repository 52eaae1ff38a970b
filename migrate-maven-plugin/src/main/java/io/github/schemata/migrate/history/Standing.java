package io.github.schemata.migrate.history;

import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands with a changelog.
 *
 * @param changelog what is in it for this database
 * @param states of all changesets, in the changelog's order
 * @param unknown what was applied and does not stand in the changelog, in the order it was applied
 */
public record Standing(Changelog changelog, List<ChangesetState> states, List<Applied> unknown) {

    public Standing {
        states = List.copyOf(states);
        unknown = List.copyOf(unknown);
    }

    /**
     * @param edited the changesets whose text is no longer the one that ran
     * @param leftOut changesets of the changelog that are for other databases, contexts or labels
     */
    public static Standing of(
            Changelog changelog, History history, Collection<ChangesetKey> edited, Collection<ChangesetKey> leftOut) {
        Map<ChangesetKey, Applied> rows = history.byKey();
        int newest = changelog.changesets().size() - 1;
        while (newest >= 0
                && !rows.containsKey(changelog.changesets().get(newest).key())) {
            newest--;
        }
        Set<ChangesetKey> changed = new HashSet<>(edited);
        List<ChangesetState> states = new ArrayList<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            Changeset changeset = changelog.changesets().get(i);
            Applied applied = rows.get(changeset.key());
            states.add(new ChangesetState(
                    changeset, applied, applied == null && i < newest, changed.contains(changeset.key())));
        }
        Set<ChangesetKey> known = new HashSet<>(leftOut);
        changelog.changesets().forEach(changeset -> known.add(changeset.key()));
        return new Standing(
                changelog,
                states,
                history.rows().stream()
                        .filter(row -> !known.contains(row.key()))
                        .toList());
    }

    public List<ChangesetState> pending() {
        return states.stream().filter(state -> state.applied() == null).toList();
    }

    /** The last applied changeset of the changelog; null where nothing is applied. */
    public @Nullable ChangesetState current() {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (states.get(i).applied() != null) {
                return states.get(i);
            }
        }
        return null;
    }
}
