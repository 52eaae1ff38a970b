package io.github.schemata.codegen.mapping.target;

import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The type of every column on another product: wide enough for what is there, short enough for a key, alike along keys,
 * and all of a table in one row of MariaDB; by the rules of {@code migrate:baseline}.
 */
final class TargetColumns {

    /** More steps than there are between two ends of any chain of keys. */
    private static final int ROUNDS = 100;

    private final Schema schema;
    private final DataProfile data;
    private final TargetTypes types;
    private final Map<String, SqlType> found = new HashMap<>();

    TargetColumns(Schema schema, DataProfile data, Product product) {
        this.schema = schema;
        this.data = data;
        this.types = new TargetTypes(product);
        schema.tables().forEach(this::ofTable);
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = alikeAlongKeys();
        }
        schema.tables().forEach(this::makeRoom);
    }

    SqlType of(Table table, Column column) {
        return of(table, column.name());
    }

    private SqlType of(Table table, String column) {
        SqlType type = found.get(key(table.name(), column));
        return type == null ? new SqlType.Other("") : type;
    }

    /** Whether an index is no longer than MariaDB's may be, and of no column twice. */
    boolean takes(Table table, Index index) {
        List<String> columns = index.parts().stream()
                .map(part -> part.column() == null ? "" : fold(part.column()))
                .toList();
        return columns.stream().distinct().count() == columns.size()
                && columns.stream().noneMatch(column -> TargetSizes.isEndless(of(table, column)))
                && columns.stream()
                                .mapToInt(column -> TargetSizes.bytes(of(table, column)))
                                .sum()
                        <= TargetSizes.LONGEST_KEY;
    }

    private void ofTable(Table table) {
        for (Column column : table.columns()) {
            int room = isKeyed(table, column.name()) ? TargetSizes.room(table, column.name(), types) : 0;
            found.put(key(table.name(), column.name()), types.of(column.type(), farthest(table, column), room));
        }
    }

    private boolean alikeAlongKeys() {
        boolean changed = false;
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Table target = schema.table(key.target()).orElse(null);
                boolean whole = target != null
                        && key.targetColumns().size() == key.columns().size()
                        && isUnique(target, key.targetColumns());
                for (int i = 0; whole && i < key.columns().size(); i++) {
                    changed |= alike(
                            key(table.name(), key.columns().get(i)),
                            key(target.name(), key.targetColumns().get(i)));
                }
            }
        }
        return changed;
    }

    /** Other servers let a key lead nowhere else. */
    private static boolean isUnique(Table target, List<String> columns) {
        List<String> wanted = sorted(columns);
        boolean primary = target.primaryKey() != null
                && sorted(target.primaryKey().columns()).equals(wanted);
        return primary
                || target.uniqueKeys().stream()
                        .anyMatch(key -> sorted(key.columns()).equals(wanted))
                || target.indexes().stream()
                        .filter(index -> index.unique() && index.where() == null)
                        .anyMatch(index -> sorted(index.parts().stream()
                                        .map(part -> part.column() == null ? "" : part.column())
                                        .toList())
                                .equals(wanted));
    }

    private static List<String> sorted(List<String> columns) {
        return columns.stream().map(TargetColumns::fold).sorted().toList();
    }

    private boolean alike(String from, String to) {
        SqlType one = found.get(from);
        SqlType other = found.get(to);
        if (one == null || other == null || one.equals(other)) {
            return false;
        }
        SqlType wider = TargetSizes.wider(one, other);
        found.put(from, wider);
        found.put(to, wider);
        return true;
    }

    private void makeRoom(Table table) {
        List<Column> longest = table.columns().stream()
                .filter(column -> !isKeyed(table, column.name()))
                .filter(column -> of(table, column) instanceof SqlType.Text text && text.length() != null)
                .sorted(Comparator.comparing((Column column) -> TargetSizes.bytes(of(table, column)))
                        .reversed())
                .toList();
        int row = table.columns().stream()
                .mapToInt(column -> TargetSizes.bytes(of(table, column)))
                .sum();
        for (Column column : longest) {
            if (row <= TargetSizes.LONGEST_ROW) {
                return;
            }
            row -= TargetSizes.bytes(of(table, column));
            found.put(key(table.name(), column.name()), types.endless());
        }
    }

    private static boolean isKeyed(Table table, String column) {
        boolean indexed = table.indexes().stream()
                .flatMap(index -> index.parts().stream())
                .map(Index.Part::column)
                .filter(Objects::nonNull)
                .anyMatch(column::equalsIgnoreCase);
        return indexed
                || table.primaryKey() != null && has(table.primaryKey().columns(), column)
                || table.uniqueKeys().stream().anyMatch(unique -> has(unique.columns(), column))
                || table.foreignKeys().stream().anyMatch(foreign -> has(foreign.columns(), column));
    }

    private static boolean has(List<String> columns, String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }

    private long farthest(Table table, Column column) {
        ColumnProfile held = data.of(table.name(), column.name());
        long smallest = held.smallest() == null ? 0 : held.smallest();
        long largest = held.largest() == null ? 0 : held.largest();
        return Math.max(largest, smallest < 0 ? -1 - smallest : 0);
    }

    private static String key(TableName table, String column) {
        return fold(table + "\n" + column);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
