package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Product;
import org.jspecify.annotations.Nullable;

/**
 * What every flow is given.
 *
 * @param changelog which changelog, and how it is read
 * @param database which database; null for flows without a connection
 * @param log where messages go
 * @param scratch an empty database that a changelog may be tried on ({@code migrate.scratchUrl}); null for SQLite in
 *     memory
 */
public record Setup(
        ChangelogSettings changelog,
        @Nullable DatabaseSettings database,
        MigrateLog log,
        @Nullable DatabaseSettings scratch) {

    /** With SQLite in memory for what is tried. */
    public Setup(ChangelogSettings changelog, @Nullable DatabaseSettings database, MigrateLog log) {
        this(changelog, database, log, null);
    }

    /** The same with the changelog read otherwise. */
    public Setup with(ChangelogSettings other) {
        return new Setup(other, database, log, scratch);
    }

    /** The product that the changelog is for: the database's, else the scratch database's, else SQLite. */
    public Product product() {
        DatabaseSettings named = database == null ? scratch : database;
        return named == null ? Product.SQLITE : named.product();
    }

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
