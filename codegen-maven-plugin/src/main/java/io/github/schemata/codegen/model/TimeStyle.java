package io.github.schemata.codegen.model;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * How a converter writes times of day.
 *
 * @param pattern down to minutes or seconds, for a DateTimeFormatter. Minutes mean: unless there are seconds
 * @param digits the fewest digits behind the seconds; there are more where the value has more
 * @param wholeWithout whether whole seconds have no digits, however many the others have
 * @param offset the pattern of the offset from UTC; empty where there is none
 */
public record TimeStyle(String pattern, int digits, boolean wholeWithout, String offset) {

    private static final OffsetDateTime EXAMPLE =
            OffsetDateTime.of(2024, 2, 29, 12, 34, 56, 789_000_000, ZoneOffset.ofHours(1));

    /** Whether seconds are written, even if there are none. */
    public boolean hasSeconds() {
        return pattern.endsWith("ss");
    }

    /** How a moment of the 29th of February 2024 looks. */
    public String example() {
        DateTimeFormatterBuilder format = new DateTimeFormatterBuilder().appendPattern(pattern);
        if (digits > 0) {
            format.appendFraction(ChronoField.NANO_OF_SECOND, Math.max(digits, 3), 9, true);
        }
        DateTimeFormatter formatter =
                format.appendPattern(offset.isEmpty() ? "" : offset).toFormatter(Locale.ROOT);
        return formatter.format(EXAMPLE);
    }
}
