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
    /** {@code 2024-02-29 12:34:56+01:00}, also {@code +0100} and {@code +01}, with or without seconds */
    OFFSET_DATE_TIME,
    /** {@code 2024-02-29 12:34:56.789+01:00}, any number of digits */
    OFFSET_DATE_TIME_FRACTION,
    /** {@code 2024-02-29T12:34:56+01:00} */
    ISO_OFFSET,
    /** {@code 2024-02-29T12:34:56.789+01:00}, any number of digits */
    ISO_OFFSET_FRACTION,
    /** {@code 2024-02-29T12:34:56Z} */
    ISO_UTC,
    /** {@code 2024-02-29T12:34:56.789Z}, any number of digits */
    ISO_UTC_FRACTION,
    /** An integer: seconds since 1970-01-01T00:00Z. */
    EPOCH_SECONDS,
    /** An integer: milliseconds since 1970-01-01T00:00Z. */
    EPOCH_MILLIS,
    /** A number of days since noon of 24 November 4714 BC, proleptic Gregorian. */
    JULIAN_DAY,
    /** An empty text. */
    EMPTY
}
