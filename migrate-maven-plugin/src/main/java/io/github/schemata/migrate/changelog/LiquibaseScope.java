package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import liquibase.Scope;
import liquibase.database.Database;

/**
 * The only way into Liquibase. Its state is static and its parts are shared by threads, so in one JVM one run goes after
 * the other; nothing of it reaches the network, and what it logs goes to Maven's logger.
 */
public final class LiquibaseScope {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private LiquibaseScope() {}

    /** Work that uses Liquibase. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Exception;
    }

    /**
     * Does work with Liquibase set up for a changelog.
     *
     * @throws MigrateException what the work throws as such; anything else goes through as it is
     */
    public static <T> T call(ChangelogSettings settings, MigrateLog log, Work<T> work) {
        ONE_AT_A_TIME.lock();
        try {
            Map<String, Object> values = new HashMap<>();
            values.put(LiquibaseLog.class.getName(), log);
            values.put(Scope.Attr.logService.name(), new LiquibaseLog());
            values.put(Scope.Attr.ui.name(), new LiquibaseUi());
            values.put(Scope.Attr.resourceAccessor.name(), new ChangelogResources(settings));
            values.put(Scope.Attr.classLoader.name(), new ProjectClassLoader(settings.projectClasses()));
            values.put("liquibase.analytics.enabled", false);
            values.put("liquibase.secureParsing", true);
            return Scope.child(values, () -> {
                OwnTables.requireTheirNames();
                return SettledConfiguration.during(work);
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrateException(
                    e.getMessage() + "\nLook at the changelog "
                            + settings.file().file() + ".",
                    e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Within a call: where messages for the user go. */
    public static MigrateLog log() {
        return LiquibaseLog.current();
    }

    /** Within a call: work that asks Liquibase's scope for the database. */
    static <T> T with(Database database, Supplier<T> work) {
        try {
            return Scope.child(Map.of(Scope.Attr.database.name(), database), work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
