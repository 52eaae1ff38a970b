package io.github.schemata.codegen.profile;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for all those from them up to the next. Between two of them no Java type begins or ends, so that
 * the largest invoice of today is neither needed nor told.
 */
final class Bounds {

    /** Whole numbers from here on, of either sign, count milliseconds: see TemporalForms. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private static final TreeSet<Long> BOUNDS = new TreeSet<>(Arrays.asList(
            Long.MIN_VALUE,
            -(1L << 53),
            -FIRST_MILLIS + 1,
            (long) Integer.MIN_VALUE,
            (long) Short.MIN_VALUE,
            (long) Byte.MIN_VALUE,
            0L,
            2L,
            Byte.MAX_VALUE + 1L,
            Short.MAX_VALUE + 1L,
            Integer.MAX_VALUE + 1L,
            FIRST_MILLIS,
            (1L << 53) + 1));

    private Bounds() {}

    static @Nullable Long of(@Nullable Long number) {
        return number == null ? null : BOUNDS.floor(number);
    }

    static @Nullable Long smaller(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? (one == null ? other : one) : Long.valueOf(Math.min(one, other));
    }

    static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? (one == null ? other : one) : Long.valueOf(Math.max(one, other));
    }
}
