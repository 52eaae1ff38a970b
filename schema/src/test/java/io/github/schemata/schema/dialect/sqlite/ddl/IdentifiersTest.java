package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void onlyTheLettersOfAsciiHaveTwoCases() {
        assertThat(Identifiers.fold("ÄlbumTITLE[@`{")).isEqualTo("Älbumtitle[@`{");
        assertThat(Identifiers.same("Album", "aLBUM")).isTrue();
        assertThat(Identifiers.same("Ä", "ä")).isFalse();
        assertThat(Identifiers.same("@", "`")).isFalse();
        assertThat(Identifiers.same("album", "albums")).isFalse();
    }

    /** Asked of every object of a database for each one that changes. */
    @Test
    void nothingIsMadeForANameWithNothingToFold() {
        String name = "album_title";

        assertThat(Identifiers.fold(name)).isSameAs(name);
    }
}
