package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names in a changelog and the tags of a database, and the places after what they name. */
final class NamedPlaces {

    private static final int SHOWN = 4;

    private final Changelog changelog;
    private final Map<ChangesetKey, Applied> applied;

    NamedPlaces(Changelog changelog, History history) {
        this.changelog = changelog;
        this.applied = history.byKey();
    }

    /**
     * The place of an exact name, else that of the only revision that begins so, else of the only {@code id@file} whose
     * file ends so; null for none.
     *
     * @throws MigrateException when it names more than one place
     */
    @Nullable
    Integer find(String name) {
        Map<Integer, String> places = exact(name);
        if (places.isEmpty()) {
            places = revisions(name);
        }
        if (places.isEmpty()) {
            places = filesEndingSo(name);
        }
        if (places.size() > 1) {
            throw new MigrateException("The revision " + name + " is ambiguous: it may be "
                    + places.values().stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (places.size() > SHOWN ? " and " + (places.size() - SHOWN) + " more" : "")
                    + ".\nGive more of it, or the id@file of the last changeset that is meant.");
        }
        return places.isEmpty() ? null : places.keySet().iterator().next();
    }

    /** As it is written in an answer, so that it leads back: Liquibase's own form where authors make the difference. */
    static String idAtFile(Changeset changeset, Changelog changelog) {
        String plain = changeset.key().toString();
        boolean unique = changelog.changesets().stream()
                        .filter(other -> other.key().toString().equals(plain))
                        .count()
                == 1;
        return unique ? plain : withAuthor(changeset.key());
    }

    MigrateException unknown(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (Changeset changeset : changelog.changesets()) {
            names.add(changeset.revision() != null ? changeset.revision() : idAtFile(changeset, changelog));
            tags(changeset).forEach(names::add);
        }
        String nearest = names.stream()
                .sorted(Comparator.comparingInt((String other) -> distance(name, other)))
                .limit(SHOWN - 1)
                .collect(Collectors.joining(", "));
        return new MigrateException("There is no revision " + name + " in " + changelog.path()
                + (nearest.isEmpty() ? ", which is empty" : "; the nearest are " + nearest) + ".\n"
                + "migrate:history lists all of them.");
    }

    private Map<Integer, String> exact(String name) {
        Map<Integer, String> places = new TreeMap<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            Changeset changeset = changelog.changesets().get(i);
            ChangesetKey key = changeset.key();
            if (tags(changeset).contains(name)) {
                places.put(i + 1, "the tag at " + idAtFile(changeset, changelog));
            } else if (key.toString().equals(name)
                    || withAuthor(key).equals(name)
                    || (changeset.revision() == null && key.id().equals(name))) {
                places.put(i + 1, idAtFile(changeset, changelog));
            }
        }
        if (name.matches(Revisions.PATTERN)) {
            places.putAll(revisions(name));
        }
        return places;
    }

    /** The places after the files whose revision begins so. */
    private Map<Integer, String> revisions(String prefix) {
        Map<String, Integer> files = new TreeMap<>();
        Map<Integer, String> places = new TreeMap<>();
        if (prefix.matches("\\d{1,14}")) {
            for (int i = 0; i < changelog.changesets().size(); i++) {
                Changeset changeset = changelog.changesets().get(i);
                if (changeset.revision() != null && changeset.revision().startsWith(prefix)) {
                    files.put(changeset.key().file(), i + 1);
                }
            }
        }
        files.forEach((file, place) ->
                places.put(place, changelog.changesets().get(place - 1).revision() + " (" + file + ")"));
        return places;
    }

    private Map<Integer, String> filesEndingSo(String name) {
        Map<Integer, String> places = new TreeMap<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            ChangesetKey key = changelog.changesets().get(i).key();
            String begin = key.id() + "@";
            if (name.startsWith(begin) && key.file().endsWith("/" + name.substring(begin.length()))) {
                places.put(i + 1, idAtFile(changelog.changesets().get(i), changelog));
            }
        }
        return places;
    }

    private List<String> tags(Changeset changeset) {
        List<String> tags = new ArrayList<>();
        if (changeset.tag() != null) {
            tags.add(changeset.tag());
        }
        Applied row = applied.get(changeset.key());
        if (row != null && row.tag() != null && !tags.contains(row.tag())) {
            tags.add(row.tag());
        }
        return tags;
    }

    private static String withAuthor(ChangesetKey key) {
        return key.file() + "::" + key.id() + "::" + key.author();
    }

    /** How many letters differ, by Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
