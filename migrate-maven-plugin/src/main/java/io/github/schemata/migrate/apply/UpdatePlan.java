package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an update is going to do: which changesets run is decided as Liquibase decides it.
 *
 * @param plan for the user
 * @param pending what runs, in order, with Liquibase's own
 * @param unrecorded applied, but without a checksum, or with one of an older Liquibase: it is written anew
 */
public record UpdatePlan(Plan plan, Map<ChangeSet, Changeset> pending, List<ChangeSet> unrecorded) {

    /**
     * @param place only changesets before it; see {@link io.github.schemata.migrate.changelog.Revisions}
     * @throws MigrateException when an applied changeset was edited
     */
    public static UpdatePlan of(
            ParsedChangelog changelog,
            History history,
            int place,
            TransactionMode mode,
            Product product,
            MigrateLog log) {
        Map<ChangesetKey, Applied> applied = new HashMap<>();
        history.rows().forEach(row -> applied.put(row.key(), row));
        Map<ChangeSet, Changeset> pending = new LinkedHashMap<>();
        List<ChangeSet> unrecorded = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        List<Changeset> older = new ArrayList<>();
        int last = lastApplied(changelog, applied);
        for (int i = 0; i < place; i++) {
            ChangeSet changeset = changelog.changesets().get(i);
            Changeset facts = changelog.facts().changesets().get(i);
            Applied row = applied.get(facts.key());
            CheckSum stored = row == null ? null : CheckSum.parse(row.checksum());
            if (row == null) {
                pending.put(changeset, facts);
                if (i < last) {
                    older.add(facts);
                }
            } else if (repeats(facts, stored, changeset)) {
                pending.put(changeset, facts);
            } else if (!facts.repeats().equals(Changeset.Repeats.ON_CHANGE) && !changeset.isCheckSumValid(stored)) {
                edited.add(edited(facts, Objects.requireNonNull(row.checksum()), changelog));
            } else if (stored == null
                    || stored.getVersion() < ChecksumVersion.latest().getVersion()) {
                unrecorded.add(changeset);
            }
        }
        refuse(edited, log);
        List<Changeset> run = List.copyOf(pending.values());
        return new UpdatePlan(new Plan(run, warnings(run, older, mode, product)), pending, unrecorded);
    }

    /** For a dry run: nothing that reaches beyond the SQL is done, and preconditions are answered as far as they can be. */
    public void onlyForSql(Product product, MigrateLog log) {
        pending.keySet().forEach(changeset -> {
            changeset.removeAllChanges(changeset.getChanges().stream()
                    .filter(change -> leftOut(change, changeset, log))
                    .toList());
            if (product == Product.SQLITE) {
                DryPreconditions.in(changeset, log);
            }
        });
    }

    private static boolean leftOut(Change change, ChangeSet changeset, MigrateLog log) {
        boolean code = change instanceof ExecuteShellCommandChange || change instanceof CustomChangeWrapper;
        if (code) {
            log.info("Not run in a dry run, and no SQL: the " + change.getSerializedObjectName() + " of "
                    + changeset.getId() + "@" + changeset.getFilePath());
        }
        return code;
    }

    /** Whether there is nothing to do, not even a checksum to write. */
    public boolean isEmpty() {
        return pending.isEmpty() && unrecorded.isEmpty();
    }

    private static int lastApplied(ParsedChangelog changelog, Map<ChangesetKey, Applied> applied) {
        List<Changeset> all = changelog.facts().changesets();
        int last = all.size() - 1;
        while (last >= 0 && !applied.containsKey(all.get(last).key())) {
            last--;
        }
        return last;
    }

    private static boolean repeats(Changeset facts, @Nullable CheckSum stored, ChangeSet changeset) {
        return switch (facts.repeats()) {
            case ALWAYS -> true;
            case ON_CHANGE -> stored != null && !now(changeset, stored).equals(stored);
            case NEVER -> false;
        };
    }

    private static CheckSum now(ChangeSet changeset, CheckSum stored) {
        return changeset.generateCheckSum(ChecksumVersion.enumFromChecksumVersion(stored.getVersion()));
    }

    private static String edited(Changeset changeset, String stored, ParsedChangelog changelog) {
        return "Changeset " + changeset.key().id() + " in " + changeset.key().file()
                + " was edited after it was applied (checksum " + stored + ").";
    }

    private static void refuse(List<String> edited, MigrateLog log) {
        if (edited.isEmpty()) {
            return;
        }
        edited.stream().skip(1).forEach(log::warn);
        throw new MigrateException(edited.get(0)
                + (edited.size() > 1 ? " So were " + (edited.size() - 1) + " others, listed above." : "")
                + "\nUndo the edit and put the change into a new changeset (migrate:revision)."
                + "\nIf databases that have it need no change, accept the old one by validCheckSum: \""
                + edited.get(0).replaceAll(".*\\(checksum (.*)\\)\\.", "$1") + "\" in the changeset.");
    }

    private static List<String> warnings(
            List<Changeset> run, List<Changeset> older, TransactionMode mode, Product product) {
        List<String> warnings = new ArrayList<>();
        if (!older.isEmpty()) {
            warnings.add((older.size() == 1 ? "A pending changeset is" : older.size() + " pending changesets are")
                    + " older than one that is applied, and run after it now: "
                    + older.stream()
                            .limit(10)
                            .map(changeset -> changeset.key().toString())
                            .collect(Collectors.joining(", "))
                    + (older.size() > 10 ? ", …" : ""));
        }
        if (mode == TransactionMode.RUN && !product.hasTransactionalDdl() && !run.isEmpty()) {
            warnings.add(
                    product.label() + " cannot undo a CREATE or ALTER TABLE: each changeset is kept as soon as it is"
                            + " done, as with migrate.transaction=changeset.");
        } else if (mode == TransactionMode.RUN) {
            run.stream()
                    .filter(changeset -> !changeset.inTransaction())
                    .forEach(changeset -> warnings.add("Changeset " + changeset.key()
                            + " has runInTransaction=false: it commits what ran before it, and itself; a later failure"
                            + " does not undo them."));
        }
        return warnings;
    }
}
