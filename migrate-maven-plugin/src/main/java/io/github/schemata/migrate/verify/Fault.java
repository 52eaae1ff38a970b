package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.changelog.Changeset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a verification has found to be wrong.
 *
 * @param kind what is wrong
 * @param changeset with which changeset; null for the changelog as a whole
 * @param place its file, and its line where it is found; null without a changeset
 * @param cause what is wrong, in one line
 * @param details what differs, each in one line; the first ones matter most
 * @param cure what mends it, in one line
 */
public record Fault(
        Kind kind,
        @Nullable Changeset changeset,
        @Nullable String place,
        String cause,
        List<String> details,
        String cure) {

    /** What can be wrong. */
    public enum Kind {
        /** A changeset cannot be applied. */
        UP_FAILS,
        /** What the changelog makes is not what the entities ask for. */
        ENTITIES_DIFFER,
        /** No rollback is known. */
        NO_ROLLBACK,
        /** The rollback cannot be run. */
        DOWN_FAILS,
        /** The rollback runs, but does not bring back what was there before. */
        NOT_BACK,
        /** What could be applied once cannot be applied again after its rollback. */
        UP_AGAIN_FAILS,
        /** Applied again, it makes something else. */
        UP_AGAIN_DIFFERS
    }

    public Fault {
        details = List.copyOf(details);
    }
}
