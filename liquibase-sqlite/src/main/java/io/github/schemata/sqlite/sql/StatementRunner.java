package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.DropColumn;
import io.github.schemata.sqlite.edit.TableEdit.DropPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import io.github.schemata.sqlite.once.UnitOfWork;
import io.github.schemata.sqlite.rebuild.Plan;
import io.github.schemata.sqlite.rebuild.TablePlanner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.exception.DatabaseException;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateIndexStatement;
import liquibase.statement.core.RenameTableStatement;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a changeset. Edits of a table wait until something else needs the database, so that several
 * of them copy the table once; everything else goes to the target as it is.
 */
public final class StatementRunner implements UnitOfWork {

    private final LosslessSqliteDatabase database;
    private final Supplier<Target> target;
    private final Map<String, PendingTable> pending = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();
    private @Nullable ChangeSet begun;

    public StatementRunner(LosslessSqliteDatabase database, Supplier<Target> target) {
        this.database = database;
        this.target = target;
    }

    /**
     * Says which changeset the next statements are of. Where it changes rows and rebuilds tables, foreign keys that lead
     * nowhere afterwards must be told from those that did before.
     */
    public void begin(ChangeSet changeSet) throws DatabaseException {
        if (begun != changeSet) {
            begun = changeSet;
            if (Rebuilding.rowsAndTables(changeSet)) {
                remember(new Target.Extent(null));
            }
        }
    }

    private void remember(Target.Extent extent) throws DatabaseException {
        try {
            target.get().rememberViolations(extent);
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** Runs the statements in order; some of them perhaps only at the next {@link #flush}. */
    public void run(SqlStatement[] statements, List<SqlVisitor> visitors) throws DatabaseException {
        for (SqlStatement statement : statements) {
            if (!statement.skipOnUnsupported()
                    || SqlGeneratorFactory.getInstance().supports(statement, database)) {
                run(statement, visitors);
            }
        }
    }

    private void run(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        Translation translation = StatementTranslator.translate(statement, database);
        if (translation instanceof Translation.Edits edits) {
            gather(edits, visitors);
        } else if (translation instanceof Translation.Planned planned) {
            flush();
            runAll(() -> planned.planner().plan(target.get().structure()), visitors);
        } else if (translation instanceof Translation.Nothing nothing) {
            say(nothing.why());
        } else {
            execute(statement, visitors);
        }
    }

    private void gather(Translation.Edits edits, List<SqlVisitor> visitors) throws DatabaseException {
        String key = Identifiers.fold(edits.table());
        if (edits.edits().stream().anyMatch(StatementRunner::looksAtOtherTables)) {
            flushExcept(key);
        }
        if (pending.containsKey(key) && pending.get(key).mustBeDoneBefore(edits.edits())) {
            flush();
        }
        pending.computeIfAbsent(key, table -> new PendingTable(edits.table())).add(edits.edits(), visitors);
    }

    /** Whether what may be done depends on how other tables are by now. */
    private static boolean looksAtOtherTables(TableEdit edit) {
        return edit instanceof AddForeignKey
                || edit instanceof DropPrimaryKey
                || edit instanceof DropUnique
                || edit instanceof DropColumn;
    }

    /** An index of a table with waiting edits waits behind them; all else wants to see them done. */
    private void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        PendingTable table = pending.get(Identifiers.fold(indexedTable(statement)));
        if (table == null) {
            flush();
            executeNow(statement, visitors);
        } else {
            table.addAfterwards(statement, visitors);
        }
    }

    private static String indexedTable(SqlStatement statement) {
        if (statement instanceof CreateSqliteIndexStatement ours) {
            return ours.tableName();
        }
        return statement instanceof CreateIndexStatement index ? index.getTableName() : "";
    }

    private void executeNow(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        try {
            target.get().execute(statement, visitors);
        } catch (DatabaseException e) {
            if (!statement.continueOnError()) {
                throw e;
            }
            Scope.getCurrentScope().getLog(getClass()).severe("Goes on although this failed: " + statement, e);
        }
        if (statement instanceof RenameTableStatement rename) {
            target.get().renamed(rename.getOldTableName(), rename.getNewTableName());
        }
    }

    @Override
    public void flush() throws DatabaseException {
        flushExcept("");
    }

    private void flushExcept(String keep) throws DatabaseException {
        for (String key : List.copyOf(pending.keySet())) {
            PendingTable table = key.equals(keep) ? null : pending.remove(key);
            if (table != null) {
                flush(table);
            }
        }
    }

    private void flush(PendingTable table) throws DatabaseException {
        runAll(
                () -> List.of(TablePlanner.plan(target.get().structure(), table.table(), table.edits())),
                table.visitors());
        for (PendingTable.Afterwards index : table.afterwards()) {
            executeNow(index.statement(), index.visitors());
        }
    }

    private void runAll(PlanSource source, List<SqlVisitor> visitors) throws DatabaseException {
        try {
            for (Plan plan : source.plans()) {
                if (plan.copies()) {
                    remember(new Target.Extent(plan.table()));
                }
                target.get().run(plan, visitors);
            }
        } catch (SqliteChangeException | SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    @Override
    public void verify() throws DatabaseException {
        try {
            target.get().refuseNewViolations();
        } catch (SQLException | SqliteChangeException e) {
            throw new DatabaseException(e.getMessage(), e);
        } finally {
            forget();
        }
    }

    @Override
    public void discard() {
        pending.clear();
        forget();
    }

    private void forget() {
        target.get().forgetViolations();
        begun = null;
    }

    /** The SQL of one statement alone, on the structure as it is now, without doing it. */
    public List<String> sqlOf(SqlStatement statement) {
        Translation translation = StatementTranslator.translate(statement, database);
        try {
            List<String> sql = new ArrayList<>();
            for (Plan plan : plans(translation)) {
                sql.addAll(PlanScript.statements(plan));
            }
            return sql;
        } catch (SQLException | DatabaseException e) {
            throw new SqliteChangeException(e.getMessage(), e);
        }
    }

    private List<Plan> plans(@Nullable Translation translation) throws SQLException, DatabaseException {
        if (translation instanceof Translation.Edits edits) {
            return List.of(TablePlanner.plan(target.get().structure(), edits.table(), edits.edits()));
        }
        return translation instanceof Translation.Planned planned
                ? planned.planner().plan(target.get().structure())
                : List.of();
    }

    private void say(String what) {
        if (said.add(what)) {
            Scope.getCurrentScope().getLog(getClass()).info(what);
        }
    }

    private interface PlanSource {
        List<Plan> plans() throws SQLException, DatabaseException;
    }
}
