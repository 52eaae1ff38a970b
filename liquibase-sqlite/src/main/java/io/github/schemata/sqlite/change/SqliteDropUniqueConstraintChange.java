package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropUniqueConstraintChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.DropUniqueConstraintStatement;

/** dropUniqueConstraint, also of one without a name, which only its columns tell from others. */
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
        boolean byColumns = database instanceof LosslessSqliteDatabase && getUniqueColumns() != null;
        if (byColumns && statements[0] instanceof DropUniqueConstraintStatement drop) {
            drop.setUniqueColumns(ColumnConfig.arrayFromNames(getUniqueColumns()));
        }
        return statements;
    }
}
