package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKeyConstraintType;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/** Describes foreign keys, each for itself; one without a name gets one of its table and columns. */
public final class SqliteForeignKeys extends SqliteSnapshotGenerator<liquibase.structure.core.ForeignKey> {

    public SqliteForeignKeys() {
        super(liquibase.structure.core.ForeignKey.class, List.of(Table.class));
    }

    @Override
    liquibase.structure.core.@Nullable ForeignKey find(
            liquibase.structure.core.ForeignKey example, Facts facts, DatabaseSnapshot snapshot) {
        Table relation = example.getForeignKeyTable();
        for (io.github.schemata.schema.Table table : facts.tables(relation == null ? null : relation.getName())) {
            Table owner = relation == null ? table(table.name(), null) : relation;
            for (liquibase.structure.core.ForeignKey key : described(table, owner)) {
                if (meant(example, key)) {
                    return key;
                }
            }
        }
        return null;
    }

    private static boolean meant(liquibase.structure.core.ForeignKey example, liquibase.structure.core.ForeignKey key) {
        List<Column> columns = example.getForeignKeyColumns();
        boolean named = example.getName() == null || Facts.same(example.getName(), key.getName());
        return named
                && (columns == null || columns.isEmpty() || names(columns).equals(names(key.getForeignKeyColumns())));
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream()
                .map(column -> Identifiers.fold(Objects.toString(column.getName(), "")))
                .toList();
    }

    /** The keys of a table, in declared order. */
    static List<liquibase.structure.core.ForeignKey> described(io.github.schemata.schema.Table facts, Table table) {
        List<liquibase.structure.core.ForeignKey> keys = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        facts.foreignKeys().stream()
                .map(ForeignKey::name)
                .filter(Objects::nonNull)
                .forEach(name -> taken.add(Identifiers.fold(name)));
        for (ForeignKey key : facts.foreignKeys()) {
            String name = key.name() == null ? derived(facts, key, taken) : key.name();
            keys.add(described(key, name, table));
        }
        return keys;
    }

    /** {@code fk_<table>_<columns>}, numbered where the table has several over the same columns. */
    private static String derived(io.github.schemata.schema.Table table, ForeignKey key, Set<String> taken) {
        String plain = "fk_" + table.name().name() + "_" + String.join("_", key.columns());
        String name = plain;
        for (int i = 2; !taken.add(Identifiers.fold(name)); i++) {
            name = plain + "_" + i;
        }
        return name;
    }

    private static liquibase.structure.core.ForeignKey described(ForeignKey facts, String name, Table table) {
        liquibase.structure.core.ForeignKey key = new liquibase.structure.core.ForeignKey();
        key.setName(name);
        key.setForeignKeyTable(table);
        Table target = table(facts.target(), table.getSchema());
        key.setPrimaryKeyTable(target);
        facts.columns().forEach(column -> key.addForeignKeyColumn(new Column(column).setRelation(table)));
        facts.targetColumns().forEach(column -> key.addPrimaryKeyColumn(new Column(column).setRelation(target)));
        key.setDeleteRule(rule(facts.onDelete()));
        key.setUpdateRule(rule(facts.onUpdate()));
        key.setDeferrable(facts.deferrable());
        key.setInitiallyDeferred(facts.initiallyDeferred());
        return key;
    }

    static Table table(TableName name, @Nullable Schema schema) {
        Table table = new Table();
        table.setName(name.name());
        table.setSchema(schema);
        return table;
    }

    private static ForeignKeyConstraintType rule(ReferentialAction action) {
        return switch (action) {
            case RESTRICT -> ForeignKeyConstraintType.importedKeyRestrict;
            case CASCADE -> ForeignKeyConstraintType.importedKeyCascade;
            case SET_NULL -> ForeignKeyConstraintType.importedKeySetNull;
            case SET_DEFAULT -> ForeignKeyConstraintType.importedKeySetDefault;
            case NO_ACTION -> ForeignKeyConstraintType.importedKeyNoAction;
        };
    }
}
