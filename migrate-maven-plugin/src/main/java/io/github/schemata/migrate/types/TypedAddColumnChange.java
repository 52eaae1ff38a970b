package io.github.schemata.migrate.types;

import io.github.schemata.sqlite.change.SqliteAddColumnChange;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;

/** See {@link Corrections}. */
@DatabaseChange(
        name = "addColumn",
        description = "Adds a new column to an existing table",
        priority = ChangeMetaData.PRIORITY_DATABASE + 10,
        appliesTo = "table")
public final class TypedAddColumnChange extends SqliteAddColumnChange {

    @Override
    public SqlStatement[] generateStatements(Database database) {
        try (Corrections.Undo undo = new Corrections.Undo()) {
            if (Corrections.areFor(database)) {
                Corrections.correct(getColumns(), getTableName(), database, undo);
            }
            return super.generateStatements(database);
        }
    }
}
