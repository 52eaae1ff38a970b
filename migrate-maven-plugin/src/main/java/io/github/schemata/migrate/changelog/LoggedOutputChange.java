package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateLog;
import java.util.Locale;
import liquibase.Scope;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.OutputChange;
import liquibase.database.Database;
import liquibase.executor.ExecutorService;
import liquibase.sql.Sql;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RuntimeStatement;

/** {@code output} by way of Maven's logger: standard output is for results. */
@DatabaseChange(name = "output", description = "Logs a message", priority = ChangeMetaData.PRIORITY_DATABASE + 10)
public final class LoggedOutputChange extends OutputChange {

    /** Statements are made, and their SQL is asked for, more than once in a run. */
    private boolean said;

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {
            new RuntimeStatement() {
                @Override
                public Sql[] generate(Database database) {
                    if (!said
                            && Scope.getCurrentScope()
                                    .getSingleton(ExecutorService.class)
                                    .getExecutor("jdbc", database)
                                    .updatesDatabase()) {
                        said = true;
                        say(LiquibaseLog.current());
                    }
                    return new Sql[0];
                }
            }
        };
    }

    private void say(MigrateLog log) {
        String target = getTarget() == null ? "" : getTarget().toUpperCase(Locale.ROOT);
        String message = String.valueOf(getMessage());
        switch (target) {
            case "DEBUG", "FINE" -> log.debug(message);
            case "WARN", "WARNING", "ERROR", "SEVERE", "FATAL" -> log.warn(message);
            default -> log.info(message);
        }
    }
}
