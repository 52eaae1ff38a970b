package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.history.ChangesetState;
import java.util.List;

/**
 * A changeset and what is in it.
 *
 * @param state what it is known by, and how a database stands with it
 * @param path the path of its file, also where a {@code logicalFilePath} hides it
 * @param changes what it does, in order; changes for other databases are left out
 * @param undo how it is undone
 * @param withoutInverse the changes, by Liquibase's names, for which it knows no inverse
 */
public record ChangesetContent(
        ChangesetState state, String path, List<ChangeFact> changes, Undo undo, List<String> withoutInverse) {

    /** How a changeset is undone. */
    public enum Undo {
        /** By Liquibase's own inverse of each change. */
        BY_INVERSE,
        /** By changes that the changeset gives. */
        GIVEN,
        /** By nothing at all, as the changeset says. */
        NOTHING_TO_DO
    }

    public ChangesetContent {
        changes = List.copyOf(changes);
        withoutInverse = List.copyOf(withoutInverse);
    }

    public ChangesetKey key() {
        return state.changeset().key();
    }
}
