package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All changesets, to find those that clash. */
final class Neighbours {

    private final Map<String, List<ChangesetContent>> byIdAndAuthor = new HashMap<>();
    private final Map<String, Set<String>> pathsByFoldedPath = new LinkedHashMap<>();
    private final Map<String, Set<String>> pathsByRevision = new LinkedHashMap<>();
    private final Map<String, ChangesetContent> firstOfPath = new HashMap<>();

    Neighbours(List<ChangesetContent> changesets) {
        for (ChangesetContent changeset : changesets) {
            byIdAndAuthor
                    .computeIfAbsent(idAndAuthor(changeset), key -> new ArrayList<>())
                    .add(changeset);
            pathsByFoldedPath
                    .computeIfAbsent(changeset.path().toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                    .add(changeset.path());
            String revision = changeset.state().changeset().revision();
            if (revision != null) {
                pathsByRevision
                        .computeIfAbsent(folder(changeset.path()) + revision, key -> new LinkedHashSet<>())
                        .add(changeset.path());
            }
            firstOfPath.putIfAbsent(changeset.path(), changeset);
        }
    }

    /** Those before it that have the same id and author. */
    List<ChangesetContent> namesakesBefore(ChangesetContent changeset) {
        List<ChangesetContent> all = byIdAndAuthor.getOrDefault(idAndAuthor(changeset), List.of());
        List<ChangesetContent> before = new ArrayList<>();
        for (ChangesetContent other : all) {
            if (other == changeset) {
                break;
            }
            before.add(other);
        }
        return before;
    }

    /** Whether it is the first of its file, which answers for the file. */
    boolean isFirstOfFile(ChangesetContent changeset) {
        return firstOfPath.get(changeset.path()) == changeset;
    }

    /** The first file whose path differs in case alone; the path itself for none. */
    String alikePath(String path) {
        return first(pathsByFoldedPath.get(path.toLowerCase(Locale.ROOT)), path);
    }

    /** The first file in the same folder with the same revision; the path itself for none. */
    String sameRevision(String path, String revision) {
        return first(pathsByRevision.get(folder(path) + revision), path);
    }

    /** Whether there are revisions in that folder. */
    boolean hasRevisions(String path) {
        String folder = folder(path);
        return pathsByRevision.keySet().stream()
                .anyMatch(key -> key.startsWith(folder) && key.indexOf('/', folder.length()) < 0);
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String first(@Nullable Set<String> paths, String otherwise) {
        return paths == null || paths.isEmpty() ? otherwise : paths.iterator().next();
    }

    private static String idAndAuthor(ChangesetContent changeset) {
        return changeset.key().id() + '\0' + changeset.key().author();
    }
}
