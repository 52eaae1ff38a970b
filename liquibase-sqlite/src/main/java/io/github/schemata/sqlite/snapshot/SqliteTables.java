package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.Index;
import java.util.List;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Describes tables. */
public final class SqliteTables extends SqliteSnapshotGenerator<Table> {

    public SqliteTables() {
        super(Table.class, List.of(Schema.class));
    }

    @Override
    @Nullable
    Table find(Table example, Facts facts, DatabaseSnapshot snapshot) {
        return facts.table(example.getName())
                .map(table -> described(table, example.getSchema(), snapshot.getSnapshotControl()))
                .orElse(null);
    }

    private static Table described(io.github.schemata.schema.Table facts, Schema schema, SnapshotControl control) {
        Table table = new Table();
        table.setName(facts.name().name());
        table.setSchema(schema);
        if (facts.strict()) {
            table.setAttribute("strict", true);
        }
        if (facts.withoutRowId()) {
            table.setAttribute("withoutRowId", true);
        }
        if (control.shouldInclude(Column.class)) {
            facts.columns().forEach(column -> table.getColumns().add(SqliteColumns.described(column, facts, table)));
        }
        keys(table, facts, control);
        if (control.shouldInclude(liquibase.structure.core.Index.class)) {
            for (Index index : Facts.created(facts)) {
                table.getIndexes().add(SqliteIndexes.described(index, facts, table));
            }
        }
        return table;
    }

    private static void keys(Table table, io.github.schemata.schema.Table facts, SnapshotControl control) {
        if (control.shouldInclude(PrimaryKey.class) && facts.primaryKey() != null) {
            table.setPrimaryKey(SqlitePrimaryKeys.described(facts.primaryKey(), table));
        }
        if (control.shouldInclude(UniqueConstraint.class)) {
            facts.uniqueKeys()
                    .forEach(key -> table.getUniqueConstraints().add(SqliteUniqueConstraints.described(key, table)));
        }
        if (control.shouldInclude(ForeignKey.class)) {
            table.getOutgoingForeignKeys().addAll(SqliteForeignKeys.described(facts, table));
        }
    }
}
