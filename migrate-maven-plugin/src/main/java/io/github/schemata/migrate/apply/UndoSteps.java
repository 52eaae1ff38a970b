package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.apply.UndoStep.DropColumn;
import io.github.schemata.migrate.apply.UndoStep.DropTable;
import io.github.schemata.migrate.apply.UndoStep.RenameColumn;
import io.github.schemata.migrate.apply.UndoStep.RenameTable;
import io.github.schemata.migrate.apply.UndoStep.Touch;
import io.github.schemata.migrate.apply.UndoStep.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.ChangeFactory;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.AbstractModifyDataChange;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddLookupTableChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.MergeColumnChange;
import liquibase.change.core.ModifyDataTypeChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.statement.core.RawSqlStatement;
import org.jspecify.annotations.Nullable;

/** Tells from the changes of a rollback, without running them, what they do to tables and columns. */
final class UndoSteps {

    /** Changes that take neither rows nor values, by the name that they have in a changelog. */
    private static final Set<String> HARMLESS = Set.of("""
            addAutoIncrement addColumn addDefaultValue addForeignKeyConstraint addLookupTable addNotNullConstraint
            addPrimaryKey addUniqueConstraint alterSequence createIndex createProcedure createSequence createTable
            createView dropAllForeignKeyConstraints dropDefaultValue dropForeignKeyConstraint dropIndex
            dropNotNullConstraint dropPrimaryKey dropProcedure dropSequence dropUniqueConstraint dropView empty insert
            loadData output renameSequence renameView setColumnRemarks setTableRemarks stop tagDatabase sqliteAddCheck
            sqliteDropCheck sqliteCreateIndex sqliteCreateTrigger sqliteDropTrigger""".split("\\s+"));

    private UndoSteps() {}

    /** What undoing a changeset does, in order. */
    static List<UndoStep> of(ChangeSet changeset, Database database) {
        List<UndoStep> steps = new ArrayList<>();
        if (changeset.hasCustomRollbackChanges()) {
            changeset.getRollback().getChanges().stream()
                    .filter(change -> isFor(change, database))
                    .forEach(change ->
                            steps.addAll(isElsewhere(change, database) ? unknown(change) : doing(change, database)));
        } else {
            List<Change> changes = changeset.getChanges();
            for (int i = changes.size() - 1; i >= 0; i--) {
                Change change = changes.get(i);
                steps.addAll(isElsewhere(change, database) ? unknown(change) : undoing(change));
            }
        }
        return steps;
    }

    private static boolean isFor(Change change, Database database) {
        return !(change instanceof DbmsTargetedChange targeted)
                || DatabaseList.definitionMatches(targeted.getDbms(), database, true);
    }

    /** Whether it is about a schema or catalog that is not the one of names without either: that is not followed. */
    private static boolean isElsewhere(Change change, Database database) {
        Map<String, Object> values =
                Scope.getCurrentScope().getSingleton(ChangeFactory.class).getParameters(change);
        return values.entrySet().stream()
                .anyMatch(value -> isOther(value, "schemaname", database.getDefaultSchemaName())
                        || isOther(value, "catalogname", database.getDefaultCatalogName()));
    }

    private static boolean isOther(Map.Entry<String, Object> value, String kind, @Nullable String own) {
        return value.getKey().toLowerCase(Locale.ROOT).endsWith(kind)
                && !value.getValue().toString().equalsIgnoreCase(own == null ? "" : own);
    }

    private static List<UndoStep> unknown(Change change) {
        return List.of(new Unknown(change.getSerializedObjectName() + " of another schema"));
    }

    /** What a change does. */
    private static List<? extends UndoStep> doing(Change change, Database database) {
        if (change instanceof RenameTableChange rename) {
            return List.of(new RenameTable(rename.getOldTableName(), rename.getNewTableName()));
        }
        if (change instanceof RenameColumnChange rename) {
            return List.of(
                    new RenameColumn(rename.getTableName(), rename.getOldColumnName(), rename.getNewColumnName()));
        }
        if (change instanceof DropTableChange drop) {
            return List.of(new DropTable(drop.getTableName()));
        }
        if (change instanceof DropColumnChange drop) {
            return dropped(drop);
        }
        if (change instanceof AbstractModifyDataChange touch) {
            return List.of(new Touch(touch.getTableName()));
        }
        if (change instanceof ModifyDataTypeChange touch) {
            return List.of(new Touch(touch.getTableName()));
        }
        if (change instanceof MergeColumnChange merge) {
            return List.of(new Touch(merge.getTableName()));
        }
        if (change instanceof AbstractSQLChange sql) {
            return isEmptySql(change) ? List.of() : statements(sql, database);
        }
        String name = change.getSerializedObjectName();
        return HARMLESS.contains(name) ? List.of() : List.of(new Unknown(name));
    }

    /** Liquibase itself still makes its deprecated sort of statements of sql changes. */
    @SuppressWarnings("deprecation")
    private static List<UndoStep> statements(AbstractSQLChange change, Database database) {
        String name = change.getSerializedObjectName();
        return Stream.of(change.generateStatements(database))
                .flatMap(statement -> statement instanceof RawSqlStatement raw
                        ? SqlSteps.of(raw.getSql(), name).stream()
                        : Stream.of(new Unknown(name)))
                .toList();
    }

    private static boolean isEmptySql(Change change) {
        return change instanceof RawSQLChange sql
                && (sql.getSql() == null
                        || sql.getSql().isBlank()
                        || sql.getSql().strip().equalsIgnoreCase("empty"));
    }

    private static List<UndoStep> dropped(DropColumnChange drop) {
        return Stream.concat(
                        Stream.ofNullable(drop.getColumnName()),
                        drop.getColumns().stream().map(column -> column.getName()))
                .<UndoStep>map(column -> new DropColumn(drop.getTableName(), column))
                .toList();
    }

    /** What the inverse of a change does, where Liquibase knows it. */
    private static List<? extends UndoStep> undoing(Change change) {
        if (change instanceof RenameTableChange rename) {
            return List.of(new RenameTable(rename.getNewTableName(), rename.getOldTableName()));
        }
        if (change instanceof RenameColumnChange rename) {
            return List.of(
                    new RenameColumn(rename.getTableName(), rename.getNewColumnName(), rename.getOldColumnName()));
        }
        if (change instanceof CreateTableChange create) {
            return List.of(new DropTable(create.getTableName()));
        }
        if (change instanceof AddLookupTableChange lookup) {
            return List.of(new DropTable(lookup.getNewTableName()));
        }
        if (change instanceof AddColumnChange add) {
            return add.getColumns().stream()
                    .map(column -> new DropColumn(add.getTableName(), column.getName()))
                    .toList();
        }
        String name = change.getSerializedObjectName();
        return HARMLESS.contains(name) ? List.of() : List.of(new Unknown("the inverse of " + name));
    }
}
