package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.changelog.PreconditionAnswers;
import io.github.schemata.migrate.changelog.PreconditionAnswers.Answer;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import liquibase.precondition.core.PreconditionContainer.OnSqlOutputOption;
import org.jspecify.annotations.Nullable;

/** Whether preconditions let a changeset into the script. What cannot be asked is taken as held, and said. */
final class Gate {

    /** What becomes of a changeset. */
    enum Passage {
        RUN,
        /** It counts as applied without having run. */
        MARKED,
        /** It is left for the next time. */
        SKIPPED
    }

    private final OfflineDatabase script;
    private final PreconditionAnswers preconditions;
    private final MigrateLog log;

    Gate(OfflineDatabase script, DatabaseChangeLog changelog, MigrateLog log) {
        this.script = script;
        this.preconditions = new PreconditionAnswers(script.liquibase(), changelog);
        this.log = log;
    }

    /** Those of the changelog itself. */
    void check(DatabaseChangeLog changelog) {
        PreconditionContainer all = changelog.getPreconditions();
        if (all == null) {
            return;
        }
        switch (preconditions.askOfProduct(all, null)) {
            case FAILS ->
                throw new MigrateException("The preconditions of the changelog do not hold for "
                        + script.product().label() + ".\nGive another migrate.dialect.");
            case UNKNOWN -> notAsked("Preconditions of the changelog", all, null);
            default -> {}
        }
    }

    Passage passage(ChangeSet changeset) {
        PreconditionContainer own = changeset.getPreconditions();
        if (own == null || own.getNestedPreconditions().isEmpty()) {
            return Passage.RUN;
        }
        return switch (preconditions.ask(own, changeset)) {
            case HOLDS -> Passage.RUN;
            case FAILS -> failed(changeset, own);
            case UNKNOWN -> {
                if (own.getOnSqlOutput() == OnSqlOutputOption.FAIL) {
                    throw new MigrateException("Changeset " + ChangesetSql.name(changeset)
                            + " has preconditions that only a database can answer, and onSqlOutput=\"FAIL\".\n"
                            + "Apply it with migrate:update, or change onSqlOutput.");
                }
                notAsked("Preconditions", own, changeset);
                yield Passage.RUN;
            }
        };
    }

    private Passage failed(ChangeSet changeset, PreconditionContainer own) {
        boolean ofProduct = preconditions.askOfProduct(own, changeset) == Answer.FAILS;
        if (own.getOnFail() == FailOption.HALT && !ofProduct) {
            // It may ask for something that is not this changelog's.
            notAsked("Preconditions", own, changeset);
            return Passage.RUN;
        }
        String why = "Its preconditions do not hold"
                + (ofProduct ? " for " + script.product().label() : "");
        return switch (own.getOnFail()) {
            case HALT ->
                throw new MigrateException("The preconditions of changeset " + ChangesetSql.name(changeset)
                        + " do not hold for " + script.product().label() + ".\nGive it onFail=\"MARK_RAN\" or"
                        + " \"CONTINUE\", or dbms, or make the script for another migrate.dialect.");
            case CONTINUE -> {
                script.text().comment(why + ": it is left out.");
                yield Passage.SKIPPED;
            }
            case MARK_RAN -> {
                script.text().comment(why + ": it is marked as applied.");
                yield Passage.MARKED;
            }
            case WARN -> {
                script.text().comment(why + ", and it runs all the same.");
                log.warn("The preconditions of changeset " + ChangesetSql.name(changeset) + " do not hold.");
                yield Passage.RUN;
            }
        };
    }

    private void notAsked(String what, PreconditionContainer those, @Nullable ChangeSet changeset) {
        script.text()
                .comment(what + " that only a database can answer are taken as held: "
                        + preconditions.notHeld(those, changeset));
    }
}
