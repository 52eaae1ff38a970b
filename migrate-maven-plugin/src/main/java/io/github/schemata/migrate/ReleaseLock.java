package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.LiveRun;
import io.github.schemata.migrate.database.DatabaseErrors;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.history.LockTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code migrate:unlock}: frees a lock that a run has left behind. */
public final class ReleaseLock {

    /**
     * Frees the lock; no table is made where there is none.
     *
     * @return who held it, and since when; null where nobody did
     * @throws MigrateException when its holder is still at work, which can be told on SQLite only, and there only of runs
     *     of this suite
     */
    public @Nullable String run(DatabaseSettings database) {
        Path file = Databases.sqliteFile(database).filter(Files::exists).orElse(null);
        try {
            if (file != null) {
                // Before the database is opened, which may be locked as long as the run lasts.
                refuse(LiveRun.on(file), database);
            }
            try (Connection connection = Databases.open(database, Access.CHANGE)) {
                Optional<String> holder = LockTable.holder(connection);
                if (holder.isPresent()) {
                    free(connection, file, database);
                }
                return holder.orElse(null);
            }
        } catch (SQLException e) {
            throw DatabaseErrors.explained(e, database);
        } catch (IOException e) {
            throw new MigrateException(
                    "The lock of " + database.shownUrl() + " cannot be freed: " + e.getMessage()
                            + "\nCheck that " + System.getProperty("user.name")
                            + " may write to the database and its folder.",
                    e);
        }
    }

    private static void free(Connection connection, @Nullable Path file, DatabaseSettings database)
            throws SQLException, IOException {
        if (file == null) {
            LockTable.free(connection);
        } else {
            refuse(LiveRun.<SQLException>without(file, () -> LockTable.free(connection)), database);
        }
    }

    private static void refuse(Optional<String> holder, DatabaseSettings database) {
        holder.ifPresent(alive -> {
            throw new MigrateException("The changelog lock of " + database.shownUrl()
                    + " is held by a run that is alive: " + alive
                    + ".\nWait for it to end, or end that process: its lock frees itself.");
        });
    }
}
