package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.apply.Progress.Outcome;
import io.github.schemata.migrate.changelog.Changeset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A changeset that was put to the test.
 *
 * @param outcome what became of it when it was applied
 * @param up how long it took
 * @param down how long its rollback took; null where it was not undone
 */
public record Timed(
        Changeset changeset,
        Outcome outcome,
        Duration up,
        @Nullable Duration down) {}
