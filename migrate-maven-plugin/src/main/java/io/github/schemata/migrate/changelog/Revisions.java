package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.Map;

/**
 * What the forms of a revision mean: a revision or a unique prefix of one, {@code head}, {@code base}, {@code +N},
 * {@code -N}, {@code REV+N}, {@code REV-N}, a tag, {@code id@file}.
 *
 * <p>A place is between two changesets: the number of changesets of the changelog before it. A step of N is a file of
 * ours, or else one changeset.
 */
public final class Revisions {

    /** A revision of ours: a UTC timestamp. */
    public static final String PATTERN = "\\d{14}";

    private Revisions() {}

    /**
     * The place that a form means.
     *
     * @param text what the user wrote
     * @param history what was applied: tags of the database stand there; {@link History#NONE} without a database
     * @param current the place that {@code +N} and {@code -N} count from
     * @return how many changesets of the changelog come before it, 0 for {@code base}
     * @throws io.github.schemata.migrate.MigrateException when nothing, or more than one thing, is meant; it lists what
     *     there is
     */
    public static int place(String text, Changelog changelog, History history, int current) {
        throw new UnsupportedOperationException("not yet: " + text + changelog + history + current);
    }

    /** Where a database stands: the place after the last changeset of the changelog that is applied in it. */
    public static int current(Changelog changelog, History history) {
        Map<ChangesetKey, Applied> rows = history.byKey();
        int place = changelog.changesets().size();
        while (place > 0
                && !rows.containsKey(changelog.changesets().get(place - 1).key())) {
            place--;
        }
        return place;
    }
}
