package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFingerprintTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() {
        file = Databases.create(folder.resolve("x.db"), "CREATE TABLE t (a)");
    }

    @Test
    void isTheSameForTheSameContent() throws IOException {
        Path copy = Files.copy(file, folder.resolve("copy.db"));

        assertThat(SqliteFingerprint.of(file)).isPresent().isEqualTo(SqliteFingerprint.of(copy));
    }

    @Test
    void differsOnceARowIsWritten() {
        var before = SqliteFingerprint.of(file);

        Databases.create(file, "INSERT INTO t VALUES (1)");

        assertThat(SqliteFingerprint.of(file)).isPresent().isNotEqualTo(before);
    }

    @Test
    void differsOnceARowStandsInTheWal() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            var before = SqliteFingerprint.of(file);
            statement.execute("INSERT INTO t VALUES (1)");

            assertThat(SqliteFingerprint.of(file)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void ofALargeFileIsThatOfItsHeaderAndTime() throws IOException {
        var before = SqliteFingerprint.of(file, 0);
        var again = SqliteFingerprint.of(file, 0);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        var touched = SqliteFingerprint.of(file, 0);

        assertThat(before).isPresent().isEqualTo(again).isNotEqualTo(touched);
    }

    @Test
    void ofALargeFileDiffersOnceARowIsWrittenWhateverTheClockSays() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        var before = SqliteFingerprint.of(file, 0);

        Databases.create(file, "INSERT INTO t VALUES (1)");
        Files.setLastModifiedTime(file, time);

        assertThat(Files.size(file)).isEqualTo(size);
        assertThat(SqliteFingerprint.of(file, 0)).isPresent().isNotEqualTo(before);
    }

    @Test
    void ofALargeFileDiffersOnceARowStandsInTheWal() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("INSERT INTO t VALUES (1)");
            var before = SqliteFingerprint.of(file, 0);
            statement.execute("INSERT INTO t VALUES (1)");

            assertThat(SqliteFingerprint.of(file, 0)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void isMissingWhereTheContentIsInDoubt() throws IOException {
        Files.createFile(folder.resolve("x.db-journal"));

        assertThat(SqliteFingerprint.of(file)).isEmpty();
        assertThat(SqliteFingerprint.of(folder)).isEmpty();
        assertThat(SqliteFingerprint.of(folder.resolve("missing.db"))).isEmpty();
    }
}
