package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.apply.Progress.Outcome;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.apply.UpdatePlan;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetChecks;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.history.HistoryReader;
import io.github.schemata.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;

/**
 * A changelog on a throw-away database, one changeset at a time, up and down. What reaches beyond the database is not
 * executed, but named.
 *
 * <p>Only within {@link io.github.schemata.migrate.changelog.LiquibaseScope}.
 */
public final class Trial implements AutoCloseable {

    private final TrialDatabase database;
    private final ParsedChangelog changelog;
    private final Reach reach = new Reach();
    private final List<TrialStep> steps = new ArrayList<>();

    private Trial(TrialDatabase database, ParsedChangelog changelog) {
        this.database = database;
        this.changelog = changelog;
    }

    /** One changeset of a trial. */
    record TrialStep(Changeset facts, ChangeSet changeset, List<String> withoutInverse, boolean within) {}

    /** On a new SQLite database in memory. */
    public static Trial inMemory(Setup setup) throws Exception {
        return begin(setup, TrialDatabase.inMemory());
    }

    /** On that SQLite database, of which its history says what is applied. */
    public static Trial on(Setup setup, Path file) throws Exception {
        return begin(setup, TrialDatabase.of(file));
    }

    private static Trial begin(Setup setup, TrialDatabase database) throws Exception {
        boolean begun = false;
        try {
            ParsedChangelog changelog =
                    SkippedCode.within(() -> ChangelogReader.parse(setup.changelog(), database.liquibase()));
            Trial trial = new Trial(database, changelog);
            trial.begin(setup);
            begun = true;
            return trial;
        } finally {
            if (!begun) {
                database.close();
            }
        }
    }

    private void begin(Setup setup) throws LiquibaseException {
        UpdatePlan plan = UpdatePlan.of(
                changelog,
                HistoryReader.read(database.connection()),
                changelog.changesets().size(),
                TransactionMode.RUN,
                database.product(),
                setup.log());
        database.prepareHistory();
        Preconditions.of(changelog.liquibase(), reach).check(database.liquibase());
        plan.pending().forEach((changeset, facts) -> steps.add(step(changeset, facts)));
    }

    /** What can be undone is asked before anything is taken out of it. */
    private TrialStep step(ChangeSet changeset, Changeset facts) {
        List<String> withoutInverse = changeset.hasCustomRollbackChanges()
                ? List.of()
                : changeset.getChanges().stream()
                        .filter(change -> !(change instanceof SkippedCode))
                        .filter(change -> !ChangesetChecks.hasInverse(change, changeset, database.liquibase()))
                        .map(Change::getSerializedObjectName)
                        .distinct()
                        .toList();
        return new TrialStep(facts, changeset, withoutInverse, reach.within(changeset) != null);
    }

    /** What an update would run, in order. */
    public List<Changeset> changesets() {
        return steps.stream().map(TrialStep::facts).toList();
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

    /** What is not executed, each with its changeset. */
    public List<String> skipped() {
        return List.copyOf(reach.skipped());
    }

    /** To look at what has become of the database. */
    public Connection connection() {
        return database.connection();
    }

    /** What has become of it: everything but Liquibase's own tables. */
    public Schema schema() throws SQLException {
        return database.schema();
    }

    /** Applies a changeset as an update does. */
    public Outcome apply(int index) throws StepFailure {
        TrialStep step = steps.get(index);
        ChangeSet changeset = step.changeset();
        try {
            ChangeSet.ExecType type = step.within()
                    ? changeset.execute(changelog.liquibase(), null, database.liquibase())
                    : ChangeSet.ExecType.EXECUTED;
            if (type != ChangeSet.ExecType.SKIPPED && type != ChangeSet.ExecType.FAILED) {
                database.liquibase().markChangeSetExecStatus(changeset, type);
            }
            return switch (type) {
                case EXECUTED, RERAN -> Outcome.DONE;
                case FAILED -> Outcome.FAILED;
                case SKIPPED -> Outcome.SKIPPED;
                case MARK_RAN -> Outcome.MARKED;
            };
        } catch (LiquibaseException | RuntimeException e) {
            throw new StepFailure(Reason.of(e), e);
        }
    }

    /**
     * Undoes a changeset as a rollback does.
     *
     * @param outcome what became of it when it was applied
     */
    public void undo(int index, Outcome outcome) throws StepFailure {
        TrialStep step = steps.get(index);
        try {
            if (outcome == Outcome.DONE && step.within()) {
                step.changeset().rollback(database.liquibase());
            }
            if (outcome == Outcome.DONE || outcome == Outcome.MARKED) {
                database.liquibase().removeRanStatus(step.changeset());
            }
            database.liquibase().commit();
        } catch (LiquibaseException | RuntimeException e) {
            throw new StepFailure(Reason.of(e), e);
        }
    }

    @Override
    public void close() throws LiquibaseException, SQLException {
        database.close();
    }
}
