package io.github.schemata.migrate.apply;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import liquibase.sqlgenerator.SqlGenerator;

/**
 * Loads SQLite's library, then the classes that write SQL, while a changelog is being read: each takes some tenths of a
 * second in a new JVM.
 */
final class Warm {

    private final CompletableFuture<Void> work;

    private Warm(CompletableFuture<Void> work) {
        this.work = work;
    }

    static Warm up() {
        Warm warm = new Warm(CompletableFuture.runAsync(Warm::openNothing));
        warm.work.thenRunAsync(Warm::loadClasses);
        return warm;
    }

    /** Waits for the library; the classes are there when they are. */
    void join() {
        work.join();
    }

    /** If it does not work, opening the real database will say why. */
    private static void openNothing() {
        try (Connection nothing = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = nothing.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException | LinkageError e) {
            // Not a warm start, then.
        }
    }

    /** Loaded, not initialized: Liquibase's own thread does that. If it does not work, the run will say why. */
    private static void loadClasses() {
        try {
            ServiceLoader.load(SqlGenerator.class, Warm.class.getClassLoader()).stream()
                    .forEach(ServiceLoader.Provider::type);
        } catch (ServiceConfigurationError | LinkageError e) {
            // Not a warm start, then.
        }
    }
}
