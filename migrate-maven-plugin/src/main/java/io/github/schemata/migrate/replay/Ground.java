package io.github.schemata.migrate.replay;

import io.github.schemata.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/** A throw-away database that a changelog is run on; gone, or as empty as it was, when it is closed. */
interface Ground extends AutoCloseable {

    /** Liquibase's view of it. */
    Database database();

    /** In words: {@code an empty SQLite database}. */
    String label();

    /** What the user can do about a changeset that fails on it. */
    String cure();

    /** Before the first changeset: DATABASECHANGELOG is there then. */
    void begin() throws LiquibaseException;

    /** Before the changelog's own preconditions are asked. */
    void prepare(PreconditionLogic preconditions) throws LiquibaseException;

    /** Before a changeset. */
    void prepare(ChangeSet changeset) throws LiquibaseException;

    /** After a changeset that has not been skipped: it is recorded, for the preconditions of others. */
    void ran(ChangeSet changeset, @Nullable ExecType outcome) throws LiquibaseException;

    /** After a changeset has been undone: it is recorded no more. */
    void undone(ChangeSet changeset) throws LiquibaseException;

    /** Whether it is SQLite in memory, and nobody else's. */
    default boolean isInMemory() {
        return false;
    }

    /** To look at it. */
    Connection connection();

    /** After the last changeset. */
    void end() throws LiquibaseException;

    /** Everything in it but Liquibase's own tables. */
    Schema schema() throws SQLException;

    @Override
    void close() throws LiquibaseException, SQLException;
}
