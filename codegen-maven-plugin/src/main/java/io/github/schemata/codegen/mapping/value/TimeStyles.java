package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.model.TimeStyle;
import io.github.schemata.schema.profile.TemporalForm;
import io.github.schemata.schema.profile.TimeSpelling;
import org.jspecify.annotations.Nullable;

/** The style in which times of day are written: the one that the rows have. */
final class TimeStyles {

    private static final String DATE = "uuuu-MM-dd";
    private static final String MINUTES = "HH:mm";
    private static final String SECONDS = "HH:mm:ss";

    /** As SQLite's time() writes. */
    static final TimeStyle USUAL_TIME = new TimeStyle(SECONDS, 0, true, "");

    /** As SQLite's datetime() writes. */
    static final TimeStyle USUAL_DATE_TIME = new TimeStyle(DATE + " " + SECONDS, 0, true, "");

    /** As ISO 8601 has it. */
    static final TimeStyle USUAL_OFFSET = new TimeStyle(DATE + "'T'" + SECONDS, 0, true, "XXX");

    private TimeStyles() {}

    /** The style of a form; null where it has no time of day, or is a number. */
    static @Nullable TimeStyle of(TemporalForm form, @Nullable TimeSpelling spelling) {
        if (spelling == null) {
            return null;
        }
        return switch (form) {
            case TIME -> style("", spelling.seconds(), spelling, "");
            case DATE_TIME_MINUTES -> style(DATE + " ", false, spelling, "");
            case DATE_TIME, DATE_TIME_FRACTION -> style(DATE + " ", true, spelling, "");
            case ISO_MINUTES -> style(DATE + "'T'", false, spelling, "");
            case ISO, ISO_FRACTION -> style(DATE + "'T'", true, spelling, "");
            case OFFSET_DATE_TIME ->
                style(DATE + (spelling.blank() ? " " : "'T'"), spelling.seconds(), spelling, spelling.offset());
            case DATE, EPOCH_SECONDS, EPOCH_MILLIS, JULIAN_DAY, EMPTY -> null;
        };
    }

    private static TimeStyle style(String date, boolean seconds, TimeSpelling spelling, String offset) {
        int digits = spelling.fewestDigits();
        return new TimeStyle(date + (seconds ? SECONDS : MINUTES), digits, digits == 0 || spelling.whole(), offset);
    }
}
