package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.InsertGenerator;
import liquibase.statement.core.InsertStatement;

/** See {@link Corrections}. */
public final class TypedInsertGenerator extends InsertGenerator {

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(InsertStatement statement, Database database) {
        return database instanceof PostgresDatabase && statement.getClass() == InsertStatement.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // As Liquibase declares it.
    public Sql[] generateSql(InsertStatement statement, Database database, SqlGeneratorChain chain) {
        statement.getColumnValues().replaceAll((column, value) -> Digits.quoted(value));
        return super.generateSql(statement, database, chain);
    }
}
