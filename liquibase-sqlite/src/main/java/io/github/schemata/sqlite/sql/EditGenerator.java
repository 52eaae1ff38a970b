package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.exception.Warnings;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGenerator;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.statement.SqlStatement;

/**
 * The SQL of every statement that {@link StatementTranslator} knows, one by one. A changeset's changes do not come by
 * here: {@link StatementRunner} gathers them. This is for those who ask Liquibase for the SQL of a single statement,
 * and it is how Liquibase learns that the statement is possible.
 *
 * <p>The raw type is what lets one generator serve many statements: Liquibase files typed ones under their type.
 */
@SuppressWarnings("rawtypes")
public final class EditGenerator implements SqlGenerator {

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 10;
    }

    @Override
    public boolean supports(SqlStatement statement, Database database) {
        return database instanceof LosslessSqliteDatabase && StatementTranslator.knows(statement);
    }

    @Override
    public boolean generateStatementsIsVolatile(Database database) {
        return false;
    }

    @Override
    public boolean generateRollbackStatementsIsVolatile(Database database) {
        return false;
    }

    @Override
    public ValidationErrors validate(SqlStatement statement, Database database, SqlGeneratorChain chain) {
        return StatementValidator.validate(statement, database);
    }

    @Override
    public Warnings warn(SqlStatement statement, Database database, SqlGeneratorChain chain) {
        return new Warnings();
    }

    @Override
    public Sql[] generateSql(SqlStatement statement, Database database, SqlGeneratorChain chain) {
        if (!Scope.getCurrentScope().get(Change.SHOULD_EXECUTE, Boolean.TRUE)) {
            // Liquibase wants the text for its log only, and before the changes that this one stands on are done.
            return new Sql[0];
        }
        List<String> sql = ((LosslessSqliteDatabase) database).statements().sqlOf(statement);
        return sql.stream().map(UnparsedSql::new).toArray(Sql[]::new);
    }
}
