package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which foreign keys other servers take: SQLite lets them lead anywhere. */
final class TwinKeys {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<Table, List<ForeignKey>> valid = new LinkedHashMap<>();

    TwinKeys(List<Table> tables) {
        tables.forEach(table -> this.tables.put(Identifiers.fold(table.name().name()), table));
        tables.forEach(table -> valid.put(
                table,
                table.foreignKeys().stream()
                        .map(this::inKeyOrder)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    Map<Table, List<ForeignKey>> all() {
        return valid;
    }

    List<ForeignKey> of(Table table) {
        return Objects.requireNonNull(valid.get(table));
    }

    /** Whether the column refers to another table, so that no database chooses its value. */
    boolean refers(Table table, String column) {
        return of(table).stream()
                .anyMatch(key -> key.columns().stream().anyMatch(one -> Identifiers.same(one, column)));
    }

    /** The key with its columns in the order of the target's; empty where the target is missing or not unique. */
    private Optional<ForeignKey> inKeyOrder(ForeignKey key) {
        Table target = tables.get(Identifiers.fold(key.target().name()));
        if (target == null
                || key.targetColumns().size() != key.columns().size()
                || key.columns().isEmpty()) {
            return Optional.empty();
        }
        return uniqueOf(target).stream()
                .map(unique -> ordered(key, unique))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<List<String>> uniqueOf(Table target) {
        List<List<String>> unique = new ArrayList<>();
        if (target.primaryKey() != null) {
            unique.add(target.primaryKey().columns());
        }
        target.uniqueKeys().forEach(key -> unique.add(key.columns()));
        target.indexes().stream()
                .filter(index -> index.origin() == Index.Origin.CREATED && index.unique() && TwinIndex.isPlain(index))
                .map(index -> index.parts().stream()
                        .map(part -> Objects.requireNonNull(part.column()))
                        .toList())
                .forEach(unique::add);
        return unique;
    }

    private static Optional<ForeignKey> ordered(ForeignKey key, List<String> unique) {
        List<String> columns = new ArrayList<>();
        for (String wanted : unique) {
            for (int i = 0; i < key.columns().size(); i++) {
                if (Identifiers.same(key.targetColumns().get(i), wanted)) {
                    columns.add(key.columns().get(i));
                }
            }
        }
        if (columns.size() != unique.size() || columns.size() != key.columns().size()) {
            return Optional.empty();
        }
        return Optional.of(new ForeignKey(
                key.name(),
                columns,
                key.target(),
                unique,
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred()));
    }
}
