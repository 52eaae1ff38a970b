package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.Table.Kind;
import io.github.schemata.sqlite.snapshot.Facts;
import io.github.schemata.sqlite.snapshot.SqliteCheck;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.database.Database;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.ChangeGeneratorChain;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.diff.output.changelog.MissingObjectChangeGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as createTable where that says everything of it, which is tried out; else as its own CREATE TABLE
 * statement.
 */
public final class MissingSqliteTable extends SqliteChangeGenerator implements MissingObjectChangeGenerator {

    public MissingSqliteTable() {
        super(Table.class, List.of());
    }

    @Override
    public Change @Nullable [] fixMissing(
            DatabaseObject missing,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        Optional<Facts> facts = ours(comparisonDatabase) ? Reference.facts(comparisonDatabase) : Optional.empty();
        Optional<io.github.schemata.schema.Table> found = facts.flatMap(known -> known.table(missing.getName()));
        if (found.isEmpty()) {
            return chain.fixMissing(missing, control, referenceDatabase, comparisonDatabase);
        }
        io.github.schemata.schema.Table table = found.get();
        Table object = (Table) missing;
        TableChanges changes = new TableChanges(table);
        boolean lossless = table.kind() == Kind.ORDINARY
                && changes.canSay()
                && (changes.all().size() == 1 || !toFormattedSql())
                && new Trial(facts.get()).makesTheSame(table, changes.all());
        object.getColumns().forEach(control::setAlreadyHandledMissing);
        if (lossless) {
            markInline(object, changes, control);
            return new Change[] {changes.createTable()};
        }
        markAll(object, table, control);
        return new Change[] {statement(Objects.requireNonNull(table.sql()))};
    }

    /**
     * Whether what is written may be formatted SQL, which is made without a connection: there, a constraint for a table
     * that exists already is no SQL that could be known. Liquibase tells it by having no folder for stored logic.
     */
    private static boolean toFormattedSql() {
        return Scope.getCurrentScope().get(DiffToChangeLog.EXTERNAL_FILE_DIR_SCOPE_KEY, Object.class) == null;
    }

    private static void markInline(Table object, TableChanges changes, DiffOutputControl control) {
        if (object.getPrimaryKey() != null) {
            control.setAlreadyHandledMissing(object.getPrimaryKey());
        }
        object.getUniqueConstraints().stream()
                .filter(key -> TableChanges.inlineUnique(key.getColumns().size()))
                .forEach(control::setAlreadyHandledMissing);
        for (int i = 0; i < object.getOutgoingForeignKeys().size(); i++) {
            if (changes.inlineForeignKey(i)) {
                control.setAlreadyHandledMissing(object.getOutgoingForeignKeys().get(i));
            }
        }
    }

    private static void markAll(Table object, io.github.schemata.schema.Table table, DiffOutputControl control) {
        if (object.getPrimaryKey() != null) {
            control.setAlreadyHandledMissing(object.getPrimaryKey());
        }
        object.getUniqueConstraints().forEach(control::setAlreadyHandledMissing);
        object.getOutgoingForeignKeys().forEach(control::setAlreadyHandledMissing);
        SqliteCheck.of(table, object.getSchema()).forEach(control::setAlreadyHandledMissing);
    }

    /** The statement as it is: not split at semicolons, no comment taken out. */
    static RawSQLChange statement(String sql) {
        RawSQLChange change = new RawSQLChange(sql);
        change.setDbms("sqlite");
        change.setSplitStatements(false);
        change.setStripComments(false);
        return change;
    }
}
