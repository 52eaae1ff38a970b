package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.changelog.ChangeFact.Column;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddAutoIncrementChange;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddNotNullConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateProcedureChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.CreateViewChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.DropDefaultValueChange;
import liquibase.change.core.DropForeignKeyConstraintChange;
import liquibase.change.core.DropNotNullConstraintChange;
import liquibase.change.core.DropPrimaryKeyChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.DropUniqueConstraintChange;
import liquibase.change.core.MergeColumnChange;
import liquibase.change.core.ModifyDataTypeChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;
import liquibase.change.core.UpdateDataChange;
import liquibase.exception.SetupException;
import liquibase.statement.SequenceNextValueFunction;
import org.jspecify.annotations.Nullable;

/** Says a Liquibase change in facts. */
final class ChangeFacts {

    private ChangeFacts() {}

    static List<ChangeFact> of(Change change) {
        List<ChangeFact> facts = ofTables(change);
        facts = facts.isEmpty() ? ofColumns(change) : facts;
        facts = facts.isEmpty() ? ofConstraints(change) : facts;
        facts = facts.isEmpty() ? ofText(change) : facts;
        return facts.isEmpty() ? List.of(new ChangeFact.Other(change.getSerializedObjectName())) : facts;
    }

    private static List<ChangeFact> ofTables(Change change) {
        if (change instanceof CreateTableChange create) {
            return List.of(new ChangeFact.TableCreated(
                    name(create.getTableName()),
                    create.getColumns().stream().map(ChangeFacts::column).toList()));
        } else if (change instanceof DropTableChange drop) {
            return List.of(new ChangeFact.TableDropped(name(drop.getTableName())));
        } else if (change instanceof RenameTableChange rename) {
            return List.of(new ChangeFact.TableRenamed(name(rename.getOldTableName()), name(rename.getNewTableName())));
        }
        return List.of();
    }

    private static List<ChangeFact> ofColumns(Change change) {
        if (change instanceof AddColumnChange add) {
            return add.getColumns().stream()
                    .<ChangeFact>map(column -> new ChangeFact.ColumnAdded(name(add.getTableName()), column(column)))
                    .toList();
        } else if (change instanceof DropColumnChange drop) {
            return dropped(drop).toList();
        } else if (change instanceof RenameColumnChange rename) {
            return List.of(new ChangeFact.ColumnRenamed(
                    name(rename.getTableName()), name(rename.getOldColumnName()), name(rename.getNewColumnName())));
        } else if (change instanceof ModifyDataTypeChange modify) {
            return List.of(new ChangeFact.TypeChanged(
                    name(modify.getTableName()), name(modify.getColumnName()), name(modify.getNewDataType())));
        } else if (change instanceof AddNotNullConstraintChange add) {
            return List.of(new ChangeFact.NotNullAdded(
                    name(add.getTableName()), name(add.getColumnName()), add.getDefaultNullValue() != null));
        } else if (change instanceof MergeColumnChange merge) {
            return merged(merge);
        } else if (change instanceof UpdateDataChange update) {
            return List.of(new ChangeFact.ColumnsUpdated(
                    name(update.getTableName()),
                    update.getColumns().stream()
                            .map(column -> name(column.getName()))
                            .toList()));
        }
        return List.of();
    }

    private static Stream<ChangeFact> dropped(DropColumnChange drop) {
        Stream<String> more = drop.getColumns().stream().map(ColumnConfig::getName);
        Stream<String> columns = drop.getColumnName() == null ? more : Stream.of(drop.getColumnName());
        return columns.map(column -> new ChangeFact.ColumnDropped(name(drop.getTableName()), name(column)));
    }

    private static List<ChangeFact> merged(MergeColumnChange merge) {
        List<ChangeFact> facts = new ArrayList<>();
        for (String column : List.of(name(merge.getColumn1Name()), name(merge.getColumn2Name()))) {
            if (!column.equalsIgnoreCase(merge.getFinalColumnName())) {
                facts.add(new ChangeFact.ColumnDropped(name(merge.getTableName()), column));
            }
        }
        return facts;
    }

    private static List<ChangeFact> ofConstraints(Change change) {
        if (change instanceof AddUniqueConstraintChange add) {
            return List.of(new ChangeFact.KeyAdded(name(add.getTableName()), names(add.getColumnNames()), false));
        } else if (change instanceof AddPrimaryKeyChange add) {
            return List.of(new ChangeFact.KeyAdded(name(add.getTableName()), names(add.getColumnNames()), true));
        } else if (change instanceof AddForeignKeyConstraintChange add) {
            return List.of(new ChangeFact.ForeignKeyAdded(
                    name(add.getBaseTableName()),
                    names(add.getBaseColumnNames()),
                    name(add.getReferencedTableName()),
                    !Boolean.FALSE.equals(add.getValidate())));
        } else if (change instanceof CreateIndexChange create) {
            return List.of(new ChangeFact.IndexCreated(
                    name(create.getTableName()),
                    create.getColumns().stream()
                            .filter(column -> !Boolean.TRUE.equals(column.getComputed()))
                            .map(column -> name(column.getName()))
                            .toList(),
                    Boolean.TRUE.equals(create.isUnique()),
                    false));
        }
        String altered = altered(change);
        return altered == null
                ? List.of()
                : List.of(new ChangeFact.TableAltered(altered, change.getSerializedObjectName()));
    }

    /** The table that another change alters; null for none. */
    private static @Nullable String altered(Change change) {
        if (change instanceof AddAutoIncrementChange add) {
            return add.getTableName();
        } else if (change instanceof AddDefaultValueChange add) {
            return add.getTableName();
        } else if (change instanceof DropDefaultValueChange drop) {
            return drop.getTableName();
        } else if (change instanceof DropForeignKeyConstraintChange drop) {
            return drop.getBaseTableName();
        } else if (change instanceof DropNotNullConstraintChange drop) {
            return drop.getTableName();
        } else if (change instanceof DropPrimaryKeyChange drop) {
            return drop.getTableName();
        }
        return change instanceof DropUniqueConstraintChange drop ? drop.getTableName() : null;
    }

    private static List<ChangeFact> ofText(Change change) {
        if (change instanceof AbstractSQLChange sql) {
            return List.of(new ChangeFact.Sql(name(text(sql))));
        } else if (change instanceof CreateProcedureChange procedure) {
            return List.of(new ChangeFact.Sql(name(procedure.getProcedureText())));
        } else if (change instanceof CreateViewChange view) {
            return List.of(
                    new ChangeFact.ViewCreated(name(view.getViewName())),
                    new ChangeFact.Sql(name(view.getSelectQuery())));
        }
        return List.of();
    }

    /** That of a file is read now. */
    private static @Nullable String text(AbstractSQLChange sql) {
        try {
            sql.finishInitialization();
        } catch (SetupException e) {
            return null;
        }
        return sql.getSql();
    }

    private static Column column(ColumnConfig column) {
        ConstraintsConfig constraints = column.getConstraints();
        return new Column(
                name(column.getName()),
                name(column.getType()),
                constraints != null && Boolean.FALSE.equals(constraints.isNullable()),
                fill(column),
                constraints != null
                        && (Boolean.TRUE.equals(constraints.isUnique())
                                || Boolean.TRUE.equals(constraints.isPrimaryKey())),
                constraints != null
                        && (constraints.getReferences() != null || constraints.getReferencedTableName() != null));
    }

    private static Fill fill(ColumnConfig column) {
        Object value = column.getDefaultValueObject();
        if (Boolean.TRUE.equals(column.isAutoIncrement())
                || value instanceof SequenceNextValueFunction
                || column.getDefaultValueComputed() != null
                        && !isOneMoment(column.getDefaultValueComputed().getValue())) {
            return Fill.EACH;
        }
        boolean valued = column.getValueObject() != null;
        return value != null || valued ? Fill.CONSTANT : Fill.NOTHING;
    }

    /** Functions that are the same in all of a statement, so that nothing is to be written in each row. */
    private static boolean isOneMoment(@Nullable String function) {
        if (function == null) {
            return false;
        }
        String bare = function.strip().toLowerCase(Locale.ROOT).replace("()", "");
        boolean number = !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                || List.of("current_timestamp", "current_date", "current_time", "now", "true", "false", "null")
                        .contains(bare);
    }

    private static List<String> names(@Nullable String list) {
        return Arrays.stream(name(list).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String name(@Nullable String text) {
        return text == null ? "" : text;
    }
}
