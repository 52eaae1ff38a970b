package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.ChecksumVersion;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** Runs changesets by Liquibase's own visitor, so that each has exactly Liquibase's meaning. */
public final class ChangesetsRun {

    private final ParsedChangelog changelog;
    private final ChangelogSettings settings;
    private final Progress progress;
    private final List<RunResult.Ran> ran = new ArrayList<>();
    private final DoneChanges done = new DoneChanges();
    private @Nullable Changeset current;

    public ChangesetsRun(ParsedChangelog changelog, ChangelogSettings settings, Progress progress) {
        this.changelog = changelog;
        this.settings = settings;
        this.progress = progress;
    }

    /** What has ended so far. */
    public List<RunResult.Ran> ran() {
        return ran;
    }

    /** The changeset that is running, or that has failed; null for none. */
    public @Nullable Changeset current() {
        return current;
    }

    /** What stays of the changeset that has failed itself, as sentences; empty where the database undoes it. */
    public String halfDone(Product product) {
        Changeset failed = current;
        if (failed == null || (product.hasTransactionalDdl() && failed.inTransaction())) {
            return "";
        }
        String undone = product.hasTransactionalDdl()
                ? "With runInTransaction=false nothing of a changeset is undone"
                : product.label() + " undoes only rows, and only those since the last CREATE, ALTER or DROP";
        String before = done.names().isEmpty() ? "" : "; done before the failure: " + String.join(", ", done.names());
        return "\n" + undone + before + ".\nUndo by hand what stays of it.";
    }

    /** Checks the whole changelog as Liquibase does before an update: its preconditions, checksums, double changesets. */
    public void validate(Database database) throws LiquibaseException {
        changelog.liquibase().validate(database, contexts(), labels());
    }

    /** Runs what is planned. */
    public void run(Database database, UpdatePlan plan) throws LiquibaseException {
        Set<ChangeSet> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(plan.pending().keySet());
        chosen.addAll(plan.unrecorded());
        new ChangeLogIterator(changelog.liquibase(), new Chosen(chosen))
                .run(
                        new Watched(database, identical(plan.pending())),
                        new RuntimeEnvironment(database, contexts(), labels()));
        database.afterUpdate();
    }

    private static Map<ChangeSet, Changeset> identical(Map<ChangeSet, Changeset> pending) {
        return new IdentityHashMap<>(pending);
    }

    private Contexts contexts() {
        return new Contexts(settings.contexts());
    }

    private LabelExpression labels() {
        return new LabelExpression(settings.labels());
    }

    private record Chosen(Set<ChangeSet> changesets) implements ChangeSetFilter {

        @Override
        public ChangeSetFilterResult accepts(ChangeSet changeset) {
            return new ChangeSetFilterResult(
                    changesets.contains(changeset), "planned", getClass(), getMdcName(), getDisplayName());
        }

        @Override
        public String getMdcName() {
            return "planned";
        }

        @Override
        public String getDisplayName() {
            return "Planned";
        }
    }

    /** Tells how it goes on; the listener of Liquibase is not told of changesets that were skipped. */
    private final class Watched extends UpdateVisitor {

        private final Map<ChangeSet, Changeset> pending;

        Watched(Database database, Map<ChangeSet, Changeset> pending) throws LiquibaseException {
            super(database, done, new ShouldRunChangeSetFilter(database));
            this.pending = pending;
        }

        @Override
        public void visit(
                ChangeSet changeset,
                DatabaseChangeLog log,
                Database database,
                @Nullable Set<ChangeSetFilterResult> filtered)
                throws LiquibaseException {
            Changeset facts = pending.get(changeset);
            if (facts == null) {
                super.visit(changeset, log, database, filtered);
                return;
            }
            int number = ran.size() + 1;
            current = facts;
            done.begin();
            progress.started(number, facts);
            keepChecksum(changeset, facts);
            long begin = System.nanoTime();
            super.visit(changeset, log, database, filtered);
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            Progress.Outcome outcome = outcome(changeset.getExecType());
            ran.add(new RunResult.Ran(facts, outcome, time));
            progress.finished(number, facts, outcome, time);
            current = null;
        }
    }

    /** Liquibase computes it anew for each changeset that never ran; it has been, on reading. */
    private static void keepChecksum(ChangeSet changeset, Changeset facts) {
        if (facts.repeats() == Changeset.Repeats.NEVER && changeset.getStoredCheckSum() == null) {
            changeset.setStoredCheckSum(changeset.generateCheckSum(ChecksumVersion.latest()));
        }
    }

    /** A changeset that is marked since it is not valid has none. */
    private static Progress.Outcome outcome(@Nullable ExecType type) {
        if (type == null) {
            return Progress.Outcome.MARKED;
        }
        return switch (type) {
            case EXECUTED, RERAN -> Progress.Outcome.DONE;
            case FAILED -> Progress.Outcome.FAILED;
            case SKIPPED -> Progress.Outcome.SKIPPED;
            case MARK_RAN -> Progress.Outcome.MARKED;
        };
    }
}
