package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The type of every column on other servers: wide enough for what is there, short enough for a key, alike along keys. */
final class TwinTypes {

    /** InnoDB's longest key. */
    static final int LONGEST_KEY = 3072;

    /** InnoDB's longest row, texts outside of it left out, and some air. */
    private static final int LONGEST_ROW = 60_000;

    private static final int USUAL_KEY_TEXT = 255;

    private final Source source;
    private final Map<String, TwinType> types = new HashMap<>();

    TwinTypes(Source source, List<Table> tables, Map<Table, List<ForeignKey>> keys) {
        this.source = source;
        tables.forEach(this::ofTable);
        alikeAlong(keys);
        tables.forEach(this::makeRoom);
    }

    TwinType of(String table, String column) {
        return Objects.requireNonNull(types.get(key(table, column)));
    }

    /** Whether both ends of a key have become of one type: a column that leads to two unlike ones has not. */
    boolean areAlike(Table table, ForeignKey key) {
        return IntStream.range(0, key.columns().size())
                .allMatch(i -> of(table.name().name(), key.columns().get(i))
                        .equals(of(key.target().name(), key.targetColumns().get(i))));
    }

    private void ofTable(Table table) {
        Set<String> keyed = KeyColumns.of(table);
        String name = table.name().name();
        for (Column column : table.columns()) {
            TwinType type = TwinType.of(column.type());
            if (column.type() instanceof SqlType.Whole whole) {
                long farthest = source.size(name, column.name());
                int needed = farthest > Integer.MAX_VALUE ? 64 : farthest > Short.MAX_VALUE ? 32 : 16;
                type = TwinType.whole(Math.max(whole.bits(), needed));
            }
            if (keyed.contains(Identifiers.fold(column.name()))) {
                type = keyed(type, room(table, column.name()), source.size(name, column.name()));
            }
            types.put(key(name, column.name()), type);
        }
    }

    /** Texts and bytes without an end cannot be indexed. */
    private static TwinType keyed(TwinType type, int room, long longest) {
        return switch (type.name()) {
            case "clob", "json" -> {
                int usual = Math.min(USUAL_KEY_TEXT, room);
                yield longest <= usual
                        ? TwinType.varchar(usual)
                        : longest <= room ? TwinType.varchar(room) : TwinType.CLOB;
            }
            case "longblob" -> new TwinType("varbinary", USUAL_KEY_TEXT, null);
            default -> type;
        };
    }

    /** How many characters such a column may have, so that the longest key that it is in stays short enough. */
    private static int room(Table table, String column) {
        return Math.max(
                1,
                table.indexes().stream()
                        .map(index -> index.parts().stream()
                                .map(part -> part.column() == null ? "" : part.column())
                                .toList())
                        .filter(columns -> columns.stream().anyMatch(one -> Identifiers.same(one, column)))
                        .mapToInt(columns -> room(table, columns))
                        .min()
                        .orElse(LONGEST_KEY / 4));
    }

    private static int room(Table table, List<String> columns) {
        int fixed = 0;
        int open = 0;
        for (String name : columns) {
            TwinType type =
                    table.column(name).map(column -> TwinType.of(column.type())).orElse(TwinType.BIGINT);
            if (type.name().equals("clob") || type.name().equals("json")) {
                open++;
            } else {
                fixed += type.name().equals("longblob") ? USUAL_KEY_TEXT : type.bytes();
            }
        }
        return (LONGEST_KEY - fixed) / 4 / Math.max(1, open);
    }

    /** Both ends of a key must be of one type on MariaDB. */
    private void alikeAlong(Map<Table, List<ForeignKey>> keys) {
        boolean changed = true;
        for (int round = 0; changed && round < 100; round++) {
            changed = false;
            for (Map.Entry<Table, List<ForeignKey>> entry : keys.entrySet()) {
                for (ForeignKey key : entry.getValue()) {
                    for (int i = 0; i < key.columns().size(); i++) {
                        changed |= alike(
                                key(entry.getKey().name().name(), key.columns().get(i)),
                                key(key.target().name(), key.targetColumns().get(i)));
                    }
                }
            }
        }
    }

    private boolean alike(String from, String to) {
        TwinType one = Objects.requireNonNull(types.get(from));
        TwinType other = Objects.requireNonNull(types.get(to));
        if (one.equals(other)) {
            return false;
        }
        TwinType wider = one.name().equals(other.name()) || (one.isWhole() && other.isWhole())
                ? List.of(one, other).stream()
                        .max(Comparator.comparing((TwinType type) -> type.length() == null ? 0 : type.length())
                                .thenComparing(type ->
                                        List.of("smallint", "int", "bigint").indexOf(type.name())))
                        .orElseThrow()
                : other;
        types.put(from, wider);
        types.put(to, wider);
        return true;
    }

    private void makeRoom(Table table) {
        Set<String> keyed = KeyColumns.of(table);
        List<Column> candidates = table.columns().stream()
                .filter(column -> !keyed.contains(Identifiers.fold(column.name())))
                .filter(column -> of(table.name().name(), column.name()).name().equals("varchar"))
                .sorted(Comparator.comparing((Column column) ->
                                of(table.name().name(), column.name()).bytes())
                        .reversed())
                .toList();
        int row = table.columns().stream()
                .mapToInt(column -> of(table.name().name(), column.name()).bytes())
                .sum();
        for (Column column : candidates) {
            if (row <= LONGEST_ROW) {
                return;
            }
            row -= of(table.name().name(), column.name()).bytes();
            types.put(key(table.name().name(), column.name()), TwinType.CLOB);
        }
    }

    private static String key(String table, String column) {
        return Identifiers.fold(table) + "\n" + Identifiers.fold(column);
    }
}
