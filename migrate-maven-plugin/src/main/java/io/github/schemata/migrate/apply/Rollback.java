package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.RollbackDatabase.Request;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** Undoes changesets by Liquibase's own visitor, so that each is undone with exactly Liquibase's meaning. */
public final class Rollback {

    private final Request request;
    private final OpenDatabase database;
    private final ParsedChangelog changelog;
    private final List<RunResult.Ran> undone = new ArrayList<>();
    private @Nullable Changeset current;

    private Rollback(Request request, OpenDatabase database, ParsedChangelog changelog) {
        this.request = request;
        this.database = database;
        this.changelog = changelog;
    }

    /** Plans, checks and undoes; within {@link io.github.schemata.migrate.changelog.LiquibaseScope} only. */
    public static RunResult run(Request request) throws Exception {
        long begin = System.nanoTime();
        Setup setup = request.setup();
        Access access = request.dryRun() ? Access.READ : Access.CHANGE;
        try (OpenDatabase database = OpenDatabase.open(setup.requireDatabase(), access)) {
            ParsedChangelog changelog = ChangelogReader.parse(setup.changelog(), database.liquibase());
            Rollback rollback = new Rollback(request, database, changelog);
            String sql = rollback.run();
            return new RunResult(
                    rollback.undone,
                    request.transaction().on(database.product()),
                    sql,
                    Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private String run() throws Exception {
        UndoPlan plan = plan();
        if (plan.items().isEmpty()) {
            request.progress().planned(plan.plan(whole(), List.of()));
            return "";
        }
        if (request.dryRun()) {
            List<String> losses = request.allowDataLoss() ? List.of() : DataGuard.forecast(database, plan);
            request.progress().planned(plan.plan(whole(), losses));
            return sql(plan);
        }
        undo();
        return "";
    }

    private UndoPlan plan() {
        History history = HistoryReader.read(database.connection());
        int current = Revisions.current(changelog.facts(), history);
        int place = Revisions.place(request.to(), changelog.facts(), history, current);
        if (place > current) {
            throw new MigrateException("The database stands before '" + request.to() + "': there is nothing to undo.\n"
                    + "Give an earlier revision (migrate:history lists them), or go on with migrate:update.");
        }
        UndoPlan plan = UndoPlan.of(
                changelog, history, database.liquibase(), place, request.setup().log());
        plan.requireRollbacks(database.liquibase(), request.setup().log());
        return plan;
    }

    private boolean whole() {
        return request.transaction().on(database.product()) == TransactionMode.RUN;
    }

    private String sql(UndoPlan plan) throws LiquibaseException {
        return DryRun.sql(database, () -> {
            StoredPaths.restore(database, changelog);
            for (UndoPlan.Item item : plan.items()) {
                undo(item);
            }
        });
    }

    /** Plans again with the lock in hand: another run may have done it in the meantime. */
    private void undo() throws Exception {
        boolean[] between = {false};
        try (RunTransaction transaction = RunTransaction.begin(database, request.transaction())) {
            try {
                UndoPlan plan = plan();
                StoredPaths.restore(database, changelog);
                request.progress().planned(plan.plan(whole(), List.of()));
                DataGuard guard = DataGuard.before(
                        database,
                        plan,
                        whole() && plan.allInTransaction(),
                        request.allowDataLoss(),
                        request.setup().log());
                for (UndoPlan.Item item : plan.items()) {
                    undoTimed(item);
                }
                guard.after();
                transaction.commit();
            } finally {
                between[0] = transaction.committedInBetween();
            }
        } catch (Exception e) {
            throw RunFailure.of(e, current, kept(between[0]) + halfDone());
        }
    }

    private void undoTimed(UndoPlan.Item item) throws LiquibaseException {
        int number = undone.size() + 1;
        current = item.facts();
        request.progress().started(number, item.facts());
        long begin = System.nanoTime();
        undo(item);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        Progress.Outcome outcome = item.ran() ? Progress.Outcome.DONE : Progress.Outcome.MARKED;
        undone.add(new RunResult.Ran(item.facts(), outcome, time));
        request.progress().finished(number, item.facts(), outcome, time);
        current = null;
    }

    private void undo(UndoPlan.Item item) throws LiquibaseException {
        if (item.ran()) {
            new RollbackVisitor(database.liquibase(), null, new ArrayList<>())
                    .visit(item.changeset(), changelog.liquibase(), database.liquibase(), Set.of());
        } else {
            database.liquibase().removeRanStatus(item.changeset());
            database.liquibase().commit();
        }
    }

    private String halfDone() {
        return current == null || database.product().hasTransactionalDdl()
                ? ""
                : "\n" + database.product().label()
                        + " does not put back what of it was undone before it failed, as far"
                        + " as it came.\nPut that back by hand, or finish it and delete its row of DATABASECHANGELOG.";
    }

    private String kept(boolean committedInBetween) {
        if (!committedInBetween) {
            return "Nothing was undone: the database is as it was.";
        }
        if (undone.isEmpty()) {
            return "No changeset was undone.";
        }
        RunResult.Ran last = undone.get(undone.size() - 1);
        return "What was undone before it stays undone, down to "
                + last.changeset().key().id() + ".";
    }
}
