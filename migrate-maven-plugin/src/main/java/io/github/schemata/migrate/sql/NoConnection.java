package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import java.io.File;
import java.util.List;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.OfflineChangeLogHistoryService;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.OfflineConnection;

/** A connection to nothing, with a history of nothing. Liquibase's own keeps one in a CSV file of the current folder. */
final class NoConnection extends OfflineConnection {

    NoConnection(Product product) {
        // A server tells names of another case apart, or folds them itself: they are written as they stand.
        super(
                "offline:" + product.shortName() + "?caseSensitive=true",
                Scope.getCurrentScope().getResourceAccessor());
    }

    @Override
    protected ChangeLogHistoryService createChangeLogHistoryService(Database database) {
        return new Nothing(database);
    }

    private static final class Nothing extends OfflineChangeLogHistoryService {

        Nothing(Database database) {
            super(database, new File("."), false, false);
        }

        @Override
        public void init() {}

        @Override
        public List<RanChangeSet> getRanChangeSets() {
            return List.of();
        }
    }
}
