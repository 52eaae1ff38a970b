package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.Arrays;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.CreateViewChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateViewStatement;
import liquibase.statement.core.DropViewStatement;

/** createView, whose {@code replaceIfExists} needs no view to be there, and keeps the triggers of the one that is. */
@DatabaseChange(
        name = "createView",
        description = "Creates a new database view",
        priority = ChangeMetaData.PRIORITY_DATABASE)
public class SqliteCreateViewChange extends CreateViewChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        SqlStatement[] statements = super.generateStatements(database);
        if (!(database instanceof LosslessSqliteDatabase) || !Boolean.TRUE.equals(getReplaceIfExists())) {
            return statements;
        }
        return Arrays.stream(statements)
                .filter(statement -> !(statement instanceof DropViewStatement))
                .map(statement -> statement instanceof CreateViewStatement view ? replacing(view) : statement)
                .toArray(SqlStatement[]::new);
    }

    private static CreateViewStatement replacing(CreateViewStatement view) {
        return new CreateViewStatement(
                        view.getCatalogName(), view.getSchemaName(), view.getViewName(), view.getSelectQuery(), true)
                .setFullDefinition(view.isFullDefinition());
    }
}
