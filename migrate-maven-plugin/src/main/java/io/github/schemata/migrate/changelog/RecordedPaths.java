package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;

public final class RecordedPaths {
    private RecordedPaths() {}

    public static ChangelogSettings adopt(
            ChangelogSettings settings, Product product, History history, MigrateLog log) {
        return settings;
    }
}
