package io.github.schemata.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HistoryReaderTest {

    private static final String TABLE = "CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL,"
            + " AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED TEXT NOT NULL,"
            + " ORDEREXECUTED INT NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), TAG VARCHAR(255))";

    @TempDir
    private Path folder;

    @Test
    void readsRowsInTheOrderTheyWereApplied() throws SQLException {
        History history = read(
                TABLE,
                "INSERT INTO DATABASECHANGELOG VALUES"
                        + " ('2', 'ann', 'db/a.xml', '2026-01-01 10:00:00', 2, 'RERAN', '8:abc', 'v1'),"
                        + " ('1', 'ann', 'classpath:db/a.xml', '2026-01-01 10:00:00', 1, 'EXECUTED', NULL, NULL),"
                        + " ('0', 'ann', '/db\\a.xml', '2025-12-31 23:59:59', 7, 'MARK_RAN', '9:x', NULL)");

        assertThat(history.rows())
                .containsExactly(
                        new Applied(
                                new ChangesetKey("0", "ann", "db/a.xml"),
                                LocalDateTime.of(2025, 12, 31, 23, 59, 59),
                                7,
                                "9:x",
                                null,
                                "MARK_RAN"),
                        new Applied(
                                new ChangesetKey("1", "ann", "db/a.xml"),
                                LocalDateTime.of(2026, 1, 1, 10, 0),
                                1,
                                null,
                                null,
                                "EXECUTED"),
                        new Applied(
                                new ChangesetKey("2", "ann", "db/a.xml"),
                                LocalDateTime.of(2026, 1, 1, 10, 0),
                                2,
                                "8:abc",
                                "v1",
                                "RERAN"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            '2026-01-02 03:04:05',        2026-01-02T03:04:05
            '2026-01-02 03:04:05.678',    2026-01-02T03:04:05.678
            '2026-01-02T03:04:05.678901', 2026-01-02T03:04:05.678901
            '2026-01-02 03:04',           2026-01-02T03:04
            '2026-01-02',                 2026-01-02T00:00
            'yesterday',                  -
            '',                           -
            """)
    void readsTimesThatAreText(String text, @Nullable LocalDateTime time) throws SQLException {
        assertThat(appliedAt("'" + text + "'")).isEqualTo(time);
    }

    @Test
    void readsTimesThatAreNumbers() throws SQLException {
        LocalDateTime time = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
        long millis = time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();

        assertThat(appliedAt(String.valueOf(millis))).isEqualTo(time);
        assertThat(appliedAt(String.valueOf(millis / 1000))).isEqualTo(time);
        assertThat(appliedAt("'" + millis + "'")).isEqualTo(time);
    }

    @Test
    void readsTheTableOfAnOldLiquibaseWithFewerColumns() throws SQLException {
        History history = read(
                "CREATE TABLE databasechangelog (id VARCHAR(63), author VARCHAR(63), filename VARCHAR(200),"
                        + " dateexecuted DATETIME, md5sum VARCHAR(32))",
                "INSERT INTO databasechangelog VALUES ('1', 'ann', 'a.xml', '2010-01-02 03:04:05', 'abc')");

        assertThat(history.rows())
                .containsExactly(new Applied(
                        new ChangesetKey("1", "ann", "a.xml"),
                        LocalDateTime.of(2010, 1, 2, 3, 4, 5),
                        0,
                        "abc",
                        null,
                        "EXECUTED"));
    }

    @Test
    void theLastRowOfAChangesetCounts() throws SQLException {
        History history = read(
                TABLE,
                "INSERT INTO DATABASECHANGELOG VALUES ('1', 'ann', 'a.xml', '2026-01-02', 2, 'RERAN', '9:new', NULL),"
                        + " ('1', 'ann', 'a.xml', '2026-01-01', 1, 'EXECUTED', '9:old', NULL)");

        assertThat(history.of(new ChangesetKey("1", "ann", "a.xml"))
                        .orElseThrow()
                        .checksum())
                .isEqualTo("9:new");
        assertThat(history.of(new ChangesetKey("1", "bob", "a.xml"))).isEmpty();
    }

    @Test
    void withoutTheTableThereIsNoHistoryAndNothingIsCreated() throws Exception {
        Path file = folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE album (id)");
            byte[] before = Files.readAllBytes(file);

            assertThat(HistoryReader.read(connection)).isSameAs(History.NONE);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aTableOfThatNameThatIsNotLiquibasesIsAnError() {
        assertThatThrownBy(() -> read("CREATE TABLE DATABASECHANGELOG (x)"))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The table DATABASECHANGELOG cannot be read: it has no column ID\n"
                        + "Check that it is Liquibase's own, and that the user may read it.");
    }

    private static @Nullable LocalDateTime appliedAt(String literal) throws SQLException {
        return read(
                        TABLE.replace("DATEEXECUTED TEXT", "DATEEXECUTED DATETIME"),
                        "INSERT INTO DATABASECHANGELOG VALUES ('1', 'ann', 'a.xml', " + literal
                                + ", 1, 'EXECUTED', NULL, NULL)")
                .rows()
                .get(0)
                .appliedAt();
    }

    private static History read(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return HistoryReader.read(connection);
        }
    }
}
