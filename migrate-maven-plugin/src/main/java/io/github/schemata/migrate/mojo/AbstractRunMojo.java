package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that run changesets on a database. */
abstract class AbstractRunMojo extends AbstractChangelogMojo {

    /**
     * What is one transaction: <code>run</code>, all of it, where the database has transactional DDL, so that a run that
     * fails leaves everything as it was; or <code>changeset</code>, which keeps the changesets before the one that fails.
     * A changeset with <code>runInTransaction="false"</code> ends the transaction before and after it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.transaction", defaultValue = "run")
    private String transaction;

    /**
     * Shows the plan, and prints the SQL; touches nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    final void run(Setup setup) {
        RunResult result = run(setup, dryRun, progress());
        report().with("transaction", result.transaction()).ran(result);
        if (dryRun) {
            Results.print(result.sql());
            getLog().info("A dry run: nothing was touched.");
        } else {
            getLog().info(summary(result));
        }
    }

    abstract RunResult run(Setup setup, boolean dry, Progress progress);

    /** One line at the end. */
    abstract String summary(RunResult result);

    abstract String verb();

    final TransactionMode transaction() {
        return Arrays.stream(TransactionMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(transaction))
                .findFirst()
                .orElseThrow(() ->
                        new MigrateException("migrate.transaction is '" + transaction + "'.\nGive run or changeset."));
    }

    private Progress progress() {
        boolean terminal = session().getRequest().isInteractiveMode()
                && System.console() != null
                && getLog().isInfoEnabled()
                && !getLog().isDebugEnabled();
        return new ConsoleProgress(getLog(), verb(), terminal ? System.out : null);
    }

    static String count(int number) {
        return number + (number == 1 ? " changeset" : " changesets");
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
