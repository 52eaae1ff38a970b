package io.github.schemata.schema.profile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the forms of the values of one column; what a whole number means depends on its neighbours. */
public final class TemporalTally {

    private static final Set<TemporalForm> WITHOUT_TIME = EnumSet.of(TemporalForm.DATE, TemporalForm.EMPTY);

    private final Map<TemporalForm, Long> forms = new EnumMap<>(TemporalForm.class);
    private final Map<TemporalForm, Long> integers = new EnumMap<>(TemporalForm.class);
    private final TimeTally times = new TimeTally();
    private long julianIntegers;
    private boolean calendarOnly = true;
    private @Nullable String lastText;
    private @Nullable TemporalForm lastForm;

    /** Counts a text. */
    public void add(String text) {
        if (TemporalForms.isDigits(text)) {
            add(Long.parseLong(text));
            return;
        }
        // Neighbours are often alike, time stamps of a bulk load above all.
        if (!text.equals(lastText)) {
            lastText = text;
            lastForm = TemporalForms.of(text);
            if (lastForm != null && !WITHOUT_TIME.contains(lastForm)) {
                times.add(text);
            }
        }
        if (lastForm != null) {
            forms.merge(lastForm, 1L, Long::sum);
        }
    }

    /** Counts a whole number. */
    public void add(long number) {
        integers.merge(TemporalForms.of(number), 1L, Long::sum);
        calendarOnly &= isCalendar(number);
        if (TemporalForms.of((double) number) != null) {
            julianIntegers++;
        }
    }

    /** Counts a floating-point number. */
    public void add(double number) {
        TemporalForm form = TemporalForms.of(number);
        if (form != null) {
            forms.merge(form, 1L, Long::sum);
        }
    }

    /**
     * How many values have each form. Whole numbers beside Julian days are Julian days, since SQLite stores 2451545.0 in
     * a DATE column as 2451545. Where every whole number is a year or reads as yyyymmdd, none of them is in any form.
     */
    public Map<TemporalForm, Long> forms() {
        Map<TemporalForm, Long> result = new EnumMap<>(forms);
        if (calendarOnly) {
            return result;
        }
        integers.forEach((form, count) -> result.merge(form, count, Long::sum));
        if (forms.containsKey(TemporalForm.JULIAN_DAY) && julianIntegers > 0) {
            result.merge(TemporalForm.JULIAN_DAY, julianIntegers, Long::sum);
            result.merge(TemporalForm.EPOCH_SECONDS, -julianIntegers, Long::sum);
            result.remove(TemporalForm.EPOCH_SECONDS, 0L);
        }
        return result;
    }

    /** How times of day are written; null where no text has one. */
    public @Nullable TimeSpelling spelling() {
        return times.spelling();
    }

    /** As seconds these numbers would all lie in the first hour or the first September of 1970. */
    private static boolean isCalendar(long number) {
        boolean year = number >= 1000 && number <= 2999;
        boolean inRange = number >= 1000_01_01 && number <= 2999_12_31;
        return year
                || inRange
                        && TemporalForms.isDay(
                                (int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
    }
}
