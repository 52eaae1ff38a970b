package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables that are to be made, those that others refer to first; a cycle begins anywhere. */
final class NewTables {

    private final Run run;
    private final Tables byName;
    private final Set<Table> reached = new HashSet<>();
    private final List<Table> ordered = new ArrayList<>();

    NewTables(Run run, Collection<Table> tables) {
        this.run = run;
        this.byName = new Tables(tables);
        tables.forEach(this::reach);
    }

    private void reach(Table table) {
        // Entities refer to each other in chains of thousands at most in theory; each step is one frame.
        if (reached.add(table)) {
            table.foreignKeys().forEach(key -> byName.find(key.target()).ifPresent(this::reach));
            ordered.add(table);
        }
    }

    void create() {
        for (Table table : ordered) {
            run.change(new SchemaChange.CreateTable(named(table)));
            TableName name = table.name();
            for (ForeignKey key : table.foreignKeys()) {
                run.change(new SchemaChange.AddForeignKey(name, ForeignKeyEvolution.named(run, name, key)));
            }
            table.indexes().stream()
                    .filter(index -> index.origin() == Index.Origin.CREATED)
                    .forEach(index ->
                            run.change(new SchemaChange.CreateIndex(name, IndexEvolution.named(run, name, index))));
        }
    }

    private Table named(Table table) {
        Table bare = Copies.bare(table, table.comment());
        return new Table(
                bare.name(),
                bare.kind(),
                bare.columns(),
                key(table),
                List.of(),
                table.uniqueKeys().stream()
                        .map(key -> key.name() != null
                                ? key
                                : new UniqueKey(run.names().fresh("uq", table.name(), key.columns()), key.columns()))
                        .toList(),
                table.checks().stream()
                        .map(check -> CheckEvolution.named(run, table.name(), check))
                        .toList(),
                List.of(),
                bare.strict(),
                bare.withoutRowId(),
                bare.comment(),
                null);
    }

    private @Nullable PrimaryKey key(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null || key.name() != null
                ? key
                : new PrimaryKey(run.names().fresh("pk", table.name(), List.of()), key.columns());
    }
}
