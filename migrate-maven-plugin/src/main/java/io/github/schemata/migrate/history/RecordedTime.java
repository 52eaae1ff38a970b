package io.github.schemata.migrate.history;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * DATEEXECUTED as drivers give it. SQLite holds what was written: text in Liquibase's or its own form, or milliseconds
 * since 1970 where the driver wrote it.
 */
final class RecordedTime {

    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .toFormatter();

    private static final long SECONDS_OF_YEAR_5000 = 95_617_584_000L;

    private RecordedTime() {}

    static @Nullable LocalDateTime of(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        } else if (value instanceof LocalDateTime time) {
            return time;
        } else if (value instanceof OffsetDateTime time) {
            return time.toLocalDateTime();
        } else if (value instanceof Number number) {
            return ofNumber(number.longValue());
        } else if (value != null) {
            return ofText(value.toString().strip());
        }
        return null;
    }

    private static LocalDateTime ofNumber(long number) {
        Instant instant = number > SECONDS_OF_YEAR_5000 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    }

    private static @Nullable LocalDateTime ofText(String text) {
        if (text.matches("\\d{1,15}")) {
            return ofNumber(Long.parseLong(text));
        }
        try {
            return LocalDateTime.parse(text, TEXT);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
