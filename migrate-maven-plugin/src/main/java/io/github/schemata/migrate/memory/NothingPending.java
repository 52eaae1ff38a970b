package io.github.schemata.migrate.memory;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The short way of an update that has nothing to do: without Liquibase, by what is remembered of the changelog. */
public final class NothingPending {

    private NothingPending() {}

    /** Whether everything is applied; false also where that cannot be said without reading the changelog. */
    public static boolean isSure(Setup setup, @Nullable Path folder) {
        DatabaseSettings database = setup.requireDatabase();
        if (folder == null
                || Databases.sqliteFile(database).filter(Files::notExists).isPresent()) {
            return false;
        }
        Memory memory = Memory.in(folder, setup.changelog(), database);
        if (!memory.exists()) {
            return false;
        }
        // Opening the database takes as long as reading the files: both at once.
        CompletableFuture<History> history = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(database, history), "migrate-history");
        reader.setDaemon(true);
        reader.start();
        Map<String, String> changesets = memory.recall();
        try {
            History found = history.join();
            return changesets != null && Memory.allApplied(changesets, found);
        } catch (CompletionException e) {
            // Whatever it is: the long way says it.
            return false;
        }
    }

    private static void read(DatabaseSettings database, CompletableFuture<History> history) {
        try (Connection connection = Databases.open(database, Access.READ)) {
            history.complete(HistoryReader.read(connection));
        } catch (SQLException | RuntimeException | LinkageError e) {
            history.completeExceptionally(e);
        }
    }
}
