package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.rebuild.ForeignKeyViolations;
import io.github.schemata.sqlite.rebuild.Plan;
import io.github.schemata.sqlite.rebuild.PlanRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.listener.SqlListener;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The database itself. */
public final class LiveTarget implements Target {

    private final Database database;
    private @Nullable ForeignKeyViolations before;

    public LiveTarget(Database database) {
        this.database = database;
    }

    @Override
    public Connection structure() {
        return ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
    }

    @Override
    public void run(Plan plan, List<SqlVisitor> visitors) throws SQLException {
        Plan wanted = visited(plan, visitors);
        if (wanted.copies()) {
            Scope.getCurrentScope().getLog(getClass()).info("Copies the rows of " + wanted.table());
        }
        for (SqlListener listener : Scope.getCurrentScope().getListeners(SqlListener.class)) {
            wanted.statements().forEach(listener::writeSqlWillRun);
        }
        new PlanRunner(structure()).run(wanted);
    }

    private Plan visited(Plan plan, List<SqlVisitor> visitors) {
        if (visitors.isEmpty()) {
            return plan;
        }
        List<String> statements = plan.statements().stream()
                .map(sql -> Visitors.apply(visitors, sql, database))
                .toList();
        return new Plan(plan.table(), plan.guards(), statements, plan.copies());
    }

    @Override
    public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        executor().execute(statement, visitors);
    }

    private Executor executor() {
        return Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", database);
    }

    @Override
    public void rememberViolations() throws SQLException {
        before = ForeignKeyViolations.of(structure());
    }

    @Override
    public void refuseNewViolations() throws SQLException {
        if (before != null) {
            ForeignKeyViolations.of(structure()).refuseNewSince(before);
        }
    }
}
