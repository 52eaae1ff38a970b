package io.github.schemata.schema.dialect.sqlite.script;

/** What is not run at all: it would reach beyond the new database, is no SQL, or leaves the script incomplete. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean foreign;

    RefusedException(String reason) {
        this(reason, false);
    }

    RefusedException(String reason, boolean foreign) {
        super(reason);
        this.foreign = foreign;
    }

    /** Whether it is no statement of SQLite's at all, and likely another product's. */
    public boolean isForeign() {
        return foreign;
    }
}
