package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.sql.DropTriggerStatement;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Drops a trigger. */
@DatabaseChange(name = "sqliteDropTrigger", description = "Drops a trigger", priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class SqliteDropTriggerChange extends SqliteOnlyChange {

    private @Nullable String triggerName;

    @DatabaseChangeProperty(
            description = "Name of the trigger",
            exampleValue = "track_changed",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getTriggerName() {
        return triggerName;
    }

    public void setTriggerName(@Nullable String triggerName) {
        this.triggerName = triggerName;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {new DropTriggerStatement(given(triggerName))};
    }

    @Override
    public String getConfirmationMessage() {
        return "Trigger " + triggerName + " dropped";
    }
}
