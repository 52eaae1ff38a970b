package io.github.schemata.schema.profile;

import static io.github.schemata.schema.profile.TemporalForm.DATE;
import static io.github.schemata.schema.profile.TemporalForm.EPOCH_MILLIS;
import static io.github.schemata.schema.profile.TemporalForm.EPOCH_SECONDS;
import static io.github.schemata.schema.profile.TemporalForm.JULIAN_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemporalTallyTest {

    private TemporalTally tally;

    @BeforeEach
    void start() {
        tally = new TemporalTally();
    }

    @Test
    void isEmptyWithoutValues() {
        assertThat(tally.forms()).isEmpty();
    }

    @Test
    void countsEachForm() {
        tally.add("2024-02-29");
        tally.add("2024-02-29");
        tally.add("no date");
        tally.add("2024-03-01");
        tally.add(1_262_304_000L);
        tally.add("1262304000000");

        assertThat(tally.forms()).isEqualTo(Map.of(DATE, 3L, EPOCH_SECONDS, 1L, EPOCH_MILLIS, 1L));
    }

    @Test
    void takesIntegersBesideJulianDaysForJulianDays() {
        tally.add(2_451_545.5);
        tally.add(2_451_545L);
        tally.add(2_451_546L);

        assertThat(tally.forms()).isEqualTo(Map.of(JULIAN_DAY, 3L));
    }

    @Test
    void takesIntegersAloneForSeconds() {
        tally.add(2_451_545L);

        assertThat(tally.forms()).isEqualTo(Map.of(EPOCH_SECONDS, 1L));
    }

    @Test
    void keepsSecondsOutOfTheJulianRangeBesideJulianDays() {
        tally.add(2_451_545.5);
        tally.add(2_451_545L);
        tally.add(1_262_304_000L);

        assertThat(tally.forms()).isEqualTo(Map.of(JULIAN_DAY, 2L, EPOCH_SECONDS, 1L));
    }

    @Test
    void findsNoFormInCompactDatesAndYears() {
        tally.add(20_240_229L);
        tally.add(2024L);
        tally.add("19991231");

        assertThat(tally.forms()).isEmpty();
    }

    @Test
    void takesCompactDatesForSecondsWhereAnotherNumberIsNone() {
        tally.add(20_240_229L);
        tally.add(20_240_230L);
        tally.add(20_240_231L);

        assertThat(tally.forms()).isEqualTo(Map.of(EPOCH_SECONDS, 3L));
    }
}
