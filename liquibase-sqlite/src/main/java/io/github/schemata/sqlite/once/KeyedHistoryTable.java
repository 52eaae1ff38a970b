package io.github.schemata.sqlite.once;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.Objects;
import liquibase.database.Database;
import liquibase.sqlgenerator.core.CreateDatabaseChangeLogTableGenerator;
import liquibase.statement.PrimaryKeyConstraint;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.statement.core.CreateTableStatement;

/** DATABASECHANGELOG with the primary key that a changeset's identity is: the same one twice is refused by SQLite too. */
public final class KeyedHistoryTable extends CreateDatabaseChangeLogTableGenerator {

    private static final String LAST = "DEPLOYMENT_ID";

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(CreateDatabaseChangeLogTableStatement statement, Database database) {
        return database instanceof LosslessSqliteDatabase;
    }

    @Override
    protected CreateTableStatement getCreateTableStatement(Database database) {
        CreateTableStatement table = super.getCreateTableStatement(database);
        var type = Objects.requireNonNull(table.getColumnTypes().get(LAST));
        var key = new PrimaryKeyConstraint().addColumns("ID", "AUTHOR", "FILENAME");
        // A key comes with a column only: the last one is put back with it.
        table.getColumns().remove(LAST);
        return table.addColumn(LAST, type, null, null, key);
    }
}
