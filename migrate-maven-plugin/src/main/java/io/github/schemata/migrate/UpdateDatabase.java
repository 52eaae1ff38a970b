package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.ChangesetsRun;
import io.github.schemata.migrate.apply.DryRun;
import io.github.schemata.migrate.apply.OpenDatabase;
import io.github.schemata.migrate.apply.Plan;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunFailure;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.RunTransaction;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.apply.UpdatePlan;
import io.github.schemata.migrate.changelog.ChangesetChecks;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import io.github.schemata.migrate.memory.Memory;
import io.github.schemata.migrate.memory.NothingPending;
import io.github.schemata.migrate.memory.ReadFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code migrate:update}: applies what is pending. Reads the changelog, opens the database, compares it with what is
 * recorded there, and runs what is left, changeset by changeset.
 */
public final class UpdateDatabase {

    /**
     * @param setup changelog, database, log
     * @param to up to and with this revision; null for all that is pending
     * @param transaction what is one transaction
     * @param dryRun whether only the plan and the SQL are wanted
     * @param progress is told how it goes on
     * @param memory a folder of the project's build directory where something may be kept that makes the next run
     *     faster; null for none
     */
    public record Request(
            Setup setup,
            @Nullable String to,
            TransactionMode transaction,
            boolean dryRun,
            Progress progress,
            @Nullable Path memory) {

        private Request with(Setup other) {
            return new Request(other, to, transaction, dryRun, progress, memory);
        }
    }

    public RunResult run(Request request) {
        long begin = System.nanoTime();
        Setup setup = request.setup();
        if (!request.dryRun() && request.to() == null && NothingPending.isSure(setup, request.memory())) {
            request.progress().planned(new Plan(List.of(), List.of()));
            return new RunResult(List.of(), mode(request), "", since(begin));
        }
        Request known = request.with(TakeOver.of(setup));
        return LiquibaseScope.call(known.setup().changelog(), setup.log(), () -> update(known, begin));
    }

    private static RunResult update(Request request, long begin) throws Exception {
        Setup setup = request.setup();
        ReadFiles read = new ReadFiles(setup.changelog().file().resourceRoot());
        try (OpenDatabase.WithChangelog both = OpenDatabase.withChangelog(setup, request.dryRun(), read)) {
            UpdatePlan plan = plan(request, both);
            if (request.dryRun()) {
                request.progress().planned(plan.plan());
                return new RunResult(List.of(), mode(request), sql(setup, both, plan), since(begin));
            }
            ChangesetsRun run = new ChangesetsRun(both.changelog(), setup.changelog(), request.progress());
            if (plan.isEmpty()) {
                validate(run, both.database());
                request.progress().planned(plan.plan());
                remember(request, both.changelog(), read);
                return new RunResult(List.of(), mode(request), "", since(begin));
            }
            apply(request, both, plan, run);
            remember(request, both.changelog(), read);
            return new RunResult(run.ran(), mode(request), "", since(begin));
        }
    }

    private static TransactionMode mode(Request request) {
        return request.transaction().on(request.setup().requireDatabase().product());
    }

    private static String sql(Setup setup, OpenDatabase.WithChangelog both, UpdatePlan plan) {
        if (plan.isEmpty()) {
            return "";
        }
        ChangesetsRun run = new ChangesetsRun(both.changelog(), setup.changelog(), Progress.NONE);
        plan.onlyForSql(both.database().product(), setup.log());
        try {
            return DryRun.sql(both.database(), () -> {
                run.validate(both.database().liquibase());
                run.run(both.database().liquibase(), plan);
            });
        } catch (Exception e) {
            throw RunFailure.of(e, run.current(), "A dry run: nothing was touched.");
        }
    }

    private static void remember(Request request, ParsedChangelog changelog, ReadFiles read) {
        if (request.memory() != null) {
            Memory.in(
                            request.memory(),
                            request.setup().changelog(),
                            request.setup().requireDatabase())
                    .remember(changelog.facts(), changelog.hasPreconditions(), read);
        }
    }

    private static UpdatePlan plan(Request request, OpenDatabase.WithChangelog both) {
        ParsedChangelog changelog = both.changelog();
        History history = HistoryReader.read(both.database().connection());
        int current = Revisions.current(changelog.facts(), history);
        int place = request.to() == null
                ? changelog.changesets().size()
                : Revisions.place(request.to(), changelog.facts(), history, current);
        return UpdatePlan.of(
                changelog,
                history,
                place,
                request.transaction(),
                both.database().product(),
                request.setup().log());
    }

    private static void validate(ChangesetsRun run, OpenDatabase database) {
        try {
            run.validate(database.liquibase());
        } catch (Exception e) {
            throw RunFailure.of(e, null, "Nothing was changed.");
        }
    }

    /** Plans again with the lock in hand: another run may have done it in the meantime. */
    private static void apply(Request request, OpenDatabase.WithChangelog both, UpdatePlan seen, ChangesetsRun run)
            throws Exception {
        OpenDatabase database = both.database();
        boolean[] between = {false};
        try (RunTransaction transaction = RunTransaction.begin(database, request.transaction())) {
            try {
                UpdatePlan plan = plan(request, both);
                request.progress().planned(plan.plan());
                ChangesetChecks.requireClasses(plan.pending().keySet());
                run.validate(database.liquibase());
                run.run(database.liquibase(), plan);
                transaction.commit();
            } finally {
                between[0] = transaction.committedInBetween();
            }
        } catch (Exception e) {
            throw RunFailure.of(e, run.current(), kept(between[0], run) + run.halfDone(database.product()));
        }
    }

    private static String kept(boolean committedInBetween, ChangesetsRun run) {
        if (!committedInBetween) {
            return "Nothing was kept: the database is as it was.";
        }
        if (run.ran().isEmpty()) {
            return "No changeset was applied.";
        }
        RunResult.Ran last = run.ran().get(run.ran().size() - 1);
        return "What ran before it was kept, up to " + last.changeset().key().id() + ".";
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
