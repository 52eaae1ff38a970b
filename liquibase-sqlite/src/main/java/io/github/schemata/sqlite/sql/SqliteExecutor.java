package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.sql.visitor.SqlVisitor;
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
        } else {
            super.execute(statement, visitors);
        }
    }
}
