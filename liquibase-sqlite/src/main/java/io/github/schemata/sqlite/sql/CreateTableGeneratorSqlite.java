package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.CreateTableGenerator;
import liquibase.statement.core.CreateTableStatement;

/** CREATE TABLE as SQLite wants it, with types as written and keys without invented names. */
@SuppressWarnings("rawtypes")
public final class CreateTableGeneratorSqlite extends CreateTableGenerator {

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 10;
    }

    @Override
    public boolean supports(CreateTableStatement statement, Database database) {
        return database instanceof LosslessSqliteDatabase;
    }

    @Override
    public Sql[] generateSql(CreateTableStatement statement, Database database, SqlGeneratorChain chain) {
        String text = new TableSql(statement, database).text();
        return new Sql[] {new UnparsedSql(text, getAffectedTable(statement))};
    }
}
