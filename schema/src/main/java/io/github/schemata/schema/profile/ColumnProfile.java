package io.github.schemata.schema.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the looked-at values of one column are.
 *
 * @param nulls how many are NULL
 * @param integers how many are stored as integers
 * @param reals how many are stored as floating-point numbers
 * @param texts how many are stored as text
 * @param blobs how many are stored as bytes
 * @param smallest the smallest integer; null where there is none
 * @param largest the largest integer; null where there is none
 * @param temporal for columns declared as date, time or timestamp: how many values have each form; values in no such
 *     form are missing from the sum
 * @param spelling how times of day are written in its texts; null where there are none, or none that has one
 * @param uuids for columns declared as UUID, or that reference one: how many texts are one in its canonical form, in lower case
 * @param disallowed how many values are not among those that the column's CHECK lists (compared byte for byte)
 * @param oversized how many values have more characters, bytes or digits than the declared type says, which SQLite does
 *     not mind
 * @param infinities for columns whose affinity is numeric: how many of the floating-point numbers are infinite, which
 *     no decimal number is
 */
public record ColumnProfile(
        long nulls,
        long integers,
        long reals,
        long texts,
        long blobs,
        @Nullable Long smallest,
        @Nullable Long largest,
        Map<TemporalForm, Long> temporal,
        @Nullable TimeSpelling spelling,
        long uuids,
        long disallowed,
        long oversized,
        long infinities) {

    /** No row was looked at. */
    public static final ColumnProfile EMPTY = new ColumnProfile(0, 0, 0, 0, 0, null, null, Map.of(), null, 0, 0, 0, 0);

    public ColumnProfile {
        temporal = Map.copyOf(temporal);
    }

    /** Without times of day. */
    public ColumnProfile(
            long nulls,
            long integers,
            long reals,
            long texts,
            long blobs,
            @Nullable Long smallest,
            @Nullable Long largest,
            Map<TemporalForm, Long> temporal,
            long uuids,
            long disallowed) {
        this(nulls, integers, reals, texts, blobs, smallest, largest, temporal, null, uuids, disallowed);
    }

    /** With no value that its type has no room for. */
    public ColumnProfile(
            long nulls,
            long integers,
            long reals,
            long texts,
            long blobs,
            @Nullable Long smallest,
            @Nullable Long largest,
            Map<TemporalForm, Long> temporal,
            @Nullable TimeSpelling spelling,
            long uuids,
            long disallowed) {
        this(nulls, integers, reals, texts, blobs, smallest, largest, temporal, spelling, uuids, disallowed, 0, 0);
    }

    /** How many values are not NULL. */
    public long values() {
        return integers + reals + texts + blobs;
    }
}
