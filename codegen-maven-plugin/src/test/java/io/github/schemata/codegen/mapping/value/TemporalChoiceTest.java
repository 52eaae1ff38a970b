package io.github.schemata.codegen.mapping.value;

import static io.github.schemata.schema.profile.TemporalForm.DATE;
import static io.github.schemata.schema.profile.TemporalForm.DATE_TIME;
import static io.github.schemata.schema.profile.TemporalForm.DATE_TIME_FRACTION;
import static io.github.schemata.schema.profile.TemporalForm.DATE_TIME_MINUTES;
import static io.github.schemata.schema.profile.TemporalForm.EMPTY;
import static io.github.schemata.schema.profile.TemporalForm.EPOCH_MILLIS;
import static io.github.schemata.schema.profile.TemporalForm.EPOCH_SECONDS;
import static io.github.schemata.schema.profile.TemporalForm.ISO;
import static io.github.schemata.schema.profile.TemporalForm.JULIAN_DAY;
import static io.github.schemata.schema.profile.TemporalForm.OFFSET_DATE_TIME;
import static io.github.schemata.schema.profile.TemporalForm.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.type.ValueChoice.Temporal;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.TimeStyle;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import io.github.schemata.schema.profile.TimeSpelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TemporalChoiceTest {

    private static final SqlType DATETIME = new SqlType.Timestamp("DATETIME", false);
    private static final TimeSpelling WHOLE = new TimeSpelling(true, 0, true, true, "");

    private static Optional<ValueChoice> of(
            SqlType type, Map<TemporalForm, Long> forms, @Nullable TimeSpelling spelling) {
        long values = forms.values().stream().mapToLong(Long::longValue).sum();
        return TemporalChoice.of(type, new ColumnProfile(0, 0, 0, values, 0, null, null, forms, spelling, 0, 0));
    }

    @Test
    void goesByTheDeclaredTypeWithoutRows() {
        assertThat(TemporalChoice.of(new SqlType.Date("DATE"), ColumnProfile.EMPTY))
                .contains(new Temporal(JavaType.LOCAL_DATE, DATE, null));
        assertThat(TemporalChoice.of(new SqlType.Time("TIME"), ColumnProfile.EMPTY))
                .contains(new Temporal(JavaType.LOCAL_TIME, TIME, new TimeStyle("HH:mm:ss", 0, true, "")));
        assertThat(TemporalChoice.of(DATETIME, ColumnProfile.EMPTY))
                .contains(new Temporal(
                        JavaType.LOCAL_DATE_TIME, DATE_TIME, new TimeStyle("uuuu-MM-dd HH:mm:ss", 0, true, "")));
        assertThat(TemporalChoice.of(new SqlType.Timestamp("TIMESTAMPTZ", true), ColumnProfile.EMPTY))
                .contains(new Temporal(
                        JavaType.OFFSET_DATE_TIME,
                        OFFSET_DATE_TIME,
                        new TimeStyle("uuuu-MM-dd'T'HH:mm:ss", 0, true, "XXX")));
    }

    static List<Arguments> formsAndTypes() {
        return List.of(
                Arguments.of(Map.of(DATE, 3L), JavaType.LOCAL_DATE, DATE),
                Arguments.of(Map.of(TIME, 3L), JavaType.LOCAL_TIME, TIME),
                Arguments.of(Map.of(DATE_TIME, 3L), JavaType.LOCAL_DATE_TIME, DATE_TIME),
                Arguments.of(Map.of(OFFSET_DATE_TIME, 3L), JavaType.OFFSET_DATE_TIME, OFFSET_DATE_TIME),
                Arguments.of(Map.of(EPOCH_SECONDS, 3L), JavaType.INSTANT, EPOCH_SECONDS),
                Arguments.of(Map.of(EPOCH_MILLIS, 3L), JavaType.INSTANT, EPOCH_MILLIS),
                Arguments.of(Map.of(JULIAN_DAY, 3L), JavaType.LOCAL_DATE_TIME, JULIAN_DAY),
                Arguments.of(Map.of(DATE, 9L, DATE_TIME, 1L), JavaType.LOCAL_DATE_TIME, DATE_TIME),
                Arguments.of(Map.of(DATE_TIME, 2L, ISO, 3L), JavaType.LOCAL_DATE_TIME, ISO),
                Arguments.of(Map.of(DATE_TIME, 2L, ISO, 2L), JavaType.LOCAL_DATE_TIME, DATE_TIME),
                Arguments.of(
                        Map.of(DATE_TIME_MINUTES, 2L, DATE_TIME_FRACTION, 1L),
                        JavaType.LOCAL_DATE_TIME,
                        DATE_TIME_MINUTES));
    }

    @ParameterizedTest
    @MethodSource("formsAndTypes")
    void goesByTheRows(Map<TemporalForm, Long> forms, JavaType type, TemporalForm written) {
        Temporal choice = (Temporal) of(DATETIME, forms, WHOLE).orElseThrow();

        assertThat(choice.type()).isEqualTo(type);
        assertThat(choice.written()).isEqualTo(written);
    }

    static List<Map<TemporalForm, Long>> mixtures() {
        return List.of(
                Map.of(EMPTY, 1L),
                Map.of(DATE, 1L, EMPTY, 1L),
                Map.of(DATE_TIME, 1L, OFFSET_DATE_TIME, 1L),
                Map.of(DATE, 1L, TIME, 1L),
                Map.of(EPOCH_SECONDS, 1L, EPOCH_MILLIS, 1L),
                Map.of(EPOCH_SECONDS, 1L, DATE, 1L),
                Map.of(JULIAN_DAY, 1L, DATE, 1L));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void choosesNothingThatWouldLoseAValue(Map<TemporalForm, Long> forms) {
        assertThat(of(DATETIME, forms, WHOLE)).isEmpty();
    }

    @Test
    void choosesNothingWhereAValueIsInNoForm() {
        ColumnProfile data = new ColumnProfile(0, 0, 0, 2, 0, null, null, Map.of(DATE, 1L), 0, 0);

        assertThat(TemporalChoice.of(DATETIME, data)).isEmpty();
    }

    @Test
    void writesTheDigitsAndTheOffsetOfTheRows() {
        assertThat(of(DATETIME, Map.of(DATE_TIME_FRACTION, 1L), new TimeSpelling(true, 6, false, true, "")))
                .contains(new Temporal(
                        JavaType.LOCAL_DATE_TIME,
                        DATE_TIME_FRACTION,
                        new TimeStyle("uuuu-MM-dd HH:mm:ss", 6, false, "")));
        assertThat(of(DATETIME, Map.of(OFFSET_DATE_TIME, 1L), new TimeSpelling(false, 0, false, true, "xx")))
                .contains(new Temporal(
                        JavaType.OFFSET_DATE_TIME, OFFSET_DATE_TIME, new TimeStyle("uuuu-MM-dd HH:mm", 0, true, "xx")));
    }
}
