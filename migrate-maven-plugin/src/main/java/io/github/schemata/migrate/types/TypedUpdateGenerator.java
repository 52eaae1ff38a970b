package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.UpdateGenerator;
import liquibase.statement.core.UpdateStatement;

/** See {@link Corrections}. */
public final class TypedUpdateGenerator extends UpdateGenerator {

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(UpdateStatement statement, Database database) {
        return database instanceof PostgresDatabase && statement.getClass() == UpdateStatement.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // As Liquibase declares it.
    public Sql[] generateSql(UpdateStatement statement, Database database, SqlGeneratorChain chain) {
        statement.getNewColumnValues().replaceAll((column, value) -> Digits.quoted(value));
        return super.generateSql(statement, database, chain);
    }
}
