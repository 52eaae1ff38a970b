package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.apply.Progress.Outcome;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.apply.UpdatePlan;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetChecks;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import io.github.schemata.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.exception.LiquibaseException;

/**
 * A changelog on a throw-away database, one changeset at a time, up and down. What reaches beyond the database is not
 * executed, but named.
 *
 * <p>Only within {@link io.github.schemata.migrate.changelog.LiquibaseScope}.
 */
public final class Trial implements AutoCloseable {

    private final Ground ground;
    private final ParsedChangelog changelog;
    private final ReplayRun run;
    private final List<Step> steps = new ArrayList<>();

    private Trial(Ground ground, ParsedChangelog changelog) {
        this.ground = ground;
        this.changelog = changelog;
        this.run = ReplayRun.on(ground);
    }

    /**
     * One changeset of a trial.
     *
     * @param withoutInverse the changes that Liquibase cannot undo, where the changeset does not say how
     * @param within whether it is executed at all
     * @param again whether it had been applied before the trial
     */
    private record Step(
            Changeset facts, ChangeSet changeset, List<String> withoutInverse, boolean within, boolean again) {}

    /** On an empty database: {@code setup.scratch} where there is one, else SQLite in memory. */
    public static Trial fromEmpty(Setup setup) throws Exception {
        DatabaseSettings scratch = setup.scratch();
        Ground ground = scratch == null ? MemoryGround.open(Product.SQLITE) : ServerGround.open(scratch);
        return begun(ground, () -> {
            ParsedChangelog changelog = SkippedCode.within(
                    () -> ChangelogReader.parseWithoutChecksums(setup.changelog(), ground.database()));
            Trial trial = new Trial(ground, changelog);
            Map<ChangeSet, Changeset> all = new LinkedHashMap<>();
            for (int i = 0; i < changelog.changesets().size(); i++) {
                all.put(
                        changelog.changesets().get(i),
                        changelog.facts().changesets().get(i));
            }
            trial.begin(all, Set.of());
            return trial;
        });
    }

    /** On that SQLite file, of which its history says what is applied; what an update would run is tried. */
    public static Trial on(Setup setup, Path file) throws Exception {
        Ground ground = FileGround.open(file);
        return begun(ground, () -> {
            ParsedChangelog changelog =
                    SkippedCode.within(() -> ChangelogReader.parse(setup.changelog(), ground.database()));
            Trial trial = new Trial(ground, changelog);
            History history = trial.comparable(HistoryReader.read(ground.connection()));
            UpdatePlan plan = UpdatePlan.of(
                    changelog,
                    history,
                    changelog.changesets().size(),
                    TransactionMode.RUN,
                    Product.SQLITE,
                    setup.log());
            trial.begin(plan.pending(), history.byKey().keySet());
            return trial;
        });
    }

    private interface Beginning {
        Trial begin() throws Exception;
    }

    private static Trial begun(Ground ground, Beginning beginning) throws Exception {
        boolean done = false;
        try {
            Trial trial = beginning.begin();
            done = true;
            return trial;
        } finally {
            if (!done) {
                ground.close();
            }
        }
    }

    /** Code that is not loaded has another checksum: of such changesets any is taken for the one that ran. */
    private History comparable(History history) {
        Set<ChangesetKey> unknown = new HashSet<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            if (changelog.changesets().get(i).getChanges().stream().anyMatch(SkippedCode.class::isInstance)) {
                unknown.add(changelog.facts().changesets().get(i).key());
            }
        }
        return new History(history.rows().stream()
                .map(row -> unknown.contains(row.key())
                        ? new Applied(row.key(), row.appliedAt(), row.order(), null, row.tag(), row.execType())
                        : row)
                .collect(Collectors.toList()));
    }

    private void begin(Map<ChangeSet, Changeset> pending, Set<ChangesetKey> applied) throws LiquibaseException {
        ground.begin();
        run.check(changelog.liquibase());
        pending.forEach((changeset, facts) -> steps.add(step(changeset, facts, applied.contains(facts.key()))));
    }

    /** What can be undone is asked before anything is taken out of it. */
    private Step step(ChangeSet changeset, Changeset facts, boolean again) {
        List<String> withoutInverse = changeset.hasCustomRollbackChanges()
                ? List.of()
                : changeset.getChanges().stream()
                        .filter(change -> !(change instanceof SkippedCode))
                        .filter(change -> !ChangesetChecks.hasInverse(change, changeset, ground.database()))
                        .map(Change::getSerializedObjectName)
                        .distinct()
                        .toList();
        return new Step(facts, changeset, withoutInverse, run.reach().within(changeset) != null, again);
    }

    /** What is tried, in order. */
    public List<Changeset> changesets() {
        return steps.stream().map(Step::facts).toList();
    }

    /** Whether a changeset had been applied before, and runs again, as {@code runAlways} and {@code runOnChange} do. */
    public boolean isAgain(int index) {
        return steps.get(index).again();
    }

    /** The path of a changeset's file, also where a {@code logicalFilePath} hides it. */
    public String path(int index) {
        ChangeSet changeset = steps.get(index).changeset();
        return changeset.getChangeLog() == null
                ? changeset.getFilePath()
                : changeset.getChangeLog().getPhysicalFilePath();
    }

    /** The changes of a changeset, by Liquibase's names, that it cannot undo; empty where all can be undone. */
    public List<String> withoutInverse(int index) {
        return steps.get(index).withoutInverse();
    }

    /** The database in words. */
    public String label() {
        return ground.label();
    }

    /** What the user can do about a changeset that cannot be applied to it. */
    public String cure() {
        return ground.cure();
    }

    /** What is not executed, each with its changeset. */
    public List<String> skipped() {
        return List.copyOf(run.reach().skipped());
    }

    /** How many changesets are for other databases, contexts or labels. */
    public int leftOut() {
        return changelog.leftOut().size();
    }

    /** To look at what has become of the database. */
    public Connection connection() {
        return ground.connection();
    }

    /** What has become of it: everything but Liquibase's own tables. */
    public Schema schema() throws SQLException {
        return ground.schema();
    }

    /** Applies a changeset as an update does. */
    public Outcome apply(int index) throws StepFailure {
        Step step = steps.get(index);
        try {
            ExecType type = ExecType.EXECUTED;
            if (step.within()) {
                ground.prepare(step.changeset());
                type = step.changeset().execute(changelog.liquibase(), null, ground.database());
            }
            if (type == ExecType.EXECUTED && step.again()) {
                type = ExecType.RERAN;
            }
            if (type != ExecType.SKIPPED && type != ExecType.FAILED) {
                ground.ran(step.changeset(), type);
            }
            return outcome(type);
        } catch (LiquibaseException | RuntimeException e) {
            throw new StepFailure(Reason.of(e), e);
        }
    }

    private static Outcome outcome(ExecType type) {
        return switch (type) {
            case EXECUTED, RERAN -> Outcome.DONE;
            case FAILED -> Outcome.FAILED;
            case SKIPPED -> Outcome.SKIPPED;
            case MARK_RAN -> Outcome.MARKED;
        };
    }

    /**
     * Undoes a changeset as a rollback does.
     *
     * @param outcome what became of it when it was applied
     */
    public void undo(int index, Outcome outcome) throws StepFailure {
        Step step = steps.get(index);
        try {
            if (outcome == Outcome.DONE && step.within()) {
                step.changeset().rollback(ground.database());
            }
            if (outcome == Outcome.DONE || outcome == Outcome.MARKED) {
                ground.undone(step.changeset());
            }
        } catch (LiquibaseException | RuntimeException e) {
            throw new StepFailure(Reason.of(e), e);
        }
    }

    @Override
    public void close() throws LiquibaseException, SQLException {
        ground.close();
    }
}
