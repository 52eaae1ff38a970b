package io.github.schemata.migrate.apply;

import java.util.Objects;
import liquibase.Scope;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.exception.DatabaseException;
import liquibase.executor.ExecutorService;
import liquibase.sqlgenerator.core.CreateDatabaseChangeLogTableGenerator;
import liquibase.statement.PrimaryKeyConstraint;
import liquibase.statement.core.CreateTableStatement;

/** DATABASECHANGELOG as we make it: with a primary key, which clusters demand of every table. */
final class HistoryTable extends CreateDatabaseChangeLogTableGenerator {

    private static final String LAST = "DEPLOYMENT_ID";

    private HistoryTable() {}

    /** Makes it where it is missing, and brings one of an older Liquibase up to date. */
    static void prepare(OpenDatabase database) throws DatabaseException {
        if (database.history() instanceof StandardChangeLogHistoryService history
                && !history.hasDatabaseChangeLogTable()) {
            make(database.liquibase());
            history.reset();
        }
        database.history().init();
    }

    /** The same while SQL is only written: one that is missing stays so, and Liquibase would make it once more. */
    static void write(OpenDatabase database) throws DatabaseException {
        if (database.history() instanceof StandardChangeLogHistoryService history
                && !history.hasDatabaseChangeLogTable()) {
            make(database.liquibase());
        } else {
            database.history().init();
        }
    }

    private static void make(Database database) throws DatabaseException {
        ObjectQuotingStrategy before = database.getObjectQuotingStrategy();
        // Liquibase makes and reads its own tables so.
        database.setObjectQuotingStrategy(ObjectQuotingStrategy.LEGACY);
        try {
            Scope.getCurrentScope()
                    .getSingleton(ExecutorService.class)
                    .getExecutor("jdbc", database)
                    .execute(new HistoryTable().getCreateTableStatement(database));
            database.commit();
        } finally {
            database.setObjectQuotingStrategy(before);
        }
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
