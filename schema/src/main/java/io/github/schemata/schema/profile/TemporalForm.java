package io.github.schemata.schema.profile;

/** How a date or time is written in a column that has no such type of its own. */
public enum TemporalForm {
    /** {@code 2024-02-29} */
    DATE,
    /** {@code 12:34}, {@code 12:34:56}, {@code 12:34:56.789} */
    TIME,
    /** {@code 2024-02-29 12:34} */
    DATE_TIME_MINUTES,
    /** {@code 2024-02-29 12:34:56} */
    DATE_TIME,
    /** {@code 2024-02-29 12:34:56.789}, any number of digits */
    DATE_TIME_FRACTION,
    /** {@code 2024-02-29T12:34} */
    ISO_MINUTES,
    /** {@code 2024-02-29T12:34:56} */
    ISO,
    /** {@code 2024-02-29T12:34:56.789}, any number of digits */
    ISO_FRACTION,
    /** One of the date-time forms followed by {@code Z}, {@code +01:00}, {@code +0100} or {@code +01}. */
    OFFSET_DATE_TIME,
    /** An integer: seconds since 1970-01-01T00:00Z. */
    EPOCH_SECONDS,
    /** An integer: milliseconds since 1970-01-01T00:00Z. */
    EPOCH_MILLIS,
    /** A number of days since noon of 24 November 4714 BC, proleptic Gregorian. */
    JULIAN_DAY,
    /** An empty text. */
    EMPTY
}
