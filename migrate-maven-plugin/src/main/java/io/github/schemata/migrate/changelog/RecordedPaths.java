package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The path of its file is part of what a changeset is known by, and it starts where its user's Liquibase looked for
 * files: {@code db/changelog/…} for an application, {@code src/main/resources/db/changelog/…} for many a build. A
 * database that was migrated under other paths than ours is taken over with its own, so that nothing runs twice.
 */
public final class RecordedPaths {

    private RecordedPaths() {}

    /**
     * The settings with the resource root that the history was written with; every flow with a database asks this first.
     *
     * @throws MigrateException when the history has changesets of this changelog under paths of more than one root
     */
    public static ChangelogSettings adopt(
            ChangelogSettings settings, Product product, History history, MigrateLog log) {
        Set<Path> roots = otherRoots(settings.file(), history);
        if (roots.isEmpty()) {
            return settings;
        }
        Set<ChangesetKey> applied = history.byKey().keySet();
        List<ChangesetKey> unknown = new ArrayList<>();
        boolean known = false;
        for (Changeset changeset : ChangelogReader.read(settings, product, log).changesets()) {
            if (applied.contains(changeset.key())) {
                known = true;
            } else {
                unknown.add(changeset.key());
            }
        }
        Map<Path, ChangesetKey> elsewhere = new LinkedHashMap<>();
        for (Path root : roots) {
            unknown.stream()
                    .map(key -> under(root, key, settings.file()))
                    .filter(applied::contains)
                    .findFirst()
                    .ifPresent(key -> elsewhere.put(root, key));
        }
        return choose(settings, elsewhere, known, log);
    }

    private static ChangelogSettings choose(
            ChangelogSettings settings, Map<Path, ChangesetKey> elsewhere, boolean known, MigrateLog log) {
        if (elsewhere.isEmpty()) {
            return settings;
        }
        ChangesetKey example = elsewhere.values().iterator().next();
        if (elsewhere.size() == 1 && !known) {
            Path root = elsewhere.keySet().iterator().next();
            log.info("The database knows this changelog by paths like " + example.file() + ": paths start from " + root
                    + ".");
            return settings.withFile(new ChangelogFile(
                    settings.file().file(), root, settings.file().rootGiven()));
        }
        if (settings.file().rootGiven()) {
            log.warn(
                    "The database has changesets like " + example
                            + " that are this changelog's, but for where the path starts; migrate.resourceRoot says otherwise.");
            return settings;
        }
        throw new MigrateException(
                "Changesets of this changelog were applied under paths of different beginnings, one is "
                        + example + ": they would run twice.\n"
                        + "Write FILENAME in DATABASECHANGELOG alike for all; or, if those are another changelog's, say where"
                        + " paths of this one start with -Dmigrate.resourceRoot="
                        + settings.file().resourceRoot() + ".");
    }

    private static ChangesetKey under(Path root, ChangesetKey key, ChangelogFile changelog) {
        Path file = changelog.resourceRoot().resolve(key.file());
        return new ChangesetKey(
                key.id(), key.author(), root.relativize(file).toString().replace('\\', '/'));
    }

    /** Parents of the changelog from which recorded paths lead to files, where ours does not. */
    private static Set<Path> otherRoots(ChangelogFile changelog, History history) {
        Set<String> files = new LinkedHashSet<>();
        for (Applied row : history.rows()) {
            files.add(row.key().file());
        }
        Set<Path> roots = new LinkedHashSet<>();
        for (String file : files) {
            if (Files.exists(changelog.resourceRoot().resolve(file))) {
                continue;
            }
            for (Path root = changelog.file().getParent(); root != null; root = root.getParent()) {
                if (Files.exists(root.resolve(file))) {
                    roots.add(root);
                    break;
                }
            }
        }
        return roots;
    }
}
