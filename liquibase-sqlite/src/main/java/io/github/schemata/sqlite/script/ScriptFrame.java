package io.github.schemata.sqlite.script;

import io.github.schemata.sqlite.once.Frame;
import io.github.schemata.sqlite.once.Step;
import io.github.schemata.sqlite.once.UnitOfWork;
import java.util.function.BooleanSupplier;
import liquibase.exception.DatabaseException;

/** The transactions in the script: one for each changeset and its history row, or one for all. */
final class ScriptFrame implements Frame {

    private final Script script;
    private final UnitOfWork work;
    private final BooleanSupplier autoCommit;

    /**
     * @param work what of a changeset waits to be written
     * @param autoCommit whether the changeset asks for no transaction: {@code runInTransaction="false"}
     */
    ScriptFrame(Script script, UnitOfWork work, BooleanSupplier autoCommit) {
        this.script = script;
        this.work = work;
        this.autoCommit = autoCommit;
    }

    @Override
    public <E extends Exception> void change(Step<E> changes) throws E, DatabaseException {
        if (autoCommit.getAsBoolean()) {
            script.commit();
            changes.run();
            work.flush();
            work.verify();
        } else {
            script.begin();
            changes.run();
        }
    }

    @Override
    public <E extends Exception> void record(Step<E> step) throws E, DatabaseException {
        work.flush();
        script.begin();
        step.run();
        script.changesetDone();
    }

    @Override
    public void commit() throws DatabaseException {
        work.flush();
        work.verify();
    }

    @Override
    public void rollback() {
        work.discard();
    }
}
