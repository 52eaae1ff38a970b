package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.Changeset.Repeats;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.SetupException;
import liquibase.exception.ValidationErrors;

/** What is checked of changesets before anything runs, by Liquibase's rules; within {@link LiquibaseScope} only. */
public final class ChangesetChecks {

    private ChangesetChecks() {}

    /**
     * The applied changesets whose text is no longer the one that ran. As with Liquibase those that are to run again are
     * none, nor those whose {@code validCheckSum} allows it or whose row has no checksum; checksums of older versions are
     * computed as they were then.
     */
    public static List<ChangesetKey> edited(ParsedChangelog changelog, History history, Database database) {
        return applied(
                changelog,
                history,
                database,
                (facts, changeset, row) -> facts.repeats() == Repeats.NEVER
                        && !facts.checksum().equals(row.checksum())
                        && !accepts(changeset, row));
    }

    /** The applied changesets that the next update runs again: always, or since they have changed. */
    public static List<ChangesetKey> again(ParsedChangelog changelog, History history, Database database) {
        return applied(
                changelog,
                history,
                database,
                (facts, changeset, row) -> facts.repeats() == Repeats.ALWAYS
                        || (facts.repeats() == Repeats.ON_CHANGE
                                && !facts.checksum().equals(row.checksum())
                                && changed(changeset, row)));
    }

    private interface Question {
        boolean of(Changeset facts, ChangeSet changeset, Applied row);
    }

    private static List<ChangesetKey> applied(
            ParsedChangelog changelog, History history, Database database, Question question) {
        Map<ChangesetKey, Applied> rows = history.byKey();
        return LiquibaseScope.with(database, () -> {
            List<ChangesetKey> keys = new ArrayList<>();
            for (int i = 0; i < changelog.changesets().size(); i++) {
                Changeset facts = changelog.facts().changesets().get(i);
                Applied row = rows.get(facts.key());
                if (row != null && question.of(facts, changelog.changesets().get(i), row)) {
                    keys.add(facts.key());
                }
            }
            return keys;
        });
    }

    /** Liquibase keeps the first checksum that it computes, of whichever version. */
    private static boolean accepts(ChangeSet changeset, Applied row) {
        changeset.clearCheckSum();
        boolean valid = changeset.isCheckSumValid(CheckSum.parse(row.checksum()));
        changeset.clearCheckSum();
        return valid;
    }

    private static boolean changed(ChangeSet changeset, Applied row) {
        CheckSum then = CheckSum.parse(row.checksum());
        if (then == null) {
            return false;
        }
        changeset.clearCheckSum();
        CheckSum now = changeset.generateCheckSum(ChecksumVersion.enumFromChecksumVersion(then.getVersion()));
        changeset.clearCheckSum();
        return !now.equals(then);
    }

    /**
     * The error of changesets that were edited after they ran.
     *
     * @param edited at least one
     */
    public static MigrateException error(List<ChangesetKey> edited) {
        String first = edited.stream().limit(3).map(ChangesetKey::toString).collect(Collectors.joining(", "));
        return new MigrateException("Edited after it was applied: " + first
                + (edited.size() > 3 ? " and " + (edited.size() - 3) + " more" : "") + ".\n"
                + "Put the file back as it was and make the change in a new changeset;"
                + " or, if both mean the same, add 'validCheckSum: [ANY]' to the changeset.");
    }

    /**
     * Requires that the project's classes that are to run are there.
     *
     * @throws MigrateException naming the first that is not
     */
    public static void requireClasses(Collection<ChangeSet> pending) {
        for (ChangeSet changeset : pending) {
            for (Change change : changeset.getChanges()) {
                if (change instanceof LaterCustomChange custom) {
                    custom.make();
                }
            }
        }
    }

    /**
     * Requires that Liquibase finds nothing missing in what is to run.
     *
     * @throws MigrateException naming the first changeset in which something is, its file and what
     */
    public static void requireValid(Collection<ChangeSet> pending, Database database) {
        for (ChangeSet changeset : pending) {
            if (changeset.getOnValidationFail() == ChangeSet.ValidationFailOption.MARK_RAN) {
                continue;
            }
            for (Change change : changeset.getChanges()) {
                List<String> errors = errors(change, database);
                if (!errors.isEmpty()) {
                    throw new MigrateException(ChangesetFacts.key(changeset) + ": "
                            + errors.stream()
                                    .limit(3)
                                    .collect(Collectors.joining("; "))
                                    .replaceAll("\\s+", " ")
                            + ".\nCorrect the changeset; what " + change.getSerializedObjectName()
                            + " takes is said in Liquibase's documentation.");
                }
            }
        }
    }

    /** Whether Liquibase undoes that change by itself; as {@link ChangeSet#rollback} it knows no inverse of formatted SQL. */
    public static boolean hasInverse(Change change, ChangeSet changeset, Database database) {
        boolean formattedSql = change instanceof RawSQLChange
                && changeset.getFilePath().toLowerCase(Locale.ROOT).endsWith(".sql");
        return !formattedSql && change.supportsRollback(database);
    }

    private static List<String> errors(Change change, Database database) {
        try {
            change.finishInitialization();
            ValidationErrors errors = change.validate(database);
            return errors == null ? List.of() : errors.getErrorMessages();
        } catch (SetupException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
