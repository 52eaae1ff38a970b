package io.github.schemata.codegen.mapping.defaults;

import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.profile.TemporalForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The dates and times among the defaults. */
final class DefaultTimes {

    private DefaultTimes() {}

    /** A literal; null where it is no value of the type. */
    static @Nullable Initial ofText(String text, JavaType type) {
        String iso = text.replace(' ', 'T');
        try {
            if (type.equals(JavaType.LOCAL_DATE)) {
                return new Initial.Fixed(LocalDate.parse(iso).toString());
            }
            if (type.equals(JavaType.LOCAL_TIME)) {
                return new Initial.Fixed(LocalTime.parse(iso).toString());
            }
            if (type.equals(JavaType.LOCAL_DATE_TIME)) {
                return new Initial.Fixed(LocalDateTime.parse(iso.length() == 10 ? iso + "T00:00" : iso)
                        .toString());
            }
            return type.equals(JavaType.OFFSET_DATE_TIME)
                    ? new Initial.Fixed(OffsetDateTime.parse(iso).toString())
                    : null;
        } catch (DateTimeException notInThatForm) {
            return null;
        }
    }

    /** A number, in the unit that the column counts; null where it counts none. */
    static @Nullable Initial ofNumber(DefaultValue.Number number, TemporalForm counted) {
        boolean seconds = counted == TemporalForm.EPOCH_SECONDS;
        if (!number.whole() || !seconds && counted != TemporalForm.EPOCH_MILLIS) {
            return null;
        }
        try {
            long units = number.value().longValueExact();
            Instant instant = seconds ? Instant.ofEpochSecond(units) : Instant.ofEpochMilli(units);
            return new Initial.Fixed(instant.toString());
        } catch (ArithmeticException | DateTimeException beyondTheType) {
            return null;
        }
    }

    /** The moment of creation; null where what the default tells is not what the field holds. */
    static @Nullable Initial ofNow(Now now, JavaType type) {
        if (type.equals(JavaType.STRING) && !now.isNumber()) {
            return new Initial.NowText(now.pattern(), now.local());
        }
        if (type.equals(JavaType.LONG) || type.equals(JavaType.INTEGER)) {
            return now.isNumber() ? new Initial.NowSeconds() : null;
        }
        boolean told = type.packageName().equals("java.time")
                && (type.equals(JavaType.LOCAL_TIME) ? now.hasTime() : now.hasDate());
        if (!told) {
            return null;
        }
        ChronoUnit unit = now.hasMillis() ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
        return new Initial.Now(now.hasTime() ? unit : ChronoUnit.DAYS, now.local());
    }
}
