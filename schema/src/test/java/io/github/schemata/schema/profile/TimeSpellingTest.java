package io.github.schemata.schema.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TimeSpellingTest {

    private static @Nullable TimeSpelling of(String... texts) {
        TemporalTally tally = new TemporalTally();
        Stream.of(texts).forEach(tally::add);
        return tally.spelling();
    }

    static List<Arguments> textsAndSpellings() {
        return List.of(
                Arguments.of("12:34", new TimeSpelling(false, 0, false, false, "")),
                Arguments.of("12:34:56", new TimeSpelling(true, 0, true, false, "")),
                Arguments.of("12:34,12:34:56", new TimeSpelling(true, 0, true, false, "")),
                Arguments.of("2024-02-29 12:34:56.789", new TimeSpelling(true, 3, false, false, "")),
                Arguments.of(
                        "2024-02-29T12:34:56.789000,2024-02-29T12:34:56.1234567",
                        new TimeSpelling(true, 6, false, false, "")),
                Arguments.of("2024-02-29 12:34:56,2024-02-29 12:34:56.5", new TimeSpelling(true, 1, true, false, "")),
                Arguments.of("2024-02-29T12:34:56Z", new TimeSpelling(true, 0, true, false, "XXX")),
                Arguments.of("2024-02-29 12:34:56.5+00:00", new TimeSpelling(true, 1, false, true, "xxx")),
                Arguments.of("2024-02-29T12:34-0530,2024-02-29T12:34Z", new TimeSpelling(false, 0, false, false, "XX")),
                Arguments.of("2024-02-29T12:34:56+01", new TimeSpelling(true, 0, true, false, "x")));
    }

    @ParameterizedTest
    @MethodSource("textsAndSpellings")
    void tellsHowTimesOfDayAreWritten(String texts, TimeSpelling spelling) {
        assertThat(of(texts.split(","))).isEqualTo(spelling);
    }

    @ParameterizedTest
    @MethodSource("textsWithoutTime")
    void saysNothingWithoutTimesOfDay(String text) {
        assertThat(of(text)).isNull();
    }

    static List<String> textsWithoutTime() {
        return List.of("2024-02-29", "", "1709210096", "soon", "31/12/2020 12:34");
    }
}
