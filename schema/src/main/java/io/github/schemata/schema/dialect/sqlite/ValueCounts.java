package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalTally;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the storage classes of a column's values, the span of its whole numbers and its values not allowed are asked for:
 * one expression per column, which gives its ten numbers in one text, since both SQLite and the driver pay for each
 * column of a result.
 */
final class ValueCounts {

    private static final String UUID_GLOB = Stream.of(8, 4, 4, 4, 12)
            .map(digits -> "[0-9a-f]".repeat(digits))
            .collect(Collectors.joining("-", "'", "'"));

    private ValueCounts() {}

    /** The aggregate expression for a column of a table, whose affinity leaves fewer storage classes to look for. */
    static String ofTable(Column column, @Nullable AllowedValues allowed, boolean shouldBeUuids) {
        String value = RowSource.column(column.name());
        String uuids = shouldBeUuids ? uuids(value) : "0";
        String disallowed = allowed == null ? "0" : disallowed(value, allowed);
        String oversized = Oversized.count(value, column.type());
        if (column.identity() != Column.Identity.NONE) {
            return joined(
                    "count(*)",
                    "count(*)",
                    "0",
                    "0",
                    span("min", value),
                    span("max", value),
                    uuids,
                    disallowed,
                    oversized,
                    "0");
        }
        if (Affinity.of(column.type().declared()) == Affinity.TEXT) {
            String texts = "count(" + value + ") - " + stored(value, "blob");
            return joined(
                    "count(" + value + ")", "0", "0", "(" + texts + ")", "''", "''", uuids, disallowed, oversized, "0");
        }
        return all(value, uuids, disallowed, oversized, infinities(value, column));
    }

    /** The aggregate expression for a column of a view, which can be anything. */
    static String ofView(Column column) {
        String value = RowSource.column(column.name());
        return all(
                value, column.type() instanceof SqlType.Uuid ? uuids(value) : "0", "0", "0", infinities(value, column));
    }

    /** What such an expression said, and the look at the dates, where there was one. */
    static ColumnProfile profile(String counts, long rows, @Nullable TemporalTally dates) {
        String[] parts = counts.split(";", -1);
        long values = Long.parseLong(parts[0]);
        long integers = Long.parseLong(parts[1]);
        long reals = Long.parseLong(parts[2]);
        long texts = Long.parseLong(parts[3]);
        long blobs = values - integers - reals - texts;
        return new ColumnProfile(
                rows - values,
                integers,
                reals,
                texts,
                blobs,
                whole(parts[4]),
                whole(parts[5]),
                dates == null ? Map.of() : dates.forms(),
                dates == null ? null : dates.spelling(),
                Long.parseLong(parts[6]),
                Long.parseLong(parts[7]),
                Long.parseLong(parts[8]),
                Long.parseLong(parts[9]));
    }

    private static String all(String value, String uuids, String disallowed, String oversized, String infinities) {
        String whole = "CASE typeof(" + value + ") WHEN 'integer' THEN " + value + " END";
        return joined(
                "count(" + value + ")",
                stored(value, "integer"),
                stored(value, "real"),
                stored(value, "text"),
                span("min", whole),
                span("max", whole),
                uuids,
                disallowed,
                oversized,
                infinities);
    }

    private static String joined(String... parts) {
        return String.join(" || ';' || ", parts);
    }

    private static String stored(String value, String storage) {
        return "count(*) FILTER (WHERE typeof(" + value + ") = '" + storage + "')";
    }

    private static String span(String end, String whole) {
        return "ifnull(" + end + "(" + whole + "), '')";
    }

    /** Only the written form counts: a blob of 16 bytes is none. */
    private static String uuids(String value) {
        return "count(*) FILTER (WHERE typeof(" + value + ") = 'text' AND " + value + " GLOB " + UUID_GLOB + ")";
    }

    /** A literal too large for a number is infinite (sqlite.org/floatingpoint.html). */
    private static String infinities(String value, Column column) {
        Affinity affinity = Affinity.of(column.type().declared());
        return affinity == Affinity.NUMERIC || affinity == Affinity.INTEGER
                ? "count(*) FILTER (WHERE " + value + " = 9e999 OR " + value + " = -9e999)"
                : "0";
    }

    /** Byte for byte, whatever collation the column has; the column's affinity still makes 1 and '1' meet. */
    private static String disallowed(String value, AllowedValues allowed) {
        StringJoiner literals = new StringJoiner(", ");
        for (String literal : allowed.values()) {
            literals.add(allowed.text() ? "'" + literal.replace("'", "''") + "'" : literal);
        }
        return "count(*) FILTER (WHERE " + value + " COLLATE BINARY NOT IN (" + literals + "))";
    }

    private static @Nullable Long whole(String digits) {
        return digits.isEmpty() ? null : Long.valueOf(digits);
    }
}
