package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code migrate:update}: applies what is pending. */
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
            @Nullable Path memory) {}

    public RunResult run(Request request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
