package io.github.schemata.sqlite.generate;

import io.github.schemata.sqlite.change.SqliteCreateTriggerChange;
import io.github.schemata.sqlite.change.SqliteDropTriggerChange;
import io.github.schemata.sqlite.snapshot.SqliteCheck;
import io.github.schemata.sqlite.snapshot.SqliteTrigger;
import java.util.List;
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
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.structure.core.View;

/** Writes triggers, behind everything that they may speak of. */
public final class TriggerChanges extends SqliteChangeGenerator
        implements MissingObjectChangeGenerator, UnexpectedObjectChangeGenerator, ChangedObjectChangeGenerator {

    public TriggerChanges() {
        super(
                SqliteTrigger.class,
                List.of(
                        Table.class,
                        Column.class,
                        PrimaryKey.class,
                        UniqueConstraint.class,
                        ForeignKey.class,
                        Index.class,
                        View.class,
                        SqliteCheck.class));
    }

    @Override
    public Change[] fixMissing(
            DatabaseObject missing,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        return ours(comparisonDatabase) ? new Change[] {create((SqliteTrigger) missing)} : EMPTY_CHANGE;
    }

    @Override
    public Change[] fixUnexpected(
            DatabaseObject unexpected,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        return new Change[] {drop((SqliteTrigger) unexpected)};
    }

    @Override
    public Change[] fixChanged(
            DatabaseObject changed,
            ObjectDifferences differences,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        SqliteTrigger trigger = (SqliteTrigger) changed;
        return new Change[] {drop(trigger), create(trigger)};
    }

    private static Change create(SqliteTrigger trigger) {
        SqliteCreateTriggerChange change = new SqliteCreateTriggerChange();
        change.setTriggerName(trigger.getName());
        change.setBody(trigger.getBody());
        return change;
    }

    private static Change drop(SqliteTrigger trigger) {
        SqliteDropTriggerChange change = new SqliteDropTriggerChange();
        change.setTriggerName(trigger.getName());
        return change;
    }
}
