package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropUniqueConstraintChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.DropUniqueConstraintStatement;

/** dropUniqueConstraint by name, or by {@code uniqueColumns} where the constraint has none. */
@DatabaseChange(
        name = "dropUniqueConstraint",
        description = "Drops an existing unique constraint",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "uniqueConstraint")
public class SqliteDropUniqueConstraintChange extends DropUniqueConstraintChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        SqlStatement[] statements = super.generateStatements(database);
        if (database instanceof LosslessSqliteDatabase && getUniqueColumns() != null) {
            for (SqlStatement statement : statements) {
                ((DropUniqueConstraintStatement) statement)
                        .setUniqueColumns(ColumnConfig.arrayFromNames(getUniqueColumns()));
            }
        }
        return statements;
    }
}
