package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.Standing;
import liquibase.database.Database;

/** Reads a changelog and holds a history against it. */
public final class StandingReader {

    private StandingReader() {}

    public static Standing read(ChangelogSettings settings, Product product, History history, MigrateLog log) {
        return LiquibaseScope.call(settings, log, () -> {
            Database database = ChangelogReader.unconnected(product);
            return of(ChangelogReader.parse(settings, database), history, database);
        });
    }

    /** Within {@link LiquibaseScope} only. */
    public static Standing of(ParsedChangelog changelog, History history, Database database) {
        return Standing.of(
                changelog.facts(),
                history,
                ChangesetChecks.edited(changelog, history, database),
                ChangesetChecks.again(changelog, history, database),
                changelog.leftOut());
    }
}
