package io.github.schemata.migrate.apply;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.io.StringWriter;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.exception.LiquibaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.executor.LoggingExecutor;

/** Work of Liquibase whose SQL is written down instead of done. */
public final class DryRun {

    private DryRun() {}

    /** What would have changed the database. */
    @FunctionalInterface
    public interface Work {
        void run() throws LiquibaseException;
    }

    /** The SQL that the work would have run. */
    public static String sql(OpenDatabase database, Work work) throws LiquibaseException {
        StringWriter sql = new StringWriter();
        ExecutorService executors = Scope.getCurrentScope().getSingleton(ExecutorService.class);
        Executor real = executors.getExecutor("jdbc", database.liquibase());
        executors.setExecutor("jdbc", database.liquibase(), new LoggingExecutor(real, sql, database.liquibase()));
        try {
            if (database.liquibase() instanceof LosslessSqliteDatabase sqlite) {
                // Its head, before anything else.
                sqlite.script();
            }
            HistoryTable.write(database);
            work.run();
        } finally {
            executors.setExecutor("jdbc", database.liquibase(), real);
            Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .getChangeLogService(database.liquibase())
                    .reset();
        }
        return sql.toString();
    }
}
