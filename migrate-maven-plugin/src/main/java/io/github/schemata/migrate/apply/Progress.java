package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.changelog.Changeset;
import java.time.Duration;

/** Is told how a run goes on. */
public interface Progress {

    /** Says nothing to anyone. */
    Progress NONE = new Progress() {};

    /** Before anything runs. */
    default void planned(Plan plan) {}

    /**
     * A changeset begins.
     *
     * @param number 1 for the first of the run
     */
    default void started(int number, Changeset changeset) {}

    default void finished(int number, Changeset changeset, Outcome outcome, Duration time) {}

    /** What became of a changeset. */
    enum Outcome {
        /** It ran. */
        DONE,
        /** Its precondition did not hold: it is tried again with the next run. */
        SKIPPED,
        /** Its precondition did not hold: it counts as applied without having run. */
        MARKED,
        /** It failed, and its {@code failOnError="false"} lets the run go on. */
        FAILED
    }
}
