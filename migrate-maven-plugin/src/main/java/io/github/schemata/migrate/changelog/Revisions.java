package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of a revision mean: a revision or a unique prefix of one, {@code head}, {@code base}, {@code +N},
 * {@code -N}, {@code REV+N}, {@code REV-N}, a tag, {@code id@file}.
 *
 * <p>A place is between two changesets: the number of changesets of the changelog before it. A step of N is a file of
 * ours, or else one changeset. What is the exact name of something is that, before it is a prefix or a sum: a tag
 * {@code v1-2} is the tag. The ids of our own files are no names, since {@code 20261122181500-2} means two before.
 */
public final class Revisions {

    /** A revision of ours: a UTC timestamp. */
    public static final String PATTERN = "\\d{14}";

    private static final Pattern STEPS = Pattern.compile("(.*?)([+-])(\\d{1,9})", Pattern.DOTALL);

    private Revisions() {}

    /**
     * The place that a form means.
     *
     * @param text what the user wrote
     * @param history what was applied: tags of the database stand there; {@link History#NONE} without a database
     * @param current the place that {@code +N} and {@code -N} count from
     * @return how many changesets of the changelog come before it, 0 for {@code base}
     * @throws MigrateException when nothing, or more than one thing, is meant; it lists what there is
     */
    public static int place(String text, Changelog changelog, History history, int current) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            throw new MigrateException("The revision is empty.\n"
                    + "Give a revision, head, base, +1 or -1; migrate:history lists what there is.");
        }
        NamedPlaces names = new NamedPlaces(changelog, history);
        Integer named = named(wanted, names, changelog);
        if (named != null) {
            return named;
        }
        Matcher steps = STEPS.matcher(wanted);
        if (!steps.matches()) {
            throw names.unknown(wanted);
        }
        String from = steps.group(1).strip();
        Integer start = from.isEmpty() ? Integer.valueOf(current) : named(from, names, changelog);
        if (start == null) {
            throw names.unknown(wanted);
        }
        int count = Integer.parseInt(steps.group(3));
        return steps.group(2).equals("+")
                ? forward(wanted, start, count, changelog)
                : backward(wanted, start, count, changelog);
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

    /** A place in words that lead back to it: {@code base}, a revision, or {@code id@file}. */
    public static String name(Changelog changelog, int place) {
        if (place == 0) {
            return "base";
        }
        Changeset last = changelog.changesets().get(place - 1);
        String revision = last.revision();
        return revision != null && isBoundary(changelog, place) ? revision : NamedPlaces.idAtFile(last, changelog);
    }

    private static @Nullable Integer named(String text, NamedPlaces names, Changelog changelog) {
        if (text.equalsIgnoreCase("head")) {
            return changelog.changesets().size();
        } else if (text.equalsIgnoreCase("base")) {
            return 0;
        }
        return names.find(text);
    }

    private static int forward(String text, int start, int count, Changelog changelog) {
        int end = changelog.changesets().size();
        int place = start;
        for (int done = 0; done < count; done++) {
            if (place == end) {
                throw beyond(text, "head", done);
            }
            do {
                place++;
            } while (!isBoundary(changelog, place));
        }
        return place;
    }

    private static int backward(String text, int start, int count, Changelog changelog) {
        int place = start;
        for (int done = 0; done < count; done++) {
            if (place == 0) {
                throw beyond(text, "base", done);
            }
            do {
                place--;
            } while (!isBoundary(changelog, place));
        }
        return place;
    }

    /** Whether a file of ours does not go on here. */
    private static boolean isBoundary(Changelog changelog, int place) {
        if (place == 0 || place == changelog.changesets().size()) {
            return true;
        }
        Changeset before = changelog.changesets().get(place - 1);
        Changeset after = changelog.changesets().get(place);
        return before.revision() == null
                || !before.revision().equals(after.revision())
                || !before.key().file().equals(after.key().file());
    }

    private static MigrateException beyond(String text, String end, int steps) {
        String most = text.replaceFirst("\\d+$", String.valueOf(steps));
        return new MigrateException("The revision " + text + " is beyond " + end + ": from there it is "
                + (steps == 0 ? "no step" : steps == 1 ? "one step" : steps + " steps") + " to " + end + ".\n"
                + "Give " + (steps == 0 ? "" : most + " at most, or ") + end + ".");
    }
}
