package io.github.schemata.migrate.sql;

import java.util.List;
import java.util.Map;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.LoggingExecutor;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.ExecutablePreparedStatement;
import liquibase.statement.SqlStatement;

/** Writes what Liquibase executes. It asks nobody: whoever wants an answer of the database gets an error. */
final class ScriptExecutor extends LoggingExecutor {

    private final Dialect dialect;
    private final ScriptText text;

    ScriptExecutor(Database database, Dialect dialect, ScriptText text) {
        super(null, null, database);
        this.dialect = dialect;
        this.text = text;
    }

    @Override
    public void execute(SqlStatement statement) throws DatabaseException {
        execute(statement, List.of());
    }

    @Override
    public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        if (statement instanceof ExecutablePreparedStatement prepared) {
            for (SqlStatement plain : new PlainRows(database, dialect).of(prepared)) {
                execute(plain, visitors);
            }
            return;
        }
        for (String sql : applyVisitors(statement, visitors)) {
            if (sql != null && !sql.isBlank()) {
                text.line(dialect.terminated(sql));
            }
        }
    }

    @Override
    public int update(SqlStatement statement) throws DatabaseException {
        return update(statement, List.of());
    }

    @Override
    public int update(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        execute(statement, visitors);
        return 0;
    }

    @Override
    public void comment(String message) {
        text.comment(message);
    }

    @Override
    public <T> T queryForObject(SqlStatement sql, Class<T> type, List<SqlVisitor> visitors) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public <T> T queryForObject(SqlStatement sql, Class<T> type) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public long queryForLong(SqlStatement sql) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public long queryForLong(SqlStatement sql, List<SqlVisitor> visitors) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public int queryForInt(SqlStatement sql) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public int queryForInt(SqlStatement sql, List<SqlVisitor> visitors) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List queryForList(SqlStatement sql, Class type) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List queryForList(SqlStatement sql, Class type, List<SqlVisitor> visitors) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public List<Map<String, ?>> queryForList(SqlStatement sql) throws DatabaseException {
        throw unanswered(sql);
    }

    @Override
    public List<Map<String, ?>> queryForList(SqlStatement sql, List<SqlVisitor> visitors) throws DatabaseException {
        throw unanswered(sql);
    }

    private static DatabaseException unanswered(SqlStatement sql) {
        return new DatabaseException("a script cannot ask the database: " + sql);
    }
}
