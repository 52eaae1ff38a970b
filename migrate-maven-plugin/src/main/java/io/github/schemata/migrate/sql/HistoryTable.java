package io.github.schemata.migrate.sql;

import java.util.Objects;
import liquibase.database.Database;
import liquibase.database.OfflineConnection;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.core.SQLiteDatabase;
import liquibase.datatype.LiquibaseDataType;
import liquibase.sqlgenerator.core.CreateDatabaseChangeLogTableGenerator;
import liquibase.statement.NotNullConstraint;
import liquibase.statement.PrimaryKeyConstraint;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.statement.core.CreateTableStatement;

/**
 * DATABASECHANGELOG with the primary key that a changeset's identity is. Liquibase's own has none, which clusters that
 * demand one refuse. In a script it is made only where it does not exist.
 */
public final class HistoryTable extends CreateDatabaseChangeLogTableGenerator {

    private static final String LAST = "DEPLOYMENT_ID";

    @Override
    public int getPriority() {
        return super.getPriority() + 20;
    }

    @Override
    public boolean supports(CreateDatabaseChangeLogTableStatement statement, Database database) {
        return database instanceof PostgresDatabase
                || database instanceof MySQLDatabase
                || (database instanceof SQLiteDatabase && isOffline(database));
    }

    private static boolean isOffline(Database database) {
        return database.getConnection() instanceof OfflineConnection;
    }

    @Override
    protected CreateTableStatement getCreateTableStatement(Database database) {
        CreateTableStatement stock = super.getCreateTableStatement(database);
        CreateTableStatement table = new CreateTableStatement(
                stock.getCatalogName(), stock.getSchemaName(), stock.getTableName(), isOffline(database));
        table.setTablespace(stock.getTablespace());
        for (String column : stock.getColumns()) {
            LiquibaseDataType type =
                    Objects.requireNonNull(stock.getColumnTypes().get(column));
            NotNullConstraint notNull = stock.getNotNullColumns().get(column);
            if (column.equals(LAST)) {
                // A key comes with a column only.
                table.addColumn(
                        column, type, null, null, new PrimaryKeyConstraint().addColumns("ID", "AUTHOR", "FILENAME"));
            } else if (notNull == null) {
                table.addColumn(column, type);
            } else {
                table.addColumn(column, type, null, null, new NotNullConstraint());
            }
        }
        return table;
    }
}
