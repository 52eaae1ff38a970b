package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated converters themselves: every form in, the column's own out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GeneratedConvertersTest {

    private ClassLoader classes;

    @BeforeAll
    void compile(@TempDir Path folder) {
        classes = GeneratedCode.of(folder, """
                        CREATE TABLE Event (id INTEGER PRIMARY KEY, a DATE, b DATETIME, c DATETIME, d DATETIME, e DATETIME, f DATETIME,
                          g DATETIME, h TIMESTAMP, i TIMESTAMP, j TIMESTAMP, k TIME, l TIME, m TIMESTAMPTZ, n TIMESTAMPTZ, o DATETIME);
                        INSERT INTO Event VALUES (1, '2024-02-29', '2024-02-29 12:34', '2024-02-29 12:34:56', '2024-02-29 12:34:56.789',
                          '2024-02-29T12:34', '2024-02-29T12:34:56', '2024-02-29 12:34:56.789000', 1709210096, 1709210096789,
                          2460370.0242592592, '12:34:56', '12:34', '2024-02-29T12:34:56Z', '2024-02-29 12:34:56+0100', '2024-02-29 12:34:56'),
                          (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                          '2024-02-29 12:34:56.789000');
                        """).compiled();
    }

    private Object call(String converter, String method, Class<?> type, @Nullable Object argument)
            throws ReflectiveOperationException {
        Class<?> converted = classes.loadClass("model." + converter + "Converter");
        Method found = converted.getMethod(method, type);
        return found.invoke(converted.getConstructor().newInstance(), argument);
    }

    private Object read(String converter, @Nullable String column) throws ReflectiveOperationException {
        return call(converter, "convertToEntityAttribute", String.class, column);
    }

    private Object write(String converter, Object attribute) throws ReflectiveOperationException {
        return call(converter, "convertToDatabaseColumn", attribute.getClass(), attribute);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29T00:00",
        "2024-02-29 12:34, 2024-02-29T12:34",
        "2024-02-29 12:34:56, 2024-02-29T12:34:56",
        "2024-02-29 12:34:56.7, 2024-02-29T12:34:56.7",
        "2024-02-29 12:34:56.789, 2024-02-29T12:34:56.789",
        "2024-02-29 12:34:56.123456, 2024-02-29T12:34:56.123456",
        "2024-02-29 12:34:56.123456789, 2024-02-29T12:34:56.123456789",
        "2024-02-29T12:34, 2024-02-29T12:34",
        "2024-02-29T12:34:56, 2024-02-29T12:34:56",
        "2024-02-29T12:34:56.789, 2024-02-29T12:34:56.789",
        "2024-02-29T12:34:56Z, 2024-02-29T12:34:56",
        "2024-02-29T12:34:56+01:00, 2024-02-29T12:34:56",
        "2024-02-29 12:34:56+0100, 2024-02-29T12:34:56",
        "2024-02-29 12:34:56-05, 2024-02-29T12:34:56",
        "2024-02-29 12:34Z, 2024-02-29T12:34",
        "12:34, 1970-01-01T12:34",
        "12:34:56.5, 1970-01-01T12:34:56.5",
        "0, 1970-01-01T00:00",
        "-1, 1969-12-31T23:59:59",
        "1709210096, 2024-02-29T12:34:56",
        "1709210096.5, 2024-02-29T12:34:56.5",
        "253402300799, 9999-12-31T23:59:59",
        "1709210096789, 2024-02-29T12:34:56.789",
        "2460370.0242592592, 2024-02-29T12:34:56",
        "2460369.5, 2024-02-29T00:00",
        "' 2024-02-29 ', 2024-02-29T00:00",
    })
    void readsEveryForm(String column, LocalDateTime moment) throws ReflectiveOperationException {
        assertThat(read("LocalDateTimeAsText", column)).isEqualTo(moment);
        assertThat(read("LocalDateTimeAsMinutes", column)).isEqualTo(moment);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void readsNothingFromNothing(@Nullable String column) throws ReflectiveOperationException {
        assertThat(read("LocalDateTimeAsText", column)).isNull();
        assertThat(read("InstantAsEpochMillis", column)).isNull();
        assertThat(read("LocalDateTimeAsJulianDay", column)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-31", "31/12/2020", "0000-00-00", "soon", "2024-02-29 24:00", "2024-02-29 12"})
    void refusesWhatIsNoDate(String column) {
        assertThatThrownBy(() -> read("LocalDateTimeAsText", column))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessageContaining(column);
    }

    @Test
    void readsNumbersInTheUnitOfTheColumn() throws ReflectiveOperationException {
        assertThat(read("InstantAsEpochSeconds", "1709210096")).isEqualTo(Instant.parse("2024-02-29T12:34:56Z"));
        assertThat(read("InstantAsEpochMillis", "5000")).isEqualTo(Instant.parse("1970-01-01T00:00:05Z"));
        assertThat(read("InstantAsEpochSeconds", "5000")).isEqualTo(Instant.parse("1970-01-01T01:23:20Z"));
        assertThat(read("LocalDateTimeAsJulianDay", "2460370")).isEqualTo(LocalDateTime.parse("2024-02-29T12:00"));
        assertThat(read("InstantAsEpochMillis", "2024-02-29T13:34:56+01:00"))
                .isEqualTo(Instant.parse("2024-02-29T12:34:56Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "LocalDateTimeAsText, 2024-02-29T12:34, 2024-02-29 12:34:00",
        "LocalDateTimeAsText, 2024-02-29T12:34:56.5, 2024-02-29 12:34:56.5",
        "LocalDateTimeAsText, 2024-02-29T12:34:56.123456789, 2024-02-29 12:34:56.123456789",
        "LocalDateTimeAsMinutes, 2024-02-29T12:34, 2024-02-29 12:34",
        "LocalDateTimeAsMinutes, 2024-02-29T12:34:56, 2024-02-29 12:34:56",
        "LocalDateTimeAsMinutes, 2024-02-29T12:34:00.000000001, 2024-02-29 12:34:00.000000001",
        "LocalDateTimeAsIsoMinutes, 2024-02-29T12:34, 2024-02-29T12:34",
        "LocalDateTimeAsIso, 2024-02-29T12:34, 2024-02-29T12:34:00",
        "LocalDateTimeAsFraction, 2024-02-29T12:34, 2024-02-29 12:34:00.000",
        "LocalDateTimeAsFraction, 2024-02-29T12:34:56.1234, 2024-02-29 12:34:56.1234",
        "LocalDateTimeAsFraction6, 2024-02-29T12:34:56.5, 2024-02-29 12:34:56.500000",
        "LocalDateTimeAsOptionalFraction6, 2024-02-29T12:34:56, 2024-02-29 12:34:56",
        "LocalDateTimeAsOptionalFraction6, 2024-02-29T12:34:56.5, 2024-02-29 12:34:56.500000",
        "LocalDateTimeAsJulianDay, 2024-02-29T12:00, 2460370.0",
    })
    void writesTheFormOfTheColumn(String converter, LocalDateTime moment, String column)
            throws ReflectiveOperationException {
        assertThat(write(converter, moment)).isEqualTo(column);
        assertThat(read(converter, column)).isEqualTo(moment);
    }

    @Test
    void writesOtherTypes() throws ReflectiveOperationException {
        assertThat(write("LocalDateAsText", LocalDate.parse("2024-02-29"))).isEqualTo("2024-02-29");
        assertThat(write("LocalTimeAsText", LocalTime.parse("12:34"))).isEqualTo("12:34:00");
        assertThat(write("LocalTimeAsMinutes", LocalTime.parse("12:34"))).isEqualTo("12:34");
        assertThat(write("LocalTimeAsMinutes", LocalTime.parse("12:34:56"))).isEqualTo("12:34:56");
        assertThat(write("OffsetDateTimeAsText", OffsetDateTime.parse("2024-02-29T12:34:56Z")))
                .isEqualTo("2024-02-29T12:34:56Z");
        assertThat(write("OffsetDateTimeAsText", OffsetDateTime.parse("2024-02-29T12:34:56+05:30")))
                .isEqualTo("2024-02-29T12:34:56+05:30");
        assertThat(write("OffsetDateTimeAsSpaced", OffsetDateTime.parse("2024-02-29T12:34:56Z")))
                .isEqualTo("2024-02-29 12:34:56+0000");
        assertThat(write("InstantAsEpochSeconds", Instant.parse("9999-12-31T23:59:59.9Z")))
                .isEqualTo("253402300799");
        assertThat(write("InstantAsEpochSeconds", Instant.parse("1969-12-31T23:59:59Z")))
                .isEqualTo("-1");
        assertThat(write("InstantAsEpochMillis", Instant.parse("2024-02-29T12:34:56.789123Z")))
                .isEqualTo("1709210096789");
    }

    @Test
    void writesNothingForNull() throws ReflectiveOperationException {
        assertThat(call("LocalDateAsText", "convertToDatabaseColumn", LocalDate.class, null))
                .isNull();
    }

    @Test
    void keepsEveryMillisecondOfJulianDays() throws ReflectiveOperationException {
        LocalDateTime start = LocalDateTime.parse("2024-02-29T00:00:00.001");
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime moment = start.plusNanos(i * 8_641_000_000L);
            assertThat(read("LocalDateTimeAsJulianDay", (String) write("LocalDateTimeAsJulianDay", moment)))
                    .isEqualTo(moment);
        }
    }
}
