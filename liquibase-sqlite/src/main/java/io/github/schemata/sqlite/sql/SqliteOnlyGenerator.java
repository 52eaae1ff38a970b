package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import liquibase.statement.SqlStatement;

/** Writes a statement that only SQLite has, and that touches no table's structure. */
abstract class SqliteOnlyGenerator<S extends SqlStatement> extends AbstractSqlGenerator<S> {

    abstract String sql(S statement);

    @Override
    public boolean supports(S statement, Database database) {
        return database instanceof LosslessSqliteDatabase;
    }

    @Override
    public ValidationErrors validate(S statement, Database database, SqlGeneratorChain<S> chain) {
        return new ValidationErrors();
    }

    @Override
    public Sql[] generateSql(S statement, Database database, SqlGeneratorChain<S> chain) {
        return new Sql[] {new UnparsedSql(sql(statement))};
    }
}
