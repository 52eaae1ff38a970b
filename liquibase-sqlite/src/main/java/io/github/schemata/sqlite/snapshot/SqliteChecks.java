package io.github.schemata.sqlite.snapshot;

import java.util.List;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Schema;
import org.jspecify.annotations.Nullable;

/** Describes CHECK constraints. */
public final class SqliteChecks extends SqliteSnapshotGenerator<SqliteCheck> {

    public SqliteChecks() {
        super(SqliteCheck.class, List.of(Schema.class));
    }

    /** The example comes from {@link SqliteSchemaContents}, which has said everything. */
    @Override
    @Nullable
    SqliteCheck find(SqliteCheck example, Facts facts, DatabaseSnapshot snapshot) {
        return facts.table(example.getTableName())
                .filter(table -> SqliteCheck.of(table, example.getSchema()).stream()
                        .anyMatch(check -> Facts.same(check.getName(), example.getName())))
                .map(table -> example)
                .orElse(null);
    }
}
