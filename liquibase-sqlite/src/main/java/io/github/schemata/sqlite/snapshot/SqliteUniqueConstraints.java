package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.UniqueKey;
import java.util.List;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Column;
import liquibase.structure.core.Relation;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Describes UNIQUE constraints; a unique index that CREATE INDEX made is an index. */
public final class SqliteUniqueConstraints extends SqliteSnapshotGenerator<UniqueConstraint> {

    public SqliteUniqueConstraints() {
        super(UniqueConstraint.class, List.of(Table.class));
    }

    @Override
    @Nullable
    UniqueConstraint find(UniqueConstraint example, Facts facts, DatabaseSnapshot snapshot) {
        Relation relation = example.getRelation();
        for (io.github.schemata.schema.Table table : facts.tables(relation == null ? null : relation.getName())) {
            for (UniqueKey key : table.uniqueKeys()) {
                if (meant(example, key)) {
                    Relation owner =
                            relation == null ? SqliteForeignKeys.table(table.name(), example.getSchema()) : relation;
                    return described(key, owner);
                }
            }
        }
        return null;
    }

    private static boolean meant(UniqueConstraint example, UniqueKey key) {
        if (example.getName() != null) {
            return Facts.same(key.name(), example.getName());
        }
        List<String> wanted = example.getColumns().stream().map(Column::getName).toList();
        if (wanted.size() != key.columns().size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!Facts.same(wanted.get(i), key.columns().get(i))) {
                return false;
            }
        }
        return true;
    }

    static UniqueConstraint described(UniqueKey facts, Relation table) {
        UniqueConstraint constraint = new UniqueConstraint();
        constraint.setName(facts.name());
        constraint.setRelation(table);
        for (int i = 0; i < facts.columns().size(); i++) {
            constraint.addColumn(i, new Column(facts.columns().get(i)).setRelation(table));
        }
        return constraint;
    }
}
