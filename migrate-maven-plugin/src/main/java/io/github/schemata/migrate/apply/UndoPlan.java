package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetChecks;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;

/**
 * What a rollback is going to undo, the last applied first.
 *
 * @param items in the order they are undone
 */
record UndoPlan(List<Item> items) {

    private static final int SHOWN = 3;

    /**
     * One changeset.
     *
     * @param facts as facts
     * @param changeset as Liquibase has it
     * @param ran whether it ran; where it is only marked as ran there is nothing to undo but its row
     */
    record Item(Changeset facts, ChangeSet changeset, boolean ran) {}

    UndoPlan {
        items = List.copyOf(items);
    }

    /**
     * @param place what is applied of the changelog from there on is undone
     * @throws MigrateException when a changeset that was applied after the place is no longer in the changelog, or was
     *     edited
     */
    static UndoPlan of(ParsedChangelog changelog, History history, Database database, int place, MigrateLog log) {
        Map<ChangesetKey, Integer> places = new HashMap<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            places.put(changelog.facts().changesets().get(i).key(), i);
        }
        List<Item> items = new ArrayList<>();
        Vanished vanished = Vanished.of(changelog);
        List<Applied> rows = history.rows();
        boolean stays = false;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Applied row = rows.get(i);
            Integer at = places.get(row.key());
            if (at == null) {
                vanished.see(row, stays);
            } else if (at >= place) {
                items.add(new Item(
                        changelog.facts().changesets().get(at),
                        changelog.changesets().get(at),
                        !row.execType().equals("MARK_RAN")));
            } else {
                stays = true;
            }
        }
        vanished.refuse(log);
        UndoPlan plan = new UndoPlan(items);
        plan.refuseEdited(new HashSet<>(ChangesetChecks.edited(changelog, history, database)), log);
        return plan;
    }

    private void refuseEdited(Set<ChangesetKey> edited, MigrateLog log) {
        List<String> mine = items.stream()
                .map(item -> item.facts().key())
                .filter(edited::contains)
                .map(ChangesetKey::toString)
                .toList();
        if (!mine.isEmpty()) {
            throw refused(
                    "Edited after it was applied, so that its rollback may not undo what ran:",
                    mine,
                    "Put the file back as it was, then roll back;"
                            + " or, if both mean the same, add 'validCheckSum: [ANY]' to the changeset.",
                    log);
        }
    }

    /** Rows of files of this changelog that it no longer has a changeset for. */
    private record Vanished(Set<ChangesetKey> all, Set<String> files, String folder, List<Applied> found) {

        static Vanished of(ParsedChangelog changelog) {
            Set<ChangesetKey> all = new HashSet<>();
            Set<String> files = new HashSet<>();
            for (ChangeSet changeset : changelog.liquibase().getChangeSets()) {
                String file = plain(changeset.getFilePath());
                all.add(new ChangesetKey(changeset.getId(), changeset.getAuthor(), file));
                files.add(file);
            }
            String path = changelog.facts().path();
            return new Vanished(all, files, path.substring(0, path.lastIndexOf('/') + 1), new ArrayList<>());
        }

        private static String plain(String path) {
            return path.startsWith("classpath:") ? path.substring("classpath:".length()) : path;
        }

        /** @param stays whether something that was applied later stays */
        void see(Applied row, boolean stays) {
            boolean ofThisChangelog = files.contains(row.key().file())
                    || !folder.isEmpty() && row.key().file().startsWith(folder);
            // One for other contexts or another database is in the changelog, and stays as it is.
            if (!stays && ofThisChangelog && !all.contains(row.key())) {
                found.add(row);
            }
        }

        void refuse(MigrateLog log) {
            if (!found.isEmpty()) {
                throw refused(
                        "Applied, but no longer in the changelog, so that nobody knows how to undo it:",
                        found.stream().map(row -> row.key().toString()).toList(),
                        "Put it back (version control has it), then roll back.",
                        log);
            }
        }
    }

    /**
     * Checks that all of it can be undone.
     *
     * @throws MigrateException when there is no rollback for a change; nothing has been touched then
     */
    void requireRollbacks(Database database, MigrateLog log) {
        List<String> missing = items.stream()
                .filter(Item::ran)
                .flatMap(item -> withoutRollback(item, database))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(
                    "No rollback is known, so nothing was touched:",
                    missing,
                    "Give the changeset a <rollback> (an empty one, where there is nothing to undo), or restore a backup.",
                    log);
        }
    }

    private static Stream<String> withoutRollback(Item item, Database database) {
        ChangeSet changeset = item.changeset();
        if (changeset.hasCustomRollbackChanges()) {
            return Stream.empty();
        }
        return changeset.getChanges().stream()
                .filter(change -> !ChangesetChecks.hasInverse(change, changeset, database))
                .map(change -> "changeset " + item.facts().key() + ", change " + change.getSerializedObjectName());
    }

    /** Lists all to the log, and the first few in the message. */
    static MigrateException refused(String cause, List<String> things, String cure, MigrateLog log) {
        if (things.size() > SHOWN) {
            things.forEach(log::info);
        }
        StringBuilder message = new StringBuilder(cause);
        things.stream().limit(SHOWN).forEach(thing -> message.append("\n  ").append(thing));
        if (things.size() > SHOWN) {
            message.append("\n  and ").append(things.size() - SHOWN).append(" more, all in the log");
        }
        return new MigrateException(message.append('\n').append(cure).toString());
    }

    /**
     * For the user.
     *
     * @param whole whether all of it is to be one transaction
     * @param losses what would go that must be allowed first
     */
    Plan plan(boolean whole, List<String> losses) {
        List<String> warnings = new ArrayList<>();
        for (Item item : items) {
            if (!item.ran()) {
                warnings.add("Changeset " + item.facts().key()
                        + " was marked as ran without having run: only its row is taken away.");
            } else if (whole && !item.facts().inTransaction()) {
                warnings.add(
                        "Changeset " + item.facts().key()
                                + " has runInTransaction=false: what is undone before it, and it, stay undone if a later one fails.");
            }
        }
        losses.forEach(loss -> warnings.add("It needs -Dmigrate.allowDataLoss, since this would go: " + loss));
        return new Plan(items.stream().map(Item::facts).toList(), warnings);
    }

    /** What it does to tables and columns, in order. */
    List<UndoStep> steps(Database database) {
        return items.stream()
                .filter(Item::ran)
                .flatMap(item -> UndoSteps.of(item.changeset(), database).stream())
                .toList();
    }

    /** Whether all that is undone can be put back until the end. */
    boolean allInTransaction() {
        return items.stream().allMatch(item -> item.facts().inTransaction());
    }
}
