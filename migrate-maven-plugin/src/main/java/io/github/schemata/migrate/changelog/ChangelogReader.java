package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import liquibase.database.Database;

/** Reads a changelog of any format with Liquibase's parsers. */
public final class ChangelogReader {

    private ChangelogReader() {}

    /** The changelog as facts, for that product and without a connection. */
    public static Changelog read(ChangelogSettings settings, Product product, MigrateLog log) {
        throw new UnsupportedOperationException("not yet: " + settings + product + log);
    }

    /** The changelog for a database; within {@link LiquibaseScope} only. */
    public static ParsedChangelog parse(ChangelogSettings settings, Database database) {
        throw new UnsupportedOperationException("not yet: " + settings + database);
    }
}
