package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.RecordedPaths;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Takes over a database as Liquibase has left it: a changeset that it knows by another path must not run twice. */
final class TakeOver {

    private TakeOver() {}

    /** The setup with the paths that the database knows the changelog by. */
    static Setup of(Setup setup) {
        DatabaseSettings database = setup.requireDatabase();
        if (isNew(database)) {
            return setup;
        }
        try (Connection connection = Databases.open(database, Databases.Access.READ)) {
            return of(setup, HistoryReader.read(connection));
        } catch (MigrateException e) {
            if (isNew(database)) {
                // A run that has failed meanwhile has taken the file away that it had made.
                return setup;
            }
            throw e;
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be read: " + e.getMessage()
                            + "\nCheck migrate.url, migrate.user and migrate.password.",
                    e);
        }
    }

    static Setup of(Setup setup, History history) {
        ChangelogSettings adopted =
                RecordedPaths.adopt(setup.changelog(), setup.requireDatabase().product(), history, setup.log());
        return adopted == setup.changelog() ? setup : setup.with(adopted);
    }

    private static boolean isNew(DatabaseSettings database) {
        Optional<Path> file = Databases.sqliteFile(database);
        try {
            return file.isPresent() && (Files.notExists(file.get()) || Files.size(file.get()) == 0);
        } catch (IOException e) {
            return false;
        }
    }
}
