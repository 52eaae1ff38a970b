package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.changelog.Changeset;
import java.time.Duration;
import java.util.List;

/**
 * What a run has done.
 *
 * @param ran in the order they ran; empty when there was nothing to do, or for a dry run
 * @param transaction what was one transaction: what was wanted, or the changeset where the product cannot do more
 * @param sql for a dry run, the SQL that would have been run; else empty
 * @param time of the whole run
 */
public record RunResult(List<Ran> ran, TransactionMode transaction, String sql, Duration time) {

    /** A changeset that ran, or was undone. */
    public record Ran(Changeset changeset, Progress.Outcome outcome, Duration time) {}

    public RunResult {
        ran = List.copyOf(ran);
    }
}
