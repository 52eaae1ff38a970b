package io.github.schemata.migrate.replay;

/** A changeset could not be applied, or not be undone; nothing of it is left. */
public final class StepFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason in the database's own words, one line */
    StepFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** In the database's own words, one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
