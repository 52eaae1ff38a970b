package io.github.schemata.migrate.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "add album                       | add-album",
                "Add the column album.year       | add-the-column-album-year",
                "  Ünïcode & Straße!             | unicode-strasse",
                "../../etc/passwd                | etc-passwd",
                "${user.home}                    | user-home",
                "it's \"quoted\"                 | it-s-quoted",
                "add 🎵 tables                   | add-tables",
                "-x- -y-                         | x-y",
                "加专辑                           | ''",
                "加 album 2                      | album-2",
                "1234567890 1234567890 1234567890 1234567 90 | 1234567890-1234567890-1234567890-1234567",
                "1234567890 1234567890 1234567890 123456 890 | 1234567890-1234567890-1234567890-123456"
            })
    void isNamedByItsLettersAndDigits(String text, String slug) {
        assertThat(Message.of(text).slug()).isEqualTo(slug.equals("''") ? "" : slug);
    }

    @Test
    void keepsItsWords() {
        assertThat(Message.of(" two\nlines ${x} ").text()).isEqualTo("two\nlines ${x}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \t\n"})
    void mustBeGiven(String text) {
        assertThatThrownBy(() -> Message.of(text))
                .isInstanceOf(MigrateException.class)
                .hasMessage("No message says what the change is for.\n"
                        + "Give one, as in -Dmigrate.message=\"Add the column album.year\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "!?", "🎵", "../"})
    void mustSaySomething(String text) {
        assertThatThrownBy(() -> Message.of(text))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The message '" + text + "' has no letter and no digit.\n"
                        + "Give words that say what the change is for, as in"
                        + " -Dmigrate.message=\"Add the column album.year\".");
    }
}
