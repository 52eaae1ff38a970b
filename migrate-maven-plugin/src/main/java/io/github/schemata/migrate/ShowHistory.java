package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.RecordedPaths;
import io.github.schemata.migrate.changelog.StandingReader;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import io.github.schemata.migrate.history.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code migrate:status}, {@code current} and {@code history}: where a database stands. */
public final class ShowHistory {

    /**
     * All changesets of the changelog with their state; without a database all are pending. Creates nothing, not even
     * Liquibase's own tables.
     */
    public Standing run(Setup setup) {
        History history = history(setup.database());
        Product product =
                setup.database() == null ? Product.SQLITE : setup.database().product();
        ChangelogSettings changelog = RecordedPaths.adopt(setup.changelog(), product, history, setup.log());
        return StandingReader.read(changelog, product, history, setup.log());
    }

    static History history(@Nullable DatabaseSettings database) {
        if (database == null) {
            return History.NONE;
        }
        try (Connection connection = Databases.open(database, Databases.Access.READ)) {
            return HistoryReader.read(connection);
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be read: " + e.getMessage()
                            + "\nCheck migrate.url, migrate.user and migrate.password.",
                    e);
        }
    }
}
