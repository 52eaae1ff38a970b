package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.database.Database;

/** addPrimaryKey, undone by our own dropPrimaryKey. */
@DatabaseChange(
        name = "addPrimaryKey",
        description = "Adds a primary key out of an existing column or set of columns.",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "column")
public class SqliteAddPrimaryKeyChange extends AddPrimaryKeyChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    protected Change[] createInverses() {
        SqliteDropPrimaryKeyChange inverse = new SqliteDropPrimaryKeyChange();
        inverse.setSchemaName(getSchemaName());
        inverse.setTableName(getTableName());
        inverse.setConstraintName(getConstraintName());
        if (getForIndexName() != null) {
            inverse.setDropIndex(false);
        }
        return new Change[] {inverse};
    }
}
