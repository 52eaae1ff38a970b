package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.changelog.PreconditionAnswers;
import io.github.schemata.migrate.changelog.PreconditionAnswers.Answer;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.core.PreconditionContainer;
import org.jspecify.annotations.Nullable;

/**
 * Preconditions of a dry run on SQLite: asked of the structure as it will be by then, and of the rows as they are now.
 * Liquibase itself takes all of them as held while it writes SQL. What cannot be said is taken as held, and told; as is
 * one that would end the run, since a changeset before it may make it true.
 */
final class DryPreconditions extends PreconditionContainer {

    private final PreconditionContainer own;
    private final MigrateLog log;

    private DryPreconditions(PreconditionContainer own, MigrateLog log) {
        this.own = own;
        this.log = log;
        setOnFail(own.getOnFail());
        setOnError(own.getOnError());
    }

    /** Puts them in place of the changeset's own. */
    static void in(ChangeSet changeset, MigrateLog log) {
        PreconditionContainer own = changeset.getPreconditions();
        if (own != null && !own.getNestedPreconditions().isEmpty()) {
            changeset.setPreconditions(new DryPreconditions(own, log));
        }
    }

    @Override
    public void check(
            Database database,
            DatabaseChangeLog changelog,
            @Nullable ChangeSet changeset,
            @Nullable ChangeExecListener listener)
            throws PreconditionFailedException {
        PreconditionAnswers answers = new PreconditionAnswers(database, changelog);
        Answer answer = answers.ask(own, changeset);
        String where = changeset == null ? changelog.getFilePath() : changeset.getId() + "@" + changeset.getFilePath();
        if (answer == Answer.UNKNOWN || answer == Answer.FAILS && getOnFail() == FailOption.HALT) {
            log.info("Taken as held, though " + (answer == Answer.FAILS ? "it does not hold now" : "nobody knows")
                    + ": the precondition " + answers.notHeld(own, changeset) + " of " + where);
        } else if (answer == Answer.FAILS && getOnFail() == FailOption.WARN) {
            log.info("The precondition of " + where + " does not hold; it runs all the same (onFail WARN).");
        } else if (answer == Answer.FAILS) {
            log.info("The precondition of " + where + " does not hold; it would be "
                    + (getOnFail() == FailOption.MARK_RAN ? "marked as applied." : "left for the next update."));
            throw new PreconditionFailedException("does not hold", changelog, own);
        }
    }
}
