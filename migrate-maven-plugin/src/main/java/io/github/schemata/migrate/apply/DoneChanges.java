package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.sql.IdentitySequences;
import java.util.ArrayList;
import java.util.List;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * Follows a changeset change by change, before it is committed: rows with ids of their own move the sequences of identity
 * columns on, as they do in a script, and what is done is known where a server does not undo it.
 */
final class DoneChanges extends AbstractChangeExecListener {

    private final List<String> done = new ArrayList<>();

    /** The next changeset begins. */
    void begin() {
        done.clear();
    }

    /** The changes of the changeset that are done, by Liquibase's names for them. */
    List<String> names() {
        return List.copyOf(done);
    }

    @Override
    public void ran(Change change, ChangeSet changeset, DatabaseChangeLog changelog, Database database) {
        done.add(change.getSerializedObjectName());
        Executor executor =
                Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", database);
        try {
            for (String statement : new IdentitySequences(database).after(List.of(change))) {
                executor.execute(new RawParameterizedSqlStatement(statement));
            }
        } catch (DatabaseException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }
}
