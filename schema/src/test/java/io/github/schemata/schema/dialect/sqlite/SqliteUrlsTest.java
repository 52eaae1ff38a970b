package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteUrlsTest {

    private static final Path FOLDER = Path.of("/base/my folder");

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:x.db, jdbc:sqlite:/base/my folder/x.db",
        "jdbc:sqlite:a/../x.db, jdbc:sqlite:/base/my folder/x.db",
        "jdbc:sqlite:../x.db?foreign_keys=on, jdbc:sqlite:/base/x.db?foreign_keys=on",
        "jdbc:sqlite:file:x.db?mode=ro, jdbc:sqlite:file:/base/my folder/x.db?mode=ro"
    })
    void takesARelativeFileFromTheFolder(String url, String absolute) {
        assertThat(SqliteUrls.absolute(url, FOLDER)).isEqualTo(absolute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:/x.db",
                "jdbc:sqlite:file:/x.db?mode=ro",
                "jdbc:sqlite:file:///x.db",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file::memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite:a\0b"
            })
    void leavesEveryOtherUrlAlone(String url) {
        assertThat(SqliteUrls.absolute(url, FOLDER)).isEqualTo(url);
    }

    @Test
    void meansTheSameFileAfterwardsWhateverTheFolderIsCalled() {
        Path folder = Path.of("/a #1/100%25/ü");

        assertThat(SqliteUrl.of(SqliteUrls.absolute("jdbc:sqlite:file:my%20x.db", folder))
                        .file())
                .isEqualTo(folder.resolve("my x.db"));
        assertThat(SqliteUrl.of(SqliteUrls.absolute("jdbc:sqlite:my%20x.db", folder))
                        .file())
                .isEqualTo(folder.resolve("my%20x.db"));
    }
}
