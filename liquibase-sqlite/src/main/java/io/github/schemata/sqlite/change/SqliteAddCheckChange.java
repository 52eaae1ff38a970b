package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.sql.AddCheckStatement;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Adds a CHECK constraint to a table. */
@DatabaseChange(
        name = "sqliteAddCheck",
        description = "Adds a CHECK constraint to a table; fails where rows violate it",
        priority = ChangeMetaData.PRIORITY_DEFAULT,
        appliesTo = "table")
public final class SqliteAddCheckChange extends SqliteOnlyChange {

    private @Nullable String tableName;
    private @Nullable String constraintName;
    private @Nullable String expression;

    @DatabaseChangeProperty(
            description = "Name of the table",
            exampleValue = "track",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getTableName() {
        return tableName;
    }

    public void setTableName(@Nullable String tableName) {
        this.tableName = tableName;
    }

    @DatabaseChangeProperty(
            description = "Name of the constraint; by it the constraint can be dropped again",
            exampleValue = "track_seconds_positive",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getConstraintName() {
        return constraintName;
    }

    public void setConstraintName(@Nullable String constraintName) {
        this.constraintName = constraintName;
    }

    @DatabaseChangeProperty(
            description = "What must hold, as SQL, without the word CHECK and its parentheses",
            exampleValue = "seconds > 0",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getExpression() {
        return expression;
    }

    public void setExpression(@Nullable String expression) {
        this.expression = expression;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {new AddCheckStatement(given(tableName), constraintName, given(expression))};
    }

    @Override
    protected Change[] createInverses() {
        SqliteDropCheckChange inverse = new SqliteDropCheckChange();
        inverse.setTableName(tableName);
        inverse.setConstraintName(constraintName);
        return new Change[] {inverse};
    }

    @Override
    public String getConfirmationMessage() {
        return "Check " + constraintName + " added to " + tableName;
    }
}
