package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.changelog.Changeset;

/** Is told how a verification goes on. */
public interface VerifyProgress {

    /** Says nothing to anyone. */
    VerifyProgress NONE = new VerifyProgress() {};

    /** Which way the changesets go. */
    enum Pass {
        UP,
        DOWN,
        UP_AGAIN
    }

    /**
     * A pass begins.
     *
     * @param count how many changesets it has
     */
    default void begins(Pass pass, int count) {}

    /**
     * A changeset begins.
     *
     * @param number 1 for the first of the pass
     */
    default void changeset(Pass pass, int number, Changeset changeset) {}
}
