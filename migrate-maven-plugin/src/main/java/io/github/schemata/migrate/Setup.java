package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/**
 * What every flow is given.
 *
 * @param changelog which changelog, and how it is read
 * @param database which database; null for flows without a connection
 * @param log where messages go
 */
public record Setup(ChangelogSettings changelog, @Nullable DatabaseSettings database, MigrateLog log) {

    /**
     * The database.
     *
     * @throws MigrateException when none is named
     */
    public DatabaseSettings requireDatabase() {
        if (database == null) {
            throw new MigrateException("No database is named.\n"
                    + "Give -Dmigrate.url=jdbc:sqlite:path/to/file.db, or <url> in the plugin's configuration.");
        }
        return database;
    }
}
