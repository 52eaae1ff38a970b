package io.github.schemata.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.ChangeLogPropertyDefinedPrecondition;
import liquibase.precondition.core.DBMSPrecondition;
import liquibase.precondition.core.NotPrecondition;
import liquibase.precondition.core.OrPrecondition;
import org.jspecify.annotations.Nullable;

/** Preconditions without a database: which product it is can be said, what is in it cannot. */
final class OfflinePreconditions {

    /** What is known of a precondition. */
    enum Answer {
        HOLDS,
        FAILS,
        UNKNOWN
    }

    private final Database database;
    private final DatabaseChangeLog changelog;

    OfflinePreconditions(Database database, DatabaseChangeLog changelog) {
        this.database = database;
        this.changelog = changelog;
    }

    Answer ask(Precondition precondition, @Nullable ChangeSet changeset) {
        if (precondition instanceof PreconditionLogic logic) {
            List<Answer> answers = logic.getNestedPreconditions().stream()
                    .map(nested -> ask(nested, changeset))
                    .toList();
            if (logic instanceof NotPrecondition) {
                return not(all(answers));
            }
            return logic instanceof OrPrecondition
                    ? not(all(answers.stream().map(OfflinePreconditions::not).toList()))
                    : all(answers);
        }
        return precondition instanceof DBMSPrecondition || precondition instanceof ChangeLogPropertyDefinedPrecondition
                ? check(precondition, changeset)
                : Answer.UNKNOWN;
    }

    private Answer check(Precondition precondition, @Nullable ChangeSet changeset) {
        try {
            precondition.check(database, changelog, changeset, null);
            return Answer.HOLDS;
        } catch (PreconditionFailedException e) {
            return Answer.FAILS;
        } catch (PreconditionErrorException e) {
            return Answer.UNKNOWN;
        }
    }

    private static Answer all(List<Answer> answers) {
        if (answers.contains(Answer.FAILS)) {
            return Answer.FAILS;
        }
        return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.HOLDS;
    }

    private static Answer not(Answer answer) {
        return switch (answer) {
            case HOLDS -> Answer.FAILS;
            case FAILS -> Answer.HOLDS;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    /** The names of those that only a database could answer: {@code tableExists, sqlCheck}. */
    static String unanswered(PreconditionLogic logic) {
        List<String> names = new ArrayList<>();
        for (Precondition nested : logic.getNestedPreconditions()) {
            if (nested instanceof PreconditionLogic inner) {
                names.add(unanswered(inner));
            } else if (!(nested instanceof DBMSPrecondition
                    || nested instanceof ChangeLogPropertyDefinedPrecondition)) {
                names.add(nested.getName());
            }
        }
        names.removeIf(String::isEmpty);
        return String.join(", ", names);
    }
}
