package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.PrimaryKey;
import java.util.List;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Column;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/** Describes primary keys. */
public final class SqlitePrimaryKeys extends SqliteSnapshotGenerator<liquibase.structure.core.PrimaryKey> {

    public SqlitePrimaryKeys() {
        super(liquibase.structure.core.PrimaryKey.class, List.of(Table.class));
    }

    @Override
    liquibase.structure.core.@Nullable PrimaryKey find(
            liquibase.structure.core.PrimaryKey example, Facts facts, DatabaseSnapshot snapshot) {
        Table relation = example.getTable();
        Schema schema = example.getSchema();
        String tableName = relation == null ? null : relation.getName();
        for (io.github.schemata.schema.Table table : facts.tables(tableName)) {
            PrimaryKey key = table.primaryKey();
            boolean named = example.getName() == null
                    ? tableName != null
                    : key != null && Facts.same(key.name(), example.getName());
            if (key != null && named) {
                return described(key, tableName == null ? SqliteForeignKeys.table(table.name(), schema) : relation);
            }
        }
        return null;
    }

    static liquibase.structure.core.PrimaryKey described(PrimaryKey facts, Table table) {
        liquibase.structure.core.PrimaryKey key = new liquibase.structure.core.PrimaryKey();
        key.setName(facts.name());
        key.setTable(table);
        for (int i = 0; i < facts.columns().size(); i++) {
            key.addColumn(i, new Column(facts.columns().get(i)).setRelation(table));
        }
        return key;
    }
}
