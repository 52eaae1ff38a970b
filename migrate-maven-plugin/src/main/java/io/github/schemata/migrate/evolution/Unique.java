package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns that no two rows may have alike: a key or an index, which are the same thing.
 *
 * @param key null for an index
 * @param index null for a key
 */
record Unique(
        @Nullable String name,
        List<String> columns,
        @Nullable UniqueKey key,
        @Nullable Index index) {

    static List<Unique> of(Table table) {
        List<Unique> all = new ArrayList<>();
        table.uniqueKeys().forEach(key -> all.add(new Unique(key.name(), key.columns(), key, null)));
        table.indexes().stream()
                .filter(Unique::isPlain)
                .forEach(index -> all.add(new Unique(
                        index.name(),
                        index.parts().stream()
                                .map(part -> Objects.requireNonNull(part.column()))
                                .toList(),
                        null,
                        index)));
        return all;
    }

    /** Whether an index of its own says what a key could say. */
    static boolean isPlain(Index index) {
        return index.unique()
                && index.origin() == Origin.CREATED
                && index.where() == null
                && index.parts().stream().allMatch(part -> part.column() != null);
    }

    /** The names of keys and indexes that a table states: what has one of them and is something else makes way. */
    static Set<String> names(Table table) {
        return Names.set(Stream.concat(
                        table.uniqueKeys().stream().map(UniqueKey::name).filter(Objects::nonNull),
                        table.indexes().stream()
                                .filter(index -> index.origin() == Origin.CREATED)
                                .map(Index::name))
                .toList());
    }

    Set<String> folded() {
        return Names.set(columns);
    }

    String handle(TableName table) {
        return name != null ? name : ConstraintNames.plain("uq", table, columns);
    }

    SchemaChange drop(TableName table) {
        return key != null
                ? new SchemaChange.DropUniqueKey(table, key)
                : new SchemaChange.DropIndex(table, Objects.requireNonNull(index));
    }
}
