package io.github.schemata.codegen.mapping.target;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.List;

/** How much room types take on MariaDB, which has the least of it: what fits there fits everywhere. */
final class TargetSizes {

    /** InnoDB's longest key, in bytes. */
    static final int LONGEST_KEY = 3072;

    /** InnoDB's longest row, texts outside of it left out, and some air. */
    static final int LONGEST_ROW = 60_000;

    /** Of bytes without a length in a key. */
    private static final int KEY_BYTES = 255;

    private TargetSizes() {}

    /** How many bytes are counted for it in a key or row. */
    static int bytes(SqlType type) {
        if (type instanceof SqlType.Text text && text.length() != null) {
            return 4 * text.length();
        }
        if (type instanceof SqlType.Binary binary && binary.length() != null) {
            return binary.length();
        }
        return type instanceof SqlType.Exact ? 32 : type instanceof SqlType.Uuid ? 4 * 36 : 12;
    }

    static boolean isEndless(SqlType type) {
        return type instanceof SqlType.Text text && text.length() == null;
    }

    /** How many characters a column may have, so that the longest index that it is in stays short enough. */
    static int room(Table table, String column, TargetTypes types) {
        return table.indexes().stream()
                .filter(index -> index.parts().stream().anyMatch(part -> column.equalsIgnoreCase(part.column())))
                .mapToInt(index -> Math.max(1, room(table, index, types)))
                .min()
                .orElse(LONGEST_KEY / 4);
    }

    private static int room(Table table, Index index, TargetTypes types) {
        int fixed = 0;
        int open = 0;
        for (Index.Part part : index.parts()) {
            SqlType type = part.column() == null
                    ? new SqlType.Whole("bigint", 64)
                    : table.column(part.column())
                            .map(column -> types.of(column.type(), 0, 0))
                            .orElseGet(() -> new SqlType.Whole("bigint", 64));
            if (isEndless(type) || type instanceof SqlType.Json) {
                open++;
            } else {
                fixed += type instanceof SqlType.Binary ? KEY_BYTES : bytes(type);
            }
        }
        return (LONGEST_KEY - fixed) / 4 / Math.max(1, open);
    }

    /** The wider of two that can hold the same, else the second. */
    static SqlType wider(SqlType one, SqlType other) {
        if (one instanceof SqlType.Whole narrow && other instanceof SqlType.Whole wide) {
            return narrow.bits() >= wide.bits() ? one : other;
        }
        boolean alike = one.getClass() == other.getClass() && isEndless(one) == isEndless(other);
        return alike && length(one) >= length(other) ? one : other;
    }

    private static int length(SqlType type) {
        List<Integer> lengths = List.of(
                type instanceof SqlType.Text text && text.length() != null ? text.length() : 0,
                type instanceof SqlType.Binary binary && binary.length() != null ? binary.length() : 0,
                type instanceof SqlType.Exact exact && exact.precision() != null ? exact.precision() : 0);
        return lengths.stream().mapToInt(Integer::intValue).sum();
    }
}
