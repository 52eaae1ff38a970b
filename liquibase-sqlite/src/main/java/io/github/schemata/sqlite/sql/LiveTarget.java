package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.rebuild.ForeignKeyViolations;
import io.github.schemata.sqlite.rebuild.Plan;
import io.github.schemata.sqlite.rebuild.PlanRunner;
import io.github.schemata.sqlite.rebuild.SchemaObject;
import io.github.schemata.sqlite.rebuild.Structure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.listener.SqlListener;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;

/** The database itself. */
public final class LiveTarget implements Target {

    private final Database database;
    private final Set<String> looked = new TreeSet<>();
    private ForeignKeyViolations before = ForeignKeyViolations.none();

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
    public void rememberViolations(Extent extent) throws SQLException {
        Set<String> tables = extent.rebuilt() == null ? allTables() : around(extent.rebuilt());
        tables.removeAll(looked);
        looked.addAll(tables);
        before = before.with(ForeignKeyViolations.in(structure(), tables));
    }

    private Set<String> allTables() throws SQLException {
        return names(Structure.read(structure()).objects().stream());
    }

    private Set<String> around(String table) throws SQLException {
        Structure structure = Structure.read(structure());
        return names(Stream.concat(structure.table(table).stream(), structure.referencing(table).stream()));
    }

    private static Set<String> names(Stream<SchemaObject> objects) {
        return objects.filter(SchemaObject::mayReference)
                .map(SchemaObject::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void renamed(String table, String newName) {
        if (looked.removeIf(name -> Identifiers.same(name, table))) {
            looked.add(newName);
        }
        before = before.renamed(table, newName);
    }

    @Override
    public void refuseNewViolations() throws SQLException {
        if (looked.isEmpty()) {
            return;
        }
        Structure structure = Structure.read(structure());
        looked.removeIf(table -> structure.table(table).isEmpty());
        List<ForeignKeyViolations.Violation> fresh =
                ForeignKeyViolations.in(structure(), looked).newSince(before);
        if (!fresh.isEmpty()) {
            throw new SqliteChangeException("The changeset leaves foreign keys that lead nowhere: "
                    + fresh.stream().limit(5).map(Object::toString).collect(Collectors.joining(", "))
                    + (fresh.size() > 5 ? " and " + (fresh.size() - 5) + " more" : "")
                    + ". It is rolled back. Let it delete or mend these rows, too.");
        }
    }

    @Override
    public void forgetViolations() {
        looked.clear();
        before = ForeignKeyViolations.none();
    }
}
