package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.sql.AddCheckStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.ConstraintsConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddColumnChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;

/** addColumn, whose checks are kept and which is undone by one dropColumn. */
@DatabaseChange(
        name = "addColumn",
        description = "Adds a new column to an existing table",
        priority = ChangeMetaData.PRIORITY_DATABASE,
        appliesTo = "table")
public class SqliteAddColumnChange extends AddColumnChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        List<SqlStatement> statements = new ArrayList<>(Arrays.asList(super.generateStatements(database)));
        if (database instanceof LosslessSqliteDatabase) {
            for (AddColumnConfig column : getColumns()) {
                ConstraintsConfig constraints = column.getConstraints();
                if (constraints != null && constraints.getCheckConstraint() != null) {
                    statements.add(new AddCheckStatement(getTableName(), null, constraints.getCheckConstraint()));
                }
            }
        }
        return statements.toArray(SqlStatement[]::new);
    }

    /** The default goes with the column: dropping it before would be a second change for nothing. */
    @Override
    protected Change[] createInverses() {
        SqliteDropColumnChange inverse = SqliteDropColumnChange.undoing();
        inverse.setCatalogName(getCatalogName());
        inverse.setSchemaName(getSchemaName());
        inverse.setTableName(getTableName());
        getColumns().forEach(inverse::addColumn);
        return new Change[] {inverse};
    }
}
