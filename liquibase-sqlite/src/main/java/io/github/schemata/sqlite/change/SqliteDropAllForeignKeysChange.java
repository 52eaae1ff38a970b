package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.sql.DropForeignKeysStatement;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropAllForeignKeyConstraintsChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;

/** dropAllForeignKeyConstraints, for keys without a name too. */
@DatabaseChange(
        name = "dropAllForeignKeyConstraints",
        description = "Drops all foreign key constraints on a table",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "table")
public class SqliteDropAllForeignKeysChange extends DropAllForeignKeyConstraintsChange {

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
        return new SqlStatement[] {new DropForeignKeysStatement(getBaseTableName())};
    }
}
