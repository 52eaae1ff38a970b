package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import java.util.List;
import java.util.function.Predicate;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.exception.MigrationFailedException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;

/**
 * A changelog run on a throw-away database.
 *
 * @param ground the database
 * @param reach takes out what reaches beyond it
 */
record ReplayRun(Ground ground, Reach reach) {

    static ReplayRun on(Ground ground) {
        return new ReplayRun(ground, new Reach());
    }

    /**
     * Runs the chosen changesets.
     *
     * @return what was not executed
     */
    List<String> update(ParsedChangelog changelog, Predicate<Changeset> chosen) throws LiquibaseException {
        ground.begin();
        check(changelog.liquibase());
        WaitingKeys keys = new WaitingKeys(ground.connection(), ground.database());
        for (int i = 0; i < changelog.changesets().size(); i++) {
            ChangeSet changeset = changelog.changesets().get(i);
            if (!chosen.test(changelog.facts().changesets().get(i))) {
                continue;
            }
            if (!ground.isInMemory() || !keys.takes(changeset)) {
                write(keys, changelog.liquibase());
                run(changeset, changelog.liquibase());
            }
        }
        write(keys, changelog.liquibase());
        ground.end();
        return reach.skipped();
    }

    private void write(WaitingKeys keys, DatabaseChangeLog changelog) throws LiquibaseException {
        keys.write(
                changeset -> ground.ran(changeset, ChangeSet.ExecType.EXECUTED),
                changeset -> run(changeset, changelog));
    }

    /** Checks the preconditions of the changelog itself. */
    void check(DatabaseChangeLog changelog) throws LiquibaseException {
        if (changelog.getPreconditions() == null) {
            return;
        }
        reach.strip(changelog.getPreconditions(), changelog.getFilePath());
        ground.prepare(changelog.getPreconditions());
        try {
            changelog.getPreconditions().check(ground.database(), changelog, null, null);
        } catch (PreconditionFailedException | PreconditionErrorException e) {
            throw new MigrateException(
                    "The preconditions of " + changelog.getFilePath() + " do not hold on " + ground.label() + ": "
                            + e.getMessage() + "\nWith onFail=\"WARN\" the changelog goes on without them.",
                    e);
        }
    }

    private void run(ChangeSet changeset, DatabaseChangeLog changelog) throws LiquibaseException {
        try {
            ChangeSet harmless = reach.within(changeset);
            ChangeSet.ExecType outcome = ChangeSet.ExecType.EXECUTED;
            if (harmless != null) {
                ground.prepare(harmless);
                outcome = harmless.execute(changelog, null, ground.database());
            }
            if (outcome != ChangeSet.ExecType.SKIPPED) {
                ground.ran(changeset, outcome);
            }
        } catch (MigrationFailedException e) {
            throw new MigrateException(
                    "The changeset " + changeset.getId() + "@" + changeset.getFilePath() + " fails on " + ground.label()
                            + ": " + Reason.of(e) + "\n" + ground.cure(),
                    e);
        }
    }
}
