package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.OutputChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.statement.SqlStatement;

/**
 * The SQL of changesets, with their rows in DATABASECHANGELOG.
 *
 * <p>It does what ChangeSet.execute and ChangeSet.rollback of Liquibase do, but for what would reach beyond the script:
 * programs and Java code are never run, not even to see what SQL they give.
 */
final class ChangesetSql {

    private final OfflineDatabase script;
    private final Database database;
    private final DatabaseChangeLog changelog;
    private final HistorySql history;
    private final Gate gate;
    private final MigrateLog log;

    ChangesetSql(OfflineDatabase script, DatabaseChangeLog changelog, HistorySql history, MigrateLog log) {
        this.script = script;
        this.database = script.liquibase();
        this.changelog = changelog;
        this.history = history;
        this.log = log;
        this.gate = new Gate(script, changelog, log);
    }

    /** Those of the changelog itself. */
    void checkPreconditionsOfAll() {
        gate.check(changelog);
    }

    void apply(ChangeSet changeset) throws LiquibaseException {
        announce(changeset, "Changeset ");
        boolean written = script.text().isWritten();
        String code = written ? code(changeset.getChanges()) : "";
        if (!code.isEmpty()) {
            leftOut(changeset, code);
            return;
        }
        Gate.Passage passage = gate.passage(changeset);
        if (passage == Gate.Passage.SKIPPED) {
            return;
        }
        ExecType execType = passage == Gate.Passage.MARKED ? ExecType.MARK_RAN : run(changeset);
        if (execType != ExecType.SKIPPED) {
            history.insert(changeset, execType);
            script.changesetDone();
        }
    }

    private ExecType run(ChangeSet changeset) throws LiquibaseException {
        List<Change> own = changeset.getChanges().stream()
                .filter(change -> isForHere(change) && !runsCode(change))
                .toList();
        inItsTransaction(changeset, () -> {
            for (Change change : own) {
                change.finishInitialization();
                database.executeStatements(change, changelog, changeset.getSqlVisitors());
            }
        });
        new IdentitySequences(database).after(own).forEach(script::statement);
        // As Liquibase has it: a changeset whose only change is for another database is not recorded.
        return own.isEmpty()
                        && changeset.getChanges().size() == 1
                        && !isForHere(changeset.getChanges().get(0))
                ? ExecType.SKIPPED
                : ExecType.EXECUTED;
    }

    void undo(ChangeSet changeset) throws LiquibaseException {
        announce(changeset, "Undo of changeset ");
        boolean custom = changeset.hasCustomRollbackChanges();
        List<Change> changes = custom ? changeset.getRollback().getChanges() : changeset.getChanges();
        String code = code(changes);
        if (!code.isEmpty()) {
            throw new MigrateException("Changeset " + name(changeset) + " is undone by " + code
                    + ", which no script can do.\nUndo it with migrate:rollback, and make the script of what is left.");
        }
        inItsTransaction(changeset, () -> {
            if (custom) {
                undoAsSaid(changeset);
            } else {
                undoInReverse(changeset);
            }
        });
        history.delete(changeset);
        script.changesetDone();
    }

    private void undoAsSaid(ChangeSet changeset) throws LiquibaseException {
        List<SqlStatement> statements = new ArrayList<>();
        for (Change change : changeset.getRollback().getChanges()) {
            if (isForHere(change)) {
                change.finishInitialization();
                SqlStatement[] own = change.generateStatements(database);
                statements.addAll(own == null ? List.of() : Arrays.asList(own));
            }
        }
        database.executeRollbackStatements(statements.toArray(SqlStatement[]::new), changeset.getSqlVisitors());
    }

    private void undoInReverse(ChangeSet changeset) throws LiquibaseException {
        List<Change> changes = changeset.getChanges();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            boolean sql = change instanceof RawSQLChange;
            try {
                if (sql && changeset.getFilePath().endsWith(".sql")) {
                    throw new RollbackImpossibleException("there is no --rollback line");
                }
                if (isForHere(change)) {
                    change.finishInitialization();
                    database.executeRollbackStatements(change, changeset.getSqlVisitors());
                }
            } catch (RollbackImpossibleException e) {
                throw new MigrateException(
                        "Changeset " + name(changeset) + " cannot be undone: " + change.getSerializedObjectName()
                                + " has no inverse.\nAdd a rollback to it.",
                        e);
            }
        }
    }

    private void announce(ChangeSet changeset, String what) {
        script.text().blankLine();
        script.text().comment(what + name(changeset) + " by " + changeset.getAuthor());
        if (changeset.getComments() != null && !changeset.getComments().isBlank()) {
            script.text().comment(changeset.getComments());
        }
    }

    /** Other changes of it may need what the program did, and it would not be done with a row that says so. */
    private void leftOut(ChangeSet changeset, String code) {
        String words = "Changeset " + name(changeset) + " runs " + code
                + ", which no script can do. It is left out, and not recorded as applied: migrate:update runs it.";
        script.text().comment("NOT COMPLETE: " + words);
        log.warn(words);
    }

    private void inItsTransaction(ChangeSet changeset, Step changes) throws LiquibaseException {
        database.setObjectQuotingStrategy(changeset.getObjectQuotingStrategy());
        boolean without = !changeset.isRunInTransaction() && database.supportsDDLInTransaction();
        if (without) {
            script.commit();
        }
        database.setAutoCommit(without);
        try {
            changes.run();
            database.commit();
        } catch (MigrateException e) {
            throw e;
        } catch (LiquibaseException | RuntimeException e) {
            String cause = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new MigrateException(
                    "Changeset " + name(changeset) + " cannot be written as a script for "
                            + script.product().label() + ": " + cause + "\n" + cure(cause),
                    e);
        }
        database.setAutoCommit(false);
        script.begin();
    }

    /** On SQLite a table is followed from the changelog's begin. */
    private static String cure(String cause) {
        return cause.startsWith("Table ") && cause.contains(" does not exist.")
                ? "A script knows only the tables that the changelog makes: begin the changelog with migrate:baseline,"
                        + " or apply this changeset with migrate:update."
                : "Correct it, or apply it with migrate:update.";
    }

    private interface Step {
        void run() throws LiquibaseException;
    }

    private boolean isForHere(Change change) {
        return !(change instanceof DbmsTargetedChange targeted)
                || DatabaseList.definitionMatches(targeted.getDbms(), database, true);
    }

    private static boolean runsCode(Change change) {
        return change instanceof ExecuteShellCommandChange
                || change instanceof CustomChangeWrapper
                || change instanceof OutputChange;
    }

    /** Programs and classes among the changes, named; empty where there are none. */
    private String code(List<Change> changes) {
        List<String> names = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof ExecuteShellCommandChange command) {
                names.add("the program " + command.getExecutable());
            } else if (change instanceof CustomChangeWrapper custom) {
                names.add("the class " + custom.getClassName());
            }
        }
        return String.join(", ", names);
    }

    static String name(ChangeSet changeset) {
        return changeset.getId() + "@" + changeset.getFilePath();
    }
}
