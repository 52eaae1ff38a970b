package io.github.schemata.codegen.source.changelog;

import io.github.schemata.codegen.CodegenException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import liquibase.Scope;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * The only way into Liquibase. Its state is static and its parts are shared by threads, so in one JVM one run goes after
 * the other; it reaches no network, and says nothing: what it has to say to users we say ourselves.
 */
final class LiquibaseScope {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private LiquibaseScope() {}

    /** Work that uses Liquibase. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static void run(ResourceAccessor resources, Work work) {
        ONE_AT_A_TIME.lock();
        try {
            Map<String, Object> values = new HashMap<>();
            values.put(Scope.Attr.logService.name(), new Silence());
            values.put(Scope.Attr.ui.name(), new LoggerUIService());
            values.put(Scope.Attr.resourceAccessor.name(), resources);
            values.put(Scope.Attr.classLoader.name(), LiquibaseScope.class.getClassLoader());
            values.put("liquibase.analytics.enabled", false);
            values.put("liquibase.headless", true);
            values.put("liquibase.secureParsing", true);
            Scope.child(values, work::run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CodegenException(Reason.of(e) + "\nCorrect the changelog.", e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** A log that nobody reads. */
    private static final class Silence extends AbstractLogService {

        private static final Logger LOGGER = new AbstractLogger() {
            @Override
            public void log(Level level, String message, @Nullable Throwable cause) {}

            @Override
            public void close() {}
        };

        @Override
        public int getPriority() {
            return PRIORITY_NOT_APPLICABLE;
        }

        @Override
        @SuppressWarnings("rawtypes") // As Liquibase declares it.
        public Logger getLog(Class clazz) {
            return LOGGER;
        }
    }
}
