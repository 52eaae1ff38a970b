package io.github.schemata.migrate.apply;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/** Loads SQLite's library while a changelog is being read: each takes some tenths of a second in a new JVM. */
final class Warm {

    private final CompletableFuture<Void> work;

    private Warm(CompletableFuture<Void> work) {
        this.work = work;
    }

    static Warm up() {
        return new Warm(CompletableFuture.runAsync(Warm::openNothing));
    }

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
}
