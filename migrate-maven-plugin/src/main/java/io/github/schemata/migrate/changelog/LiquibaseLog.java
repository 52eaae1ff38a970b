package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateLog;
import java.util.logging.Level;
import liquibase.Scope;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/**
 * What Liquibase logs, for whoever asks with {@code -X}: what it has to say to users we say ourselves, in results and
 * errors.
 */
final class LiquibaseLog extends AbstractLogService {

    private static final Logger LOGGER = new Lines();

    static MigrateLog current() {
        return Scope.getCurrentScope().get(LiquibaseLog.class.getName(), MigrateLog.SILENT);
    }

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes") // As Liquibase declares it.
    public Logger getLog(Class clazz) {
        return LOGGER;
    }

    /** Liquibase keeps loggers in static fields, longer than one run: this one looks the run's log up each time. */
    private static final class Lines extends AbstractLogger {
        @Override
        public void log(Level level, String message, @Nullable Throwable cause) {
            if (level.intValue() > Level.FINE.intValue()) {
                current().debug("Liquibase: " + message);
            }
        }

        @Override
        public void close() {}
    }
}
