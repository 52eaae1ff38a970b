package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.Set;

/** Compares unique keys and unique indexes; which columns there are is the fact, not their order. */
final class UniqueEvolution {

    private final Run run;
    private final TableName table;
    private final Table wanted;
    private final Table found;
    private final Pairs<Unique, Unique> pairs;
    private final Set<String> gone;
    private final Set<String> names;

    UniqueEvolution(Run run, Table wanted, Table found, Set<String> gone) {
        this.run = run;
        this.table = found.name();
        this.wanted = wanted;
        this.found = found;
        this.pairs = new Pairs<>(Unique.of(wanted), Unique.of(found));
        this.gone = gone;
        this.names = Unique.names(wanted);
    }

    void compare() {
        pairs.take((one, other) -> same(one, other) && Names.same(one.name(), other.name()), (one, other) -> {});
        pairs.take(this::same, (one, other) -> {});
        pairs.satisfied(one -> found.primaryKey() != null
                && Names.set(found.primaryKey().columns()).equals(one.folded()));
        pairs.take((one, other) -> Names.same(one.name(), other.name()), (one, other) -> {
            run.change(other.drop(table));
            run.change(add(run, table, one));
        });
        pairs.missing().forEach(one -> run.change(add(run, table, one)));
        pairs.left().forEach(this::left);
    }

    private boolean same(Unique wanted, Unique found) {
        return wanted.folded().equals(found.folded());
    }

    /**
     * Whether a table has a unique key of just the columns that should be its primary key, none of them ever NULL: that
     * tells rows apart as well, and entities may take any key for theirs.
     */
    static boolean isInPlaceOfKey(Table wanted, Table found) {
        PrimaryKey key = wanted.primaryKey();
        return key != null
                && key.columns().stream().allMatch(column -> isNotNull(found, column))
                && Unique.of(found).stream().anyMatch(unique -> unique.folded().equals(Names.set(key.columns())));
    }

    private static boolean isNotNull(Table table, String column) {
        return table.columns().stream().anyMatch(one -> !one.nullable() && Names.same(one.name(), column));
    }

    static SchemaChange add(Run run, TableName table, Unique unique) {
        Index index = unique.index();
        if (index != null) {
            return new SchemaChange.CreateIndex(table, IndexEvolution.named(run, table, index));
        }
        String name = unique.name() != null ? unique.name() : run.names().fresh("uq", table, unique.columns());
        return new SchemaChange.AddUniqueKey(table, new UniqueKey(name, unique.columns()));
    }

    private void left(Unique unique) {
        boolean replaced = unique.name() != null && names.contains(Names.fold(unique.name()));
        if (run.complete() || replaced || unique.folded().stream().anyMatch(gone::contains)) {
            run.change(unique.drop(table));
            return;
        }
        if (wanted.primaryKey() != null
                && unique.folded().equals(Names.set(wanted.primaryKey().columns()))
                && isInPlaceOfKey(wanted, found)) {
            return;
        }
        String name = unique.handle(table);
        run.findings().unstated("unique key " + name + " of " + table, table.name() + "." + name, unique.drop(table));
    }
}
