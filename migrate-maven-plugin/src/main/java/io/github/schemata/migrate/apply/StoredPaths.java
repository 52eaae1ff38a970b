package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import java.util.HashMap;
import java.util.Map;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.DatabaseException;

/** The paths as DATABASECHANGELOG has them: some are recorded with {@code classpath:}, and are found only so. */
final class StoredPaths {

    private StoredPaths() {}

    /** Tells the changesets of a changelog how they are recorded. */
    static void restore(OpenDatabase database, ParsedChangelog changelog) throws DatabaseException {
        Map<ChangesetKey, ChangeSet> byKey = new HashMap<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            byKey.put(
                    changelog.facts().changesets().get(i).key(),
                    changelog.changesets().get(i));
        }
        for (RanChangeSet ran : database.history().getRanChangeSets()) {
            ChangeSet changeset = byKey.get(new ChangesetKey(ran.getId(), ran.getAuthor(), ran.getChangeLog()));
            if (changeset != null) {
                changeset.setStoredFilePath(ran.getStoredChangeLog());
            }
        }
    }
}
