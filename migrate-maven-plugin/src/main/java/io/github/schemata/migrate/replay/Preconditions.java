package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;

/** The preconditions of a changelog as a whole. */
record Preconditions(DatabaseChangeLog changelog) {

    /** Without those that nobody knows. */
    static Preconditions of(DatabaseChangeLog changelog, Reach reach) {
        if (changelog.getPreconditions() != null) {
            reach.strip(changelog.getPreconditions(), changelog.getFilePath());
        }
        return new Preconditions(changelog);
    }

    /** @throws MigrateException where they do not hold */
    void check(Database database) {
        if (changelog.getPreconditions() == null) {
            return;
        }
        try {
            changelog.getPreconditions().check(database, changelog, null, null);
        } catch (PreconditionFailedException | PreconditionErrorException e) {
            throw new MigrateException(
                    "The preconditions of " + changelog.getFilePath() + " do not hold on an empty SQLite database: "
                            + e.getMessage() + "\nWith onFail=\"WARN\" the changelog goes on without them.",
                    e);
        }
    }
}
