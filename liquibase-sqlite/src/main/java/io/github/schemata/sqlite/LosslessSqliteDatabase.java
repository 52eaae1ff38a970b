package io.github.schemata.sqlite;

import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseConnection;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;

/** SQLite as Liquibase sees it, where every change keeps what it should not touch, and happens once and only once. */
public final class LosslessSqliteDatabase extends SQLiteDatabase {

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public void executeStatements(Change change, DatabaseChangeLog changeLog, List<SqlVisitor> visitors)
            throws LiquibaseException {
        super.executeStatements(change, changeLog, visitors);
    }

    @Override
    public void executeRollbackStatements(SqlStatement[] statements, List<SqlVisitor> visitors)
            throws LiquibaseException {
        super.executeRollbackStatements(statements, visitors);
    }

    @Override
    public void executeRollbackStatements(Change change, List<SqlVisitor> visitors) throws LiquibaseException {
        super.executeRollbackStatements(change, visitors);
    }

    @Override
    public void setConnection(DatabaseConnection connection) {
        super.setConnection(connection);
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws DatabaseException {
        super.setAutoCommit(autoCommit);
    }

    @Override
    public void commit() throws DatabaseException {
        super.commit();
    }

    @Override
    public void rollback() throws DatabaseException {
        super.rollback();
    }

    @Override
    public void close() throws DatabaseException {
        super.close();
    }

    /** The driver's metadata says that it is, and it is not: {@code Album} and {@code album} are one table. */
    @Override
    public boolean isCaseSensitive() {
        return false;
    }
}
