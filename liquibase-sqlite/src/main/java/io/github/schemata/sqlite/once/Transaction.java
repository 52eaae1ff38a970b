package io.github.schemata.sqlite.once;

import java.sql.Connection;
import liquibase.Scope;
import liquibase.exception.DatabaseException;

/**
 * When what Liquibase does is really committed.
 *
 * <p>Liquibase commits a changeset's changes, then writes its history row and commits that: killed in between, it does
 * the changeset again. Here its first commit writes and checks what waits, so that errors fail the changeset, and the
 * transaction stays open until the history row is in it ({@link #record}).
 *
 * <p>Inside one transaction for a whole update ({@link #openWhole}) the same steps work on a savepoint.
 */
public final class Transaction implements Frame {

    private static final String SAVEPOINT = "schemata_changeset";

    /** The transaction around all changesets. */
    private enum Whole {
        NONE,
        OPEN,
        /** Committed, because a changeset with {@code runInTransaction="false"} came. */
        STEPPED_OUT
    }

    private final Session session;
    private final UnitOfWork work;
    private Whole whole = Whole.NONE;
    private boolean committedInBetween;
    private boolean autoCommit;
    private boolean open;
    private boolean onSavepoint;
    private boolean committedByLiquibase;
    private boolean recording;

    public Transaction(Connection connection, UnitOfWork work) throws DatabaseException {
        this.session = new Session(connection);
        this.work = work;
    }

    /** Whether Liquibase has asked that each statement commits by itself: {@code runInTransaction="false"}. */
    public boolean isAutoCommit() {
        return autoCommit;
    }

    /** Whether the changes of a changeset have begun and are not yet committed. */
    public boolean isOpen() {
        return open;
    }

    /** Liquibase says so at the begin of each changeset, and after those that run outside of a transaction. */
    public void setAutoCommit(boolean wanted) throws DatabaseException {
        if (open && committedByLiquibase) {
            // Somebody executes changesets without recording them; what Liquibase committed stays committed.
            end();
        }
        autoCommit = wanted;
    }

    /** Runs changes of a changeset. */
    @Override
    public <E extends Exception> void change(Step<E> changes) throws E, DatabaseException {
        if (autoCommit) {
            stepOut();
            changes.run();
            record(work::verify);
        } else {
            begin();
            changes.run();
        }
    }

    /** Liquibase commits: what waits is written and checked. It becomes durable with the history row. */
    @Override
    public void commit() throws DatabaseException {
        if (open && !recording) {
            reopen();
            work.flush();
            work.verify();
            committedByLiquibase = true;
        }
    }

    /** Liquibase rolls back, which it does after preconditions as well as after errors. */
    @Override
    public void rollback() throws DatabaseException {
        work.discard();
        if (open && !recording) {
            undo();
        }
    }

    /** Does something and commits it, together with the changes of the changeset if there are any: all or nothing. */
    @Override
    public <E extends Exception> void record(Step<E> step) throws E, DatabaseException {
        if (recording) {
            step.run();
            return;
        }
        begin(whole != Whole.STEPPED_OUT);
        recording = true;
        boolean done = false;
        try {
            work.flush();
            step.run();
            end();
            done = true;
        } finally {
            recording = false;
            if (!done) {
                undoQuietly();
            }
        }
    }

    /** Ends what is open as Liquibase last said, and gives the connection back as it came. */
    public void close() throws DatabaseException {
        try {
            closeWhole();
            if (open && committedByLiquibase) {
                end();
            } else {
                rollback();
            }
        } finally {
            session.restore();
        }
    }

    void openWhole() throws DatabaseException {
        session.begin();
        whole = Whole.OPEN;
        committedInBetween = false;
    }

    void commitWhole() throws DatabaseException {
        if (open && committedByLiquibase) {
            end();
        }
        rollback();
        if (whole == Whole.OPEN) {
            session.run("COMMIT");
        }
        whole = Whole.NONE;
    }

    void closeWhole() throws DatabaseException {
        if (whole == Whole.NONE) {
            return;
        }
        work.discard();
        open = false;
        Whole was = whole;
        whole = Whole.NONE;
        if (was == Whole.OPEN) {
            session.rollBack();
        }
    }

    boolean isWhole() {
        return whole != Whole.NONE;
    }

    boolean committedInBetween() {
        return committedInBetween;
    }

    private void stepOut() throws DatabaseException {
        if (whole == Whole.OPEN) {
            Scope.getCurrentScope()
                    .getLog(getClass())
                    .warning("A changeset with runInTransaction=\"false\" commits what this update has done so far:"
                            + " it will not be undone with the rest if a later changeset fails.");
            session.run("COMMIT");
            whole = Whole.STEPPED_OUT;
            committedInBetween = true;
        }
    }

    private void begin() throws DatabaseException {
        begin(true);
    }

    private void begin(boolean inWhole) throws DatabaseException {
        if (open) {
            reopen();
            return;
        }
        if (inWhole && whole == Whole.STEPPED_OUT) {
            openAgain();
        }
        onSavepoint = inWhole && whole == Whole.OPEN;
        if (onSavepoint) {
            session.run("SAVEPOINT " + SAVEPOINT);
        } else {
            session.begin();
        }
        open = true;
        committedByLiquibase = false;
    }

    /** A changeset's own SQL may say COMMIT: what follows must be in a transaction all the same. */
    private void reopen() throws DatabaseException {
        if (session.beginUnlessOpen()) {
            Scope.getCurrentScope()
                    .getLog(getClass())
                    .warning("SQL of this changeset has ended the transaction (COMMIT, ROLLBACK or END):"
                            + " it is no longer all or nothing. Leave that to Liquibase.");
            if (onSavepoint) {
                committedInBetween = true;
                session.run("SAVEPOINT " + SAVEPOINT);
            }
        }
    }

    private void end() throws DatabaseException {
        session.run(onSavepoint ? "RELEASE " + SAVEPOINT : "COMMIT");
        open = false;
        committedByLiquibase = false;
        if (whole == Whole.STEPPED_OUT && !autoCommit) {
            openAgain();
        }
    }

    private void openAgain() throws DatabaseException {
        session.begin();
        whole = Whole.OPEN;
    }

    private void undo() throws DatabaseException {
        open = false;
        committedByLiquibase = false;
        if (!onSavepoint) {
            session.rollBack();
        } else if (session.beginUnlessOpen()) {
            throw new DatabaseException("SQLite has undone the whole update, not only this changeset (a full disk does"
                    + " that, and ROLLBACK in a changeset's SQL): run it again when the cause is mended.");
        } else {
            session.run("ROLLBACK TO " + SAVEPOINT);
            session.run("RELEASE " + SAVEPOINT);
        }
    }

    private void undoQuietly() {
        try {
            rollback();
        } catch (DatabaseException e) {
            Scope.getCurrentScope().getLog(getClass()).warning("Rolling back failed too", e);
        }
    }
}
