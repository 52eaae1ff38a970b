package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.rebuild.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.exception.DatabaseException;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Where the SQL goes: into the database, or into a script. */
public interface Target {

    /** A connection that shows the structure as it is when the next statement's turn comes. */
    Connection structure() throws DatabaseException;

    /** Does what a plan says. */
    void run(Plan plan, List<SqlVisitor> visitors) throws DatabaseException, SQLException;

    /** Does what one of Liquibase's statements says. */
    void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException;

    /** Remembers which foreign keys lead nowhere already: those of all tables, or those that a rebuild touches. */
    void rememberViolations(Extent extent) throws DatabaseException, SQLException;

    /** A table has got another name: what was remembered of it is known by the new one. */
    void renamed(String table, String newName) throws DatabaseException;

    /** Fails where a foreign key leads nowhere that did not when that was remembered. */
    void refuseNewViolations() throws DatabaseException, SQLException;

    /** Forgets what was remembered. */
    void forgetViolations();

    /**
     * Which tables' foreign keys are looked at.
     *
     * @param rebuilt the table that is rebuilt, whose own keys and keys to it count; null for all tables
     */
    record Extent(@Nullable String rebuilt) {}
}
