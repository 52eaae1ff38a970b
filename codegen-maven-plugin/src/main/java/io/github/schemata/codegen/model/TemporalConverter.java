package io.github.schemata.codegen.model;

import io.github.schemata.schema.profile.TemporalForm;
import org.jspecify.annotations.Nullable;

/**
 * A converter between a java.time type and the text that stands in a column.
 *
 * @param name the class name
 * @param type the Java type
 * @param written the form that it writes; it reads every form
 * @param style how it writes times of day; null where it writes none, or numbers
 */
public record TemporalConverter(
        String name,
        JavaType type,
        TemporalForm written,
        @Nullable TimeStyle style) {

    /** How a moment of the 29th of February 2024 looks. */
    public String example() {
        return style == null ? example(written) : style.example();
    }

    /** How a moment of the 29th of February 2024 looks in a form. */
    public static String example(TemporalForm form) {
        return switch (form) {
            case DATE -> "2024-02-29";
            case TIME -> "12:34:56";
            case DATE_TIME_MINUTES -> "2024-02-29 12:34";
            case DATE_TIME -> "2024-02-29 12:34:56";
            case DATE_TIME_FRACTION -> "2024-02-29 12:34:56.789";
            case ISO_MINUTES -> "2024-02-29T12:34";
            case ISO -> "2024-02-29T12:34:56";
            case ISO_FRACTION -> "2024-02-29T12:34:56.789";
            case OFFSET_DATE_TIME -> "2024-02-29T12:34:56+01:00";
            case EPOCH_SECONDS -> "1709210096";
            case EPOCH_MILLIS -> "1709210096789";
            case JULIAN_DAY -> "2460370.024259";
            case EMPTY -> "an empty text";
        };
    }
}
