package io.github.schemata.schema.dialect.sqlite;

import static io.github.schemata.schema.profile.TemporalForm.DATE;
import static io.github.schemata.schema.profile.TemporalForm.DATE_TIME;
import static io.github.schemata.schema.profile.TemporalForm.EMPTY;
import static io.github.schemata.schema.profile.TemporalForm.EPOCH_MILLIS;
import static io.github.schemata.schema.profile.TemporalForm.EPOCH_SECONDS;
import static io.github.schemata.schema.profile.TemporalForm.JULIAN_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteProfilerTest {

    private static final String COUNT_TO_1000 =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) ";

    @TempDir
    Path folder;

    @Test
    void countsStorageClassesAndTheSpanOfIntegers() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a)",
                "INSERT INTO t VALUES (NULL), (NULL), (-5), (9223372036854775807), (1.5), ('x'), ('1'), (''), (x'00')");

        assertThat(of(profile, "t", "a"))
                .isEqualTo(new ColumnProfile(2, 2, 1, 3, 1, -5L, Long.MAX_VALUE, Map.of(), 0, 0));
    }

    @Test
    void countsTextAndBytesInTextColumns() {
        DataProfile profile =
                profile(100, "CREATE TABLE t (a VARCHAR(9))", "INSERT INTO t VALUES (NULL), (1), ('x'), (x'00')");

        assertThat(of(profile, "t", "a")).isEqualTo(new ColumnProfile(1, 0, 0, 2, 1, null, null, Map.of(), 0, 0));
    }

    @Test
    void countsRowIds() {
        DataProfile profile = profile(
                100, "CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "INSERT INTO t VALUES (-3, NULL), (7, NULL)");

        assertThat(of(profile, "t", "id")).isEqualTo(new ColumnProfile(0, 2, 0, 0, 0, -3L, 7L, Map.of(), 0, 0));
        assertThat(of(profile, "t", "a")).isEqualTo(new ColumnProfile(2, 0, 0, 0, 0, null, null, Map.of(), 0, 0));
    }

    @Test
    void saysNothingOfEmptyTablesAndViews() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a)",
                "CREATE TABLE w (a PRIMARY KEY) WITHOUT ROWID",
                "CREATE VIEW v AS SELECT * FROM t");

        assertThat(profile).isEqualTo(DataProfile.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE", "DATETIME", "TIMESTAMP", "TIME", "TIMESTAMP WITH TIME ZONE"})
    void countsTheFormsOfDates(String type) {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (d " + type + ")",
                "INSERT INTO t VALUES ('2024-02-29'), ('2024-02-29 10:00:00'), ('2020-02-31'), (''), (NULL),"
                        + " (1262304000), (1262304000000), (x'00')");

        assertThat(of(profile, "t", "d").temporal())
                .isEqualTo(Map.of(DATE, 1L, DATE_TIME, 1L, EMPTY, 1L, EPOCH_SECONDS, 1L, EPOCH_MILLIS, 1L));
    }

    @Test
    void takesIntegersBesideJulianDaysForJulianDays() {
        DataProfile profile =
                profile(100, "CREATE TABLE t (d DATETIME)", "INSERT INTO t VALUES (2451545.25), (2451545.0)");

        assertThat(of(profile, "t", "d"))
                .isEqualTo(new ColumnProfile(0, 1, 1, 0, 0, 2_451_545L, 2_451_545L, Map.of(JULIAN_DAY, 2L), 0, 0));
    }

    @Test
    void looksForDatesOnlyWhereTheyAreDeclared() {
        DataProfile profile = profile(100, "CREATE TABLE t (d TEXT)", "INSERT INTO t VALUES ('2024-02-29')");

        assertThat(of(profile, "t", "d").temporal()).isEmpty();
    }

    @Test
    void countsValuesThatACheckDoesNotList() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a TEXT COLLATE NOCASE CHECK (a IN ('x', 'it''s')), n INT CHECK (n IN (1, -2)))",
                "INSERT INTO t VALUES ('x', 1), ('X', 1.0), ('it''s', '-2'), (NULL, NULL)",
                "PRAGMA ignore_check_constraints = ON",
                "INSERT INTO t VALUES ('', 3), ('IT''S', 'x')");

        assertThat(of(profile, "t", "a").disallowed()).isEqualTo(3);
        assertThat(of(profile, "t", "n").disallowed()).isEqualTo(2);
    }

    @Test
    void countsValuesThatTheDeclaredTypeHasNoRoomFor() throws SQLException {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a VARCHAR(3), b VARBINARY(2), c NUMERIC(4, 2), d DECIMAL(3), e TEXT, f NUMERIC)",
                "INSERT INTO t VALUES ('abc', x'0001', 99.99, 999, 'any length', 1.23456)",
                "INSERT INTO t VALUES ('abcd', x'000102', 100, 1000, NULL, 12345678901)",
                "INSERT INTO t VALUES ('a\uD83D\uDE00', x'', -99.99, -999, NULL, NULL)",
                "INSERT INTO t VALUES ('ab\uD83D\uDE00', NULL, 1.125, 1.5, NULL, NULL)",
                "INSERT INTO t VALUES (NULL, NULL, -9223372036854775808, 1e-7, NULL, NULL)");

        assertThat(of(profile, "t", "a").oversized()).as("characters").isEqualTo(3);
        assertThat(of(profile, "t", "b").oversized()).as("bytes").isEqualTo(1);
        assertThat(of(profile, "t", "c").oversized()).as("digits").isEqualTo(3);
        assertThat(of(profile, "t", "d").oversized()).as("digits without scale").isEqualTo(3);
        assertThat(of(profile, "t", "e").oversized()).as("without length").isZero();
        assertThat(of(profile, "t", "f").oversized()).as("without precision").isZero();
    }

    @Test
    void countsTextsThatAreUuids() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a UUID, b CHAR(36), c GUID PRIMARY KEY)",
                "INSERT INTO t VALUES ('123e4567-e89b-12d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000', 1)",
                "INSERT INTO t VALUES ('123E4567-E89B-12D3-A456-426614174000', NULL, '123e4567e89b12d3a456426614174000')",
                "INSERT INTO t VALUES (x'123e4567e89b12d3a456426614174000', NULL, '123e4567-e89b-12d3-a456-426614174001')",
                "INSERT INTO t VALUES (NULL, NULL, '{23e4567-e89b-12d3-a456-426614174001}')");

        assertThat(of(profile, "t", "a").uuids()).isEqualTo(1);
        assertThat(of(profile, "t", "b").uuids()).isEqualTo(0);
        assertThat(of(profile, "t", "c").uuids()).isEqualTo(1);
    }

    @Test
    void looksAtViewsAlsoWithDuplicateNames() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE)",
                "INSERT INTO t VALUES (1, '2024-01-01'), (2, NULL)",
                "CREATE VIEW v AS SELECT id, id, d, 'x' AS \"a \"\"quoted\"\" name\" FROM t");

        assertThat(profile.columns().get(TableName.of("v")))
                .isEqualTo(Map.of(
                        "id", new ColumnProfile(0, 2, 0, 0, 0, 1L, 2L, Map.of(), 0, 0),
                        "id:1", new ColumnProfile(0, 2, 0, 0, 0, 1L, 2L, Map.of(), 0, 0),
                        "d", new ColumnProfile(1, 0, 0, 1, 0, null, null, Map.of(DATE, 1L), 0, 0),
                        "a \"quoted\" name", new ColumnProfile(0, 0, 0, 2, 0, null, null, Map.of(), 0, 0)));
    }

    @Test
    void skipsWhatCannotBeRead() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a)",
                "INSERT INTO t VALUES (-9223372036854775807 - 1)",
                "CREATE VIEW fails AS SELECT abs(a) AS a FROM t",
                "CREATE VIEW works AS SELECT a FROM t",
                "CREATE VIRTUAL TABLE f USING fts5(x)");

        assertThat(profile.columns()).containsOnlyKeys(TableName.of("t"), TableName.of("works"));
    }

    @Test
    void looksAtAllRowsUpToTheLimit() {
        DataProfile profile = profile(
                1000, "CREATE TABLE t (a)", "INSERT INTO t(rowid, a) " + COUNT_TO_1000 + "SELECT i * 1000, i FROM n");

        assertThat(of(profile, "t", "a").integers()).isEqualTo(1000);
    }

    @Test
    void spreadsTheSampleOverALongerTable() {
        DataProfile profile = profile(100, "CREATE TABLE t (a)", "INSERT INTO t " + COUNT_TO_1000 + "SELECT i FROM n");

        ColumnProfile column = of(profile, "t", "a");
        assertThat(column.integers()).isBetween(90L, 100L);
        assertThat(column.smallest()).isEqualTo(1);
        assertThat(column.largest()).isEqualTo(1000);
    }

    @Test
    void samplesEnoughRowsAlsoWhereRowNumbersHaveWideGaps() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a)",
                "INSERT INTO t " + COUNT_TO_1000 + "SELECT i FROM n",
                "INSERT INTO t(rowid, a) VALUES (9223372036854775807, -1), (-9223372036854775808, -2)");

        ColumnProfile column = of(profile, "t", "a");
        assertThat(column.integers()).isBetween(50L, 100L);
        assertThat(column.smallest()).isEqualTo(-2);
    }

    @Test
    void looksAtTheFirstRowsOfATableWithoutRowNumbers() {
        DataProfile profile = profile(
                100,
                "CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE hidden (rowid, _rowid_, oid)",
                "INSERT INTO t " + COUNT_TO_1000 + "SELECT i FROM n",
                "INSERT INTO hidden VALUES (NULL, 2, 'x')");

        assertThat(of(profile, "t", "a")).isEqualTo(new ColumnProfile(0, 100, 0, 0, 0, 1L, 100L, Map.of(), 0, 0));
        assertThat(of(profile, "hidden", "oid").texts()).isEqualTo(1);
    }

    @Test
    void looksAtNoRowWhereTheLimitIsZero() {
        assertThat(profile(0, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "CREATE VIEW v AS SELECT 1"))
                .isEqualTo(DataProfile.NONE);
    }

    @Test
    void looksAtWideTables() {
        StringBuilder columns = new StringBuilder("c0 DATE");
        for (int i = 1; i < 1000; i++) {
            columns.append(", c").append(i).append(i % 2 == 0 ? " DATE" : " NUMERIC");
        }

        DataProfile profile = profile(
                100,
                "CREATE TABLE t (" + columns + ")",
                "INSERT INTO t (c0, c998, c999) VALUES ('2024-01-01', '2024-01-01', 1.5)");

        assertThat(of(profile, "t", "c998").temporal()).isEqualTo(Map.of(DATE, 1L));
        assertThat(of(profile, "t", "c999").reals()).isEqualTo(1);
        assertThat(of(profile, "t", "c500").nulls()).isEqualTo(1);
    }

    private DataProfile profile(int limit, String... statements) {
        Path file = Databases.create(folder.resolve("test.db"), statements);
        try (Connection connection = Databases.open(file)) {
            SqliteDialect dialect = new SqliteDialect();
            Schema schema = dialect.read(connection);
            return dialect.profile(connection, schema, limit);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static ColumnProfile of(DataProfile profile, String table, String column) {
        return profile.of(TableName.of(table), column);
    }
}
