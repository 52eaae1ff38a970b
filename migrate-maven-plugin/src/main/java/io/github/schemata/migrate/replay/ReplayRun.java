package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.once.WholeUpdate;
import java.sql.Connection;
import java.util.List;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.MigrationFailedException;

/** A changelog run on a throw-away database. */
record ReplayRun(LosslessSqliteDatabase database) implements AutoCloseable {

    static ReplayRun on(Connection connection) {
        LosslessSqliteDatabase database = new LosslessSqliteDatabase();
        database.setConnection(new JdbcConnection(connection));
        return new ReplayRun(database);
    }

    /**
     * Runs the first changesets, in one transaction.
     *
     * @return what was not executed
     */
    List<String> update(ParsedChangelog changelog, int count) throws LiquibaseException {
        Reach reach = new Reach();
        try (WholeUpdate all = database.inOneTransaction()) {
            Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .getChangeLogService(database)
                    .init();
            Preconditions.of(changelog.liquibase(), reach).check(database);
            for (ChangeSet changeset : changelog.changesets().subList(0, count)) {
                run(changeset, changelog.liquibase(), reach);
            }
            all.commit();
        }
        return reach.skipped();
    }

    private void run(ChangeSet changeset, DatabaseChangeLog changelog, Reach reach) throws DatabaseException {
        try {
            ChangeSet harmless = reach.within(changeset);
            ChangeSet.ExecType outcome =
                    harmless == null ? ChangeSet.ExecType.EXECUTED : harmless.execute(changelog, null, database);
            if (outcome != ChangeSet.ExecType.SKIPPED) {
                database.markChangeSetExecStatus(changeset, outcome);
            }
        } catch (MigrationFailedException e) {
            throw new MigrateException(
                    "The changeset " + changeset.getId() + "@" + changeset.getFilePath()
                            + " fails on an empty SQLite database: " + Reason.of(e)
                            + "\nCorrect it: an update of an empty database would fail alike.",
                    e);
        }
    }

    @Override
    public void close() throws DatabaseException {
        database.close();
    }
}
