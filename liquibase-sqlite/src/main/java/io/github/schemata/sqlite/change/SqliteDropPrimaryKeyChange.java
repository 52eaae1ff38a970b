package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropPrimaryKeyChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.DropPrimaryKeyStatement;

/** dropPrimaryKey without the rebuild that Liquibase's own brings for SQLite. */
@DatabaseChange(
        name = "dropPrimaryKey",
        description = "Drops an existing primary key",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "primaryKey")
public class SqliteDropPrimaryKeyChange extends DropPrimaryKeyChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public boolean generateStatementsVolatile(Database database) {
        return !(database instanceof LosslessSqliteDatabase) && super.generateStatementsVolatile(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        if (!(database instanceof LosslessSqliteDatabase)) {
            return super.generateStatements(database);
        }
        return new SqlStatement[] {
            new DropPrimaryKeyStatement(getCatalogName(), getSchemaName(), getTableName(), getConstraintName())
        };
    }
}
