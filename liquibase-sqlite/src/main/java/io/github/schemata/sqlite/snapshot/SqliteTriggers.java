package io.github.schemata.sqlite.snapshot;

import java.util.List;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Schema;
import org.jspecify.annotations.Nullable;

/** Describes triggers. */
public final class SqliteTriggers extends SqliteSnapshotGenerator<SqliteTrigger> {

    public SqliteTriggers() {
        super(SqliteTrigger.class, List.of(Schema.class));
    }

    @Override
    @Nullable
    SqliteTrigger find(SqliteTrigger example, Facts facts, DatabaseSnapshot snapshot) {
        return facts.schema().triggers().stream()
                .filter(trigger -> Facts.same(trigger.name(), example.getName()))
                .findFirst()
                .map(trigger -> SqliteTrigger.of(trigger, example.getSchema()))
                .orElse(null);
    }
}
