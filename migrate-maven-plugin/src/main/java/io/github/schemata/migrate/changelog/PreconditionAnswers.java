package io.github.schemata.migrate.changelog;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.ChangeLogPropertyDefinedPrecondition;
import liquibase.precondition.core.ColumnExistsPrecondition;
import liquibase.precondition.core.DBMSPrecondition;
import liquibase.precondition.core.ForeignKeyExistsPrecondition;
import liquibase.precondition.core.IndexExistsPrecondition;
import liquibase.precondition.core.NotPrecondition;
import liquibase.precondition.core.OrPrecondition;
import liquibase.precondition.core.PrimaryKeyExistsPrecondition;
import liquibase.precondition.core.TableExistsPrecondition;
import liquibase.precondition.core.UniqueConstraintExistsPrecondition;
import liquibase.precondition.core.ViewExistsPrecondition;
import org.jspecify.annotations.Nullable;

/**
 * Preconditions while SQL is written instead of run. Which product it is can always be said. On SQLite, where the
 * structure is followed as it will be by then, so can what it has of tables, columns, indexes and views. What is in the
 * rows can be asked only where there is a database, and only as it is now. Code of others is never asked.
 */
public final class PreconditionAnswers {

    /** What is known of a precondition. */
    public enum Answer {
        HOLDS,
        FAILS,
        UNKNOWN
    }

    private static final Set<Class<? extends Precondition>> OF_PRODUCT =
            Set.of(DBMSPrecondition.class, ChangeLogPropertyDefinedPrecondition.class);

    private static final Set<Class<? extends Precondition>> OF_STRUCTURE = Set.of(
            TableExistsPrecondition.class,
            ColumnExistsPrecondition.class,
            IndexExistsPrecondition.class,
            ViewExistsPrecondition.class,
            PrimaryKeyExistsPrecondition.class,
            ForeignKeyExistsPrecondition.class,
            UniqueConstraintExistsPrecondition.class);

    private static final String LIQUIBASES_OWN = "liquibase.precondition.core.";

    private final Database database;
    private final DatabaseChangeLog changelog;

    /** @param database the one that SQL is written for, connected or not */
    public PreconditionAnswers(Database database, DatabaseChangeLog changelog) {
        this.database = database;
        this.changelog = changelog;
    }

    /** What is known of all of it. */
    public Answer ask(Precondition precondition, @Nullable ChangeSet changeset) {
        return ask(precondition, changeset, false);
    }

    /** What is known of it by the product alone. */
    public Answer askOfProduct(Precondition precondition, @Nullable ChangeSet changeset) {
        return ask(precondition, changeset, true);
    }

    private Answer ask(Precondition precondition, @Nullable ChangeSet changeset, boolean ofProduct) {
        if (precondition instanceof PreconditionLogic logic) {
            List<Answer> answers = logic.getNestedPreconditions().stream()
                    .map(nested -> ask(nested, changeset, ofProduct))
                    .toList();
            if (logic instanceof NotPrecondition) {
                return not(all(answers));
            }
            return logic instanceof OrPrecondition
                    ? not(all(answers.stream().map(PreconditionAnswers::not).toList()))
                    : all(answers);
        }
        try {
            Database asked = ofProduct && !OF_PRODUCT.contains(precondition.getClass()) ? null : asked(precondition);
            return asked == null ? Answer.UNKNOWN : check(precondition, asked, changeset);
        } catch (DatabaseException e) {
            return Answer.UNKNOWN;
        }
    }

    /** Who knows it; null where nobody does. */
    private @Nullable Database asked(Precondition precondition) throws DatabaseException {
        if (OF_PRODUCT.contains(precondition.getClass())) {
            return database;
        } else if (database instanceof LosslessSqliteDatabase sqlite) {
            if (OF_STRUCTURE.contains(precondition.getClass())) {
                return structure(sqlite.script().structure());
            }
            return sqlite.isConnected() && precondition.getClass().getName().startsWith(LIQUIBASES_OWN) ? sqlite : null;
        }
        return null;
    }

    /** Not closed: the connection is the script's. */
    private static Database structure(Connection connection) {
        LosslessSqliteDatabase structure = new LosslessSqliteDatabase();
        structure.setConnection(new JdbcConnection(connection));
        return structure;
    }

    private Answer check(Precondition precondition, Database asked, @Nullable ChangeSet changeset) {
        try {
            precondition.check(asked, changelog, changeset, null);
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

    /** The names of those that are not known to hold: {@code tableExists, sqlCheck}. */
    public String notHeld(PreconditionLogic logic, @Nullable ChangeSet changeset) {
        List<String> names = new ArrayList<>();
        for (Precondition nested : logic.getNestedPreconditions()) {
            if (nested instanceof PreconditionLogic inner) {
                names.add(notHeld(inner, changeset));
            } else if (ask(nested, changeset) != (logic instanceof NotPrecondition ? Answer.FAILS : Answer.HOLDS)) {
                names.add(nested.getName());
            }
        }
        names.removeIf(String::isEmpty);
        return String.join(", ", names);
    }
}
