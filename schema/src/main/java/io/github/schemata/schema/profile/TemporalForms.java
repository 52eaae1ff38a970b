package io.github.schemata.schema.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells in which form a stored value writes a date or time. Strict: 2020-02-31 and 24:00 are in no form. */
public final class TemporalForms {

    /** Whole numbers from here on, of either sign, are milliseconds: as seconds they would lie beyond the year 5138. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** Julian day of 0001-01-01 and the first one after 9999-12-31, rounded outward. */
    private static final long FIRST_JULIAN = 1_721_060;

    private static final long LAST_JULIAN = 5_373_485;

    private static final Pattern SHAPE = Pattern.compile("(?<date>\\d{4}-\\d\\d-\\d\\d)?"
            + "(?<separator>[ T])?"
            + "(?<time>(?:[01]\\d|2[0-3]):[0-5]\\d(?<seconds>:[0-5]\\d(?<fraction>\\.\\d{1,9})?)?)?"
            + "(?<offset>Z|[+-](?:0\\d|1[0-7])(?::?[0-5]\\d)?|[+-]18(?::?00)?)?");

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    private TemporalForms() {}

    /** The form of a text; null where it is in none. Digits alone are an epoch. */
    public static @Nullable TemporalForm of(String text) {
        if (text.isEmpty()) {
            return TemporalForm.EMPTY;
        }
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return isDigits(text) ? of(Long.parseLong(text)) : null;
        }
        String date = matcher.group("date");
        boolean hasTime = matcher.group("time") != null;
        boolean separated = matcher.group("separator") != null;
        if (date == null) {
            return hasTime && !separated && matcher.group("offset") == null ? TemporalForm.TIME : null;
        }
        if (separated != hasTime || !isDay(date)) {
            return null;
        }
        return hasTime ? dateTime(matcher) : matcher.group("offset") == null ? TemporalForm.DATE : null;
    }

    private static TemporalForm dateTime(Matcher matcher) {
        if (matcher.group("offset") != null) {
            return TemporalForm.OFFSET_DATE_TIME;
        }
        boolean blank = matcher.group("separator").equals(" ");
        if (matcher.group("seconds") == null) {
            return blank ? TemporalForm.DATE_TIME_MINUTES : TemporalForm.ISO_MINUTES;
        }
        if (matcher.group("fraction") == null) {
            return blank ? TemporalForm.DATE_TIME : TemporalForm.ISO;
        }
        return blank ? TemporalForm.DATE_TIME_FRACTION : TemporalForm.ISO_FRACTION;
    }

    /** The form of a whole number, taken by itself: {@link TemporalTally} knows the column. */
    public static TemporalForm of(long number) {
        return number >= FIRST_MILLIS || number <= -FIRST_MILLIS
                ? TemporalForm.EPOCH_MILLIS
                : TemporalForm.EPOCH_SECONDS;
    }

    /** The form of a floating-point number; null where it is no Julian day between the years 1 and 9999. */
    public static @Nullable TemporalForm of(double number) {
        return number >= FIRST_JULIAN && number <= LAST_JULIAN ? TemporalForm.JULIAN_DAY : null;
    }

    /** Whether the text is a whole number. */
    static boolean isDigits(String text) {
        return DIGITS.matcher(text).matches();
    }

    private static boolean isDay(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        int month = Integer.parseInt(date.substring(5, 7));
        int day = Integer.parseInt(date.substring(8, 10));
        return isDay(year, month, day);
    }

    static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
