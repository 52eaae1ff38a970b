package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.database.Database;

/** addUniqueConstraint, undone by our own dropUniqueConstraint. */
@DatabaseChange(
        name = "addUniqueConstraint",
        description = "Adds a unique constraint to an existing column or set of columns.",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "column")
public class SqliteAddUniqueConstraintChange extends AddUniqueConstraintChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    protected Change[] createInverses() {
        SqliteDropUniqueConstraintChange inverse = new SqliteDropUniqueConstraintChange();
        inverse.setSchemaName(getSchemaName());
        inverse.setTableName(getTableName());
        inverse.setConstraintName(getConstraintName());
        inverse.setUniqueColumns(getColumnNames());
        return new Change[] {inverse};
    }
}
