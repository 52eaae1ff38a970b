package io.github.schemata.migrate.types;

import io.github.schemata.sqlite.change.SqliteCreateTableChange;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;

/** See {@link Corrections}. */
@DatabaseChange(name = "createTable", description = "Creates a table", priority = ChangeMetaData.PRIORITY_DATABASE + 10)
public final class TypedCreateTableChange extends SqliteCreateTableChange {

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
