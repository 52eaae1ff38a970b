package io.github.schemata.sqlite.generate;

import io.github.schemata.sqlite.change.SqliteAddCheckChange;
import io.github.schemata.sqlite.change.SqliteDropCheckChange;
import io.github.schemata.sqlite.snapshot.SqliteCheck;
import java.util.List;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.ChangeGeneratorChain;
import liquibase.diff.output.changelog.ChangedObjectChangeGenerator;
import liquibase.diff.output.changelog.MissingObjectChangeGenerator;
import liquibase.diff.output.changelog.UnexpectedObjectChangeGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.Table;

/** Writes CHECK constraints that one of two tables has; those of a whole new table come with it. */
public final class CheckChanges extends SqliteChangeGenerator
        implements MissingObjectChangeGenerator, UnexpectedObjectChangeGenerator, ChangedObjectChangeGenerator {

    public CheckChanges() {
        super(SqliteCheck.class, List.of(Table.class, Column.class));
    }

    @Override
    public Change[] fixMissing(
            DatabaseObject missing,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        SqliteCheck check = (SqliteCheck) missing;
        return ours(comparisonDatabase) && named(check) ? new Change[] {add(check)} : EMPTY_CHANGE;
    }

    @Override
    public Change[] fixUnexpected(
            DatabaseObject unexpected,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        SqliteCheck check = (SqliteCheck) unexpected;
        return named(check) ? new Change[] {drop(check)} : EMPTY_CHANGE;
    }

    @Override
    public Change[] fixChanged(
            DatabaseObject changed,
            ObjectDifferences differences,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        SqliteCheck check = (SqliteCheck) changed;
        return new Change[] {drop(check), add(check)};
    }

    /** One without a name cannot be told from its neighbours by a change. */
    private static boolean named(SqliteCheck check) {
        if (check.getConstraintName() == null) {
            Scope.getCurrentScope()
                    .getLog(CheckChanges.class)
                    .warning("Check (" + check.getExpression() + ") of " + check.getTableName()
                            + " differs and has no name: no change is written for it");
            return false;
        }
        return true;
    }

    private static Change add(SqliteCheck check) {
        SqliteAddCheckChange change = new SqliteAddCheckChange();
        change.setTableName(check.getTableName());
        change.setConstraintName(check.getConstraintName());
        change.setExpression(check.getExpression());
        return change;
    }

    private static Change drop(SqliteCheck check) {
        SqliteDropCheckChange change = new SqliteDropCheckChange();
        change.setTableName(check.getTableName());
        change.setConstraintName(check.getConstraintName());
        return change;
    }
}
