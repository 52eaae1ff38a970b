package io.github.schemata.schema.profile;

import io.github.schemata.schema.profile.TemporalScanner.Precision;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Tells in which form a stored value writes a date or time. Strict: 2020-02-31 and 24:00 are in no form. */
public final class TemporalForms {

    /** Whole numbers from here on, of either sign, are milliseconds: as seconds they would lie beyond the year 5138. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** Julian day of 0001-01-01 and the first one after 9999-12-31, rounded outward. */
    private static final long FIRST_JULIAN = 1_721_060;

    private static final long LAST_JULIAN = 5_373_485;

    /** No whole number of 64 bits is certain to hold more. */
    private static final int MOST_DIGITS = 18;

    private TemporalForms() {}

    /** The form of a text; null where it is in none. Digits alone are an epoch. */
    public static @Nullable TemporalForm of(String text) {
        if (text.isEmpty()) {
            return TemporalForm.EMPTY;
        }
        if (isDigits(text)) {
            return of(Long.parseLong(text));
        }
        TemporalScanner scanner = new TemporalScanner(text);
        if (!scanner.date()) {
            return scanner.time() != Precision.NONE && scanner.done() ? TemporalForm.TIME : null;
        }
        if (scanner.done()) {
            return TemporalForm.DATE;
        }
        boolean blank = scanner.accept(' ');
        return blank || scanner.accept('T') ? dateTime(scanner, blank) : null;
    }

    private static @Nullable TemporalForm dateTime(TemporalScanner scanner, boolean blank) {
        Precision precision = scanner.time();
        if (precision != Precision.NONE && !scanner.done()) {
            return scanner.offset() && scanner.done() ? TemporalForm.OFFSET_DATE_TIME : null;
        }
        return switch (precision) {
            case NONE -> null;
            case MINUTES -> blank ? TemporalForm.DATE_TIME_MINUTES : TemporalForm.ISO_MINUTES;
            case SECONDS -> blank ? TemporalForm.DATE_TIME : TemporalForm.ISO;
            case FRACTION -> blank ? TemporalForm.DATE_TIME_FRACTION : TemporalForm.ISO_FRACTION;
        };
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
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start || text.length() > start + MOST_DIGITS) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
