package io.github.schemata.migrate.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changeset to be written; its id comes from its place in the file.
 *
 * @param comment what it is for; null for none
 * @param dbms Liquibase's {@code dbms}: {@code sqlite}, {@code !sqlite}; null for every database
 * @param quoting which names are quoted; null for what the file says
 * @param changes in order
 * @param rollback how it is undone; an empty list for "nothing to do", null where Liquibase knows the inverse
 */
public record DraftChangeset(
        @Nullable String comment,
        @Nullable String dbms,
        @Nullable Quoting quoting,
        List<DraftChange> changes,
        @Nullable List<DraftChange> rollback) {

    public DraftChangeset {
        changes = List.copyOf(changes);
        rollback = rollback == null ? null : List.copyOf(rollback);
    }

    /** One that quotes as its file does. */
    public DraftChangeset(
            @Nullable String comment,
            @Nullable String dbms,
            List<DraftChange> changes,
            @Nullable List<DraftChange> rollback) {
        this(comment, dbms, null, changes, rollback);
    }
}
