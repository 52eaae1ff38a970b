package io.github.schemata.migrate.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which Liquibase's commits and rollbacks can be made those of a savepoint, so that all that it does is
 * one transaction. It rolls back after every precondition and commits in many places; both keep their meaning that way.
 */
final class SwitchedConnection extends JdbcConnection {

    /** The server no longer has the savepoint: a changeset's own SQL has ended the transaction. */
    private static final String NO_SAVEPOINT = "3B001";

    /**
     * A table with checks that are still to come refuses ALTER TABLE, "pending trigger events": they are due where a
     * changeset is committed. Only named constraints, since ALL would hold for those that are still to be made, too.
     */
    private static final String CHECK_DEFERRED = """
            DO $schemata$
            DECLARE
              due text;
              later text;
            BEGIN
              SELECT string_agg(DISTINCT name, ', '),
                     string_agg(DISTINCT name, ', ') FILTER (WHERE at_first AND all_deferrable)
              INTO due, later
              FROM (
                SELECT format('%I.%I', n.nspname, c.conname) AS name, c.condeferrable, c.condeferred AS at_first,
                       bool_and(c.condeferrable) OVER (PARTITION BY c.connamespace, c.conname) AS all_deferrable
                FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
                WHERE c.connamespace IN (SELECT connamespace FROM pg_constraint WHERE condeferrable)
              ) AS one
              WHERE condeferrable;
              IF due IS NOT NULL THEN
                EXECUTE 'SET CONSTRAINTS ' || due || ' IMMEDIATE';
              END IF;
              IF later IS NOT NULL THEN
                EXECUTE 'SET CONSTRAINTS ' || later || ' DEFERRED';
              END IF;
            END
            $schemata$""";

    private final Connection connection;
    private @Nullable Savepoint savepoint;
    private boolean whole;
    private boolean committedInBetween;

    SwitchedConnection(Connection connection) {
        super(connection);
        this.connection = connection;
    }

    void beginWhole() throws DatabaseException {
        super.setAutoCommit(false);
        super.commit();
        whole = true;
        committedInBetween = false;
        renew();
    }

    void commitWhole() throws DatabaseException {
        whole = false;
        savepoint = null;
        super.commit();
    }

    void rollBackWhole() throws DatabaseException {
        whole = false;
        savepoint = null;
        super.rollback();
    }

    boolean committedInBetween() {
        return committedInBetween;
    }

    @Override
    public void commit() throws DatabaseException {
        Savepoint last = savepoint;
        if (last == null) {
            super.commit();
            return;
        }
        try {
            checkDeferred();
            connection.releaseSavepoint(last);
            renew();
        } catch (SQLException e) {
            goOnAfterForeignCommit(e);
        }
    }

    @Override
    public void rollback() throws DatabaseException {
        Savepoint last = savepoint;
        if (last == null) {
            super.rollback();
            return;
        }
        try {
            connection.rollback(last);
        } catch (SQLException e) {
            goOnAfterForeignCommit(e);
        }
    }

    private void checkDeferred() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CHECK_DEFERRED);
        }
    }

    private void goOnAfterForeignCommit(SQLException e) throws DatabaseException {
        if (!NO_SAVEPOINT.equals(e.getSQLState())) {
            throw new DatabaseException(e);
        }
        Scope.getCurrentScope()
                .getLog(getClass())
                .warning("SQL of a changeset has ended the transaction (COMMIT or ROLLBACK): what was done before it is"
                        + " no longer undone with the rest. Leave that to the run.");
        committedInBetween = true;
        savepoint = null;
        super.rollback();
        renew();
    }

    /** Liquibase says so for {@code runInTransaction="false"}, and takes it back afterwards. */
    @Override
    public void setAutoCommit(boolean autoCommit) throws DatabaseException {
        if (whole && autoCommit && savepoint != null) {
            savepoint = null;
            super.commit();
            committedInBetween = true;
        }
        super.setAutoCommit(autoCommit);
        if (whole && !autoCommit && savepoint == null) {
            renew();
        }
    }

    private void renew() throws DatabaseException {
        try {
            savepoint = connection.setSavepoint();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
