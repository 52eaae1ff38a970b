package io.github.schemata.schema.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalFormsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "2024-02-29,DATE",
                "0001-01-01,DATE",
                "12:34,TIME",
                "00:00:00,TIME",
                "23:59:59.123456789,TIME",
                "2024-02-29 12:34,DATE_TIME_MINUTES",
                "2024-02-29 12:34:56,DATE_TIME",
                "2024-02-29 12:34:56.7,DATE_TIME_FRACTION",
                "2024-02-29T12:34,ISO_MINUTES",
                "2024-02-29T12:34:56,ISO",
                "2024-02-29T12:34:56.123456789,ISO_FRACTION",
                "2024-02-29T12:34Z,OFFSET_DATE_TIME",
                "2024-02-29 12:34:56+01:00,OFFSET_DATE_TIME",
                "2024-02-29T12:34:56.7-0530,OFFSET_DATE_TIME",
                "2024-02-29T12:34:56+01,OFFSET_DATE_TIME",
                "2024-02-29T12:34:56+18:00,OFFSET_DATE_TIME",
                "1262304000,EPOCH_SECONDS",
                "-1,EPOCH_SECONDS",
                "1262304000000,EPOCH_MILLIS",
                "##,EMPTY",
            })
    void recognisesForm(String text, TemporalForm form) {
        assertThat(TemporalForms.of(text)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-31",
                "2023-02-29",
                "2020-13-01",
                "2020-00-10",
                "2020-01-00",
                "20-01-01",
                "02020-01-01",
                "2020-1-1",
                "2020/01/01",
                "24:00",
                "12:60",
                "12:34:60",
                "1:02",
                "12:34:56.",
                "12:34:56.1234567890",
                "12:34Z",
                "2020-01-01Z",
                "2020-01-01 ",
                " 2020-01-01",
                "2020-01-01T",
                "2020-01-01  12:34",
                "2020-01-01t12:34",
                "2020-01-01 24:00:00",
                "2020-02-31 12:00:00",
                "2020-01-01T12:34+19:00",
                "2020-01-01T12:34+18:30",
                "2020-01-01T12:34 Z",
                "Z",
                " ",
                "now",
                "2451545.5",
                "1234567890123456789012"
            })
    void recognisesNoFormIn(String text) {
        assertThat(TemporalForms.of(text)).isNull();
    }

    @Test
    void tellsSecondsFromMillisecondsBySize() {
        assertThat(TemporalForms.of(99_999_999_999L)).isEqualTo(TemporalForm.EPOCH_SECONDS);
        assertThat(TemporalForms.of(100_000_000_000L)).isEqualTo(TemporalForm.EPOCH_MILLIS);
        assertThat(TemporalForms.of(-99_999_999_999L)).isEqualTo(TemporalForm.EPOCH_SECONDS);
        assertThat(TemporalForms.of(-100_000_000_000L)).isEqualTo(TemporalForm.EPOCH_MILLIS);
    }

    @Test
    void takesFloatingPointNumbersForJulianDaysWithinTheFirstTenThousandYears() {
        assertThat(TemporalForms.of(1_721_060.0)).isEqualTo(TemporalForm.JULIAN_DAY);
        assertThat(TemporalForms.of(5_373_485.0)).isEqualTo(TemporalForm.JULIAN_DAY);
        assertThat(TemporalForms.of(1_721_059.5)).isNull();
        assertThat(TemporalForms.of(5_373_485.5)).isNull();
        assertThat(TemporalForms.of(Double.NaN)).isNull();
    }
}
