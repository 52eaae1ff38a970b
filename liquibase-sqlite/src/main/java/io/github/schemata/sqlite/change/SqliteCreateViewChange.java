package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.Arrays;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.CreateViewChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateViewStatement;

/** createView that replaces a view if there is one, where Liquibase's own drops it, there or not. */
@DatabaseChange(
        name = "createView",
        description = "Create a new database view",
        priority = ChangeMetaData.PRIORITY_DATABASE)
public class SqliteCreateViewChange extends CreateViewChange {

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase || super.supports(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        boolean replaces = Boolean.TRUE.equals(getReplaceIfExists());
        if (!replaces || !(database instanceof LosslessSqliteDatabase)) {
            return super.generateStatements(database);
        }
        setReplaceIfExists(false);
        try {
            return Arrays.stream(super.generateStatements(database))
                    .map(SqliteCreateViewChange::replacing)
                    .toArray(SqlStatement[]::new);
        } finally {
            setReplaceIfExists(true);
        }
    }

    private static SqlStatement replacing(SqlStatement statement) {
        if (!(statement instanceof CreateViewStatement view)) {
            return statement;
        }
        return new CreateViewStatement(
                        view.getCatalogName(), view.getSchemaName(), view.getViewName(), view.getSelectQuery(), true)
                .setFullDefinition(view.isFullDefinition());
    }
}
