package io.github.schemata.migrate.changelog;

import org.jspecify.annotations.Nullable;

/**
 * A changeset as it stands in a changelog, for the contexts, labels and database that it was read for.
 *
 * @param key what it is known by
 * @param revision the revision of its file, {@code 20261122181500}; null where the file is not one of ours
 * @param description what it does, in Liquibase's words ({@code createTable tableName=album})
 * @param comment what its author says of it; null for nothing
 * @param checksum Liquibase's checksum of the latest version ({@code 9:…}); empty where it was not asked for
 * @param tag the tag that a {@code tagDatabase} in it sets; null for none
 * @param repeats whether it runs again: always, or when it has changed
 * @param inTransaction false for {@code runInTransaction="false"}
 */
public record Changeset(
        ChangesetKey key,
        @Nullable String revision,
        String description,
        @Nullable String comment,
        String checksum,
        @Nullable String tag,
        Repeats repeats,
        boolean inTransaction) {

    /** Whether a changeset that was applied runs again. */
    public enum Repeats {
        NEVER,
        /** {@code runOnChange} */
        ON_CHANGE,
        /** {@code runAlways} */
        ALWAYS
    }
}
