package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/** Whoever hands Liquibase a single statement, outside of a changeset, gets it done whole or not at all, too. */
public final class SqliteExecutor extends JdbcExecutor {

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof LosslessSqliteDatabase;
    }

    @Override
    public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        boolean ours = StatementTranslator.knows(statement)
                && !(StatementTranslator.translate(statement, database) instanceof Translation.AsIs);
        if (ours) {
            ((LosslessSqliteDatabase) database).executeAlone(statement, visitors);
            reportNoSql();
        } else {
            super.execute(statement, visitors);
        }
    }

    /** dropAll asks for the SQL of what it executed; a plan depends on what was there, and that is over. */
    @SuppressWarnings("unchecked")
    private static void reportNoSql() {
        AtomicReference<Sql[]> wanted =
                Scope.getCurrentScope().get(SqlGeneratorFactory.GENERATED_SQL_ARRAY_SCOPE_KEY, AtomicReference.class);
        if (wanted != null) {
            wanted.set(new Sql[0]);
        }
    }
}
