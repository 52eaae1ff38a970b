package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.snapshot.DefaultValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.ChangeFactory;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateTableChange;
import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

/** A table in the words of Liquibase's changes. */
final class TableChanges {

    private final Table table;
    private final TableWords words;

    TableChanges(Table table) {
        this.table = table;
        this.words = TableWords.of(table);
    }

    /** Whether it is worth trying; what is told from here on may still lose something. */
    boolean canSay() {
        return !table.strict()
                && !table.withoutRowId()
                && table.checks().isEmpty()
                && table.columns().stream().allMatch(TableChanges::canSay)
                && table.foreignKeys().stream().allMatch(key -> key.name() != null || inline(key))
                && words.canSay(table);
    }

    private static boolean canSay(Column column) {
        return column.collation() == null
                && column.generated() == null
                && !column.type().declared().isBlank();
    }

    /** Everything that makes the table, in order. */
    List<Change> all() {
        List<Change> changes = new ArrayList<>(List.of(createTable()));
        table.uniqueKeys().stream()
                .filter(key -> !inlineUnique(key.columns().size()))
                .map(this::addUnique)
                .forEach(changes::add);
        table.foreignKeys().stream()
                .filter(key -> !inline(key))
                .map(this::addForeignKey)
                .forEach(changes::add);
        return changes;
    }

    /** By the factory, since the one that runs may be an extension's. */
    CreateTableChange createTable() {
        ChangeFactory changes = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        CreateTableChange change = (CreateTableChange) changes.create("createTable");
        change.setTableName(table.name().name());
        table.columns().forEach(column -> change.addColumn(config(column)));
        return change;
    }

    private ColumnConfig config(Column column) {
        ColumnConfig config = new ColumnConfig();
        config.setName(column.name());
        config.setType(column.type().declared());
        setDefault(config, DefaultValue.of(column.defaultText()));
        if (column.identity() == Identity.AUTOINCREMENT) {
            config.setAutoIncrement(true);
        }
        ConstraintsConfig constraints = new ConstraintsConfig();
        boolean any = constrain(constraints, column);
        if (any) {
            config.setConstraints(constraints);
        }
        return config;
    }

    private static void setDefault(ColumnConfig config, @Nullable Object value) {
        if (value instanceof Number number) {
            setNumber(config, number);
        } else if (value instanceof DatabaseFunction function) {
            config.setDefaultValueComputed(function);
        } else if (value instanceof String text) {
            config.setDefaultValue(text);
        }
    }

    /** YAML and JSON read a decimal as a double: {@code 1.50} would come back as {@code 1.5}, so it stays SQL. */
    private static void setNumber(ColumnConfig config, Number number) {
        String written = number.toString();
        boolean kept = written.indexOf('.') < 0
                || Double.toString(number.doubleValue()).equals(written);
        if (kept) {
            config.setDefaultValueNumeric(number);
        } else {
            config.setDefaultValueComputed(new DatabaseFunction(written));
        }
    }

    private boolean constrain(ConstraintsConfig constraints, Column column) {
        boolean any = false;
        PrimaryKey key = table.primaryKey();
        if (key != null && key.columns().contains(column.name())) {
            constraints.setPrimaryKey(true);
            constraints.setPrimaryKeyName(key.name());
            any = true;
        }
        if (words.notNull(column.name())) {
            constraints.setNullable(false);
            any = true;
        }
        Optional<UniqueKey> unique = table.uniqueKeys().stream()
                .filter(candidate -> candidate.columns().equals(List.of(column.name())))
                .findFirst();
        if (unique.isPresent()) {
            constraints.setUnique(true);
            constraints.setUniqueConstraintName(unique.get().name());
            any = true;
        }
        Optional<ForeignKey> reference = table.foreignKeys().stream()
                .filter(candidate -> inline(candidate) && candidate.columns().equals(List.of(column.name())))
                .findFirst();
        reference.ifPresent(candidate -> refer(constraints, candidate));
        return any || reference.isPresent();
    }

    private static void refer(ConstraintsConfig constraints, ForeignKey key) {
        constraints.setReferencedTableName(key.target().name());
        constraints.setReferencedColumnNames(String.join(",", key.targetColumns()));
    }

    /** Whether createTable says a UNIQUE constraint of so many columns, at the column. */
    static boolean inlineUnique(int columns) {
        return columns == 1;
    }

    boolean inlineForeignKey(int position) {
        return inline(table.foreignKeys().get(position));
    }

    /** An unnamed key of one column without actions: Liquibase's own change for a key demands a name. */
    private static boolean inline(ForeignKey key) {
        return key.name() == null
                && key.columns().size() == 1
                && key.targetColumns().size() == 1
                && key.onDelete() == ReferentialAction.NO_ACTION
                && key.onUpdate() == ReferentialAction.NO_ACTION
                && !key.deferrable();
    }

    private Change addUnique(UniqueKey key) {
        AddUniqueConstraintChange change = new AddUniqueConstraintChange();
        change.setTableName(table.name().name());
        change.setConstraintName(key.name());
        change.setColumnNames(String.join(", ", key.columns()));
        return change;
    }

    private Change addForeignKey(ForeignKey key) {
        AddForeignKeyConstraintChange change = new AddForeignKeyConstraintChange();
        change.setConstraintName(Objects.requireNonNull(key.name()));
        change.setBaseTableName(table.name().name());
        change.setBaseColumnNames(String.join(",", key.columns()));
        change.setReferencedTableName(key.target().name());
        change.setReferencedColumnNames(String.join(",", key.targetColumns()));
        change.setOnDelete(action(key.onDelete()));
        change.setOnUpdate(action(key.onUpdate()));
        change.setDeferrable(key.deferrable());
        change.setInitiallyDeferred(key.initiallyDeferred());
        return change;
    }

    private static String action(ReferentialAction action) {
        return action.name().replace('_', ' ');
    }

    /** Whether a name can stand in a list that Liquibase cuts at commas. */
    static boolean listable(String name) {
        return name.strip().equals(name)
                && name.indexOf(',') < 0
                && !Identifiers.fold(name).isEmpty();
    }
}
