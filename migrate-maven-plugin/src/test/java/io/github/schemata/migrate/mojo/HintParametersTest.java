package io.github.schemata.migrate.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.evolution.Hints;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HintParametersTest {

    @Test
    void nothingTypedIsNoHint() {
        assertThat(HintParameters.of(null, null, null)).isEqualTo(Hints.NONE);
        assertThat(HintParameters.of(" ", "false", "")).isEqualTo(Hints.NONE);
    }

    @Test
    void renamesArePairs() {
        assertThat(HintParameters.of("album=record, album.title = album.name", null, null)
                        .renames())
                .isEqualTo(Map.of("album", "record", "album.title", "album.name"));
    }

    @Test
    void allowDropWithoutAValueIsForAllThatVanishes() {
        assertThat(HintParameters.of(null, "", null).dropAll()).isTrue();
        assertThat(HintParameters.of(null, "true", null).dropAll()).isTrue();
        assertThat(HintParameters.of(null, "album.title, log_*", null))
                .isEqualTo(new Hints(Map.of(), false, List.of("album.title", "log_*"), Map.of()));
    }

    @Test
    void aValueMayHaveCommasAndSigns() {
        assertThat(HintParameters.of(null, null, "album.title=A, B = C,album.year=2000")
                        .fills())
                .isEqualTo(Map.of("album.title", "A, B = C", "album.year", "2000"));
    }

    @Test
    void aPairWithoutASignIsRefused() {
        assertThatThrownBy(() -> HintParameters.of("album", null, null))
                .isInstanceOf(MigrateException.class)
                .hasMessage("migrate.renames has 'album'.\nGive old=new, several separated by commas.");
        assertThatThrownBy(() -> HintParameters.of("a=b,a=c", null, null))
                .hasMessage("migrate.renames names a twice.\nGive it once.");
    }
}
