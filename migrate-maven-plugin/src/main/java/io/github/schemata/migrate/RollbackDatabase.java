package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.Rollback;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.LiquibaseScope;

/** {@code migrate:rollback}: undoes down to a revision, and loses nothing unless it is told to. */
public final class RollbackDatabase {

    /**
     * @param setup changelog, database, log
     * @param to down to, and not including, this revision
     * @param transaction what is one transaction
     * @param allowDataLoss whether rows and values may go
     * @param dryRun whether only the plan and the SQL are wanted
     * @param progress is told how it goes on
     */
    public record Request(
            Setup setup,
            String to,
            TransactionMode transaction,
            boolean allowDataLoss,
            boolean dryRun,
            Progress progress) {}

    /**
     * Undoes what was applied after the revision, the last applied first.
     *
     * @throws MigrateException when something of it cannot be undone, or would take data with it that may not go;
     *     nothing is touched then
     */
    public RunResult run(Request request) {
        Setup setup = TakeOver.of(request.setup());
        Request known = new Request(
                setup,
                request.to(),
                request.transaction(),
                request.allowDataLoss(),
                request.dryRun(),
                request.progress());
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> Rollback.run(known));
    }
}
