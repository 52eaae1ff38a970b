package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.sql.DropCheckStatement;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Drops a named CHECK constraint of a table. */
@DatabaseChange(
        name = "sqliteDropCheck",
        description = "Drops a named CHECK constraint of a table",
        priority = ChangeMetaData.PRIORITY_DEFAULT,
        appliesTo = "table")
public final class SqliteDropCheckChange extends SqliteOnlyChange {

    private @Nullable String tableName;
    private @Nullable String constraintName;

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
            description = "Name of the constraint",
            exampleValue = "track_seconds_positive",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getConstraintName() {
        return constraintName;
    }

    public void setConstraintName(@Nullable String constraintName) {
        this.constraintName = constraintName;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {new DropCheckStatement(given(tableName), given(constraintName))};
    }

    @Override
    public String getConfirmationMessage() {
        return "Check " + constraintName + " dropped from " + tableName;
    }
}
