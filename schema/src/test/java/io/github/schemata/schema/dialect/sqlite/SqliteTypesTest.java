package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.SqlType;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTypesTest {

    static Stream<Arguments> wholes() {
        return Stream.of(
                Arguments.of("INTEGER", 64),
                Arguments.of("INTEGER(8)", 64),
                Arguments.of("INT", 32),
                Arguments.of("int", 32),
                Arguments.of("INT(11)", 32),
                Arguments.of("TINYINT", 8),
                Arguments.of("TINYINT(4)", 8),
                Arguments.of("SMALLINT", 16),
                Arguments.of("MEDIUMINT", 24),
                Arguments.of("BIGINT", 64),
                Arguments.of("BIGINT(20) UNSIGNED", 64),
                Arguments.of("UNSIGNED BIG INT", 64),
                Arguments.of("INT2", 16),
                Arguments.of("INT4", 32),
                Arguments.of("INT8", 64),
                Arguments.of("INT UNSIGNED", 64),
                Arguments.of("int(10) unsigned zerofill", 64),
                Arguments.of("SMALLINT UNSIGNED", 32),
                Arguments.of("TINYINT UNSIGNED", 16),
                Arguments.of("SIGNED INT", 32),
                Arguments.of("LONG", 64),
                Arguments.of("YEAR", 16),
                Arguments.of("YEAR(4)", 16),
                Arguments.of("MYINT", 64));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void readsWholeNumbers(String declared, int bits) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Whole(declared, bits));
    }

    static Stream<Arguments> exacts() {
        return Stream.of(
                Arguments.of("NUMERIC", null, null),
                Arguments.of("DECIMAL(10,5)", 10, 5),
                Arguments.of("decimal ( 10 , 5 )", 10, 5),
                Arguments.of("NUMERIC(30)", 30, null),
                Arguments.of("NUMERIC(10,-2)", 10, null),
                Arguments.of("NUMERIC(99999999999,2)", null, 2),
                Arguments.of("NUMBER(5,0)", 5, 0),
                Arguments.of("MONEY", null, null));
    }

    @ParameterizedTest
    @MethodSource("exacts")
    void readsExactNumbers(String declared, Integer precision, Integer scale) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Exact(declared, precision, scale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT", "float(24)", "FLOATING POINT", "MYDOUBLE"})
    void readsApproximateNumbers(String declared) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Approximate(declared));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("TEXT", null),
                Arguments.of("text", null),
                Arguments.of("CHARACTER(20)", 20),
                Arguments.of("VARCHAR(255)", 255),
                Arguments.of("VARCHAR ( 255 )", 255),
                Arguments.of("VARYING CHARACTER(255)", 255),
                Arguments.of("CHARACTER VARYING(9)", 9),
                Arguments.of("NCHAR(55)", 55),
                Arguments.of("NATIVE CHARACTER(70)", 70),
                Arguments.of("NVARCHAR(100)", 100),
                Arguments.of("CLOB", null),
                Arguments.of("LONGTEXT", null),
                Arguments.of("STRING", null),
                Arguments.of("BLOB SUB_TYPE TEXT", null));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTexts(String declared, Integer length) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Text(declared, length));
    }

    static Stream<Arguments> binaries() {
        return Stream.of(
                Arguments.of("BLOB", null),
                Arguments.of("blob(100)", 100),
                Arguments.of("VARBINARY(16)", 16),
                Arguments.of("BINARY", null),
                Arguments.of("LONGBLOB", null),
                Arguments.of("BYTEA", null),
                Arguments.of("IMAGE", null));
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void readsBytes(String declared, Integer length) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Binary(declared, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOLEAN", "bool", "TINYINT(1)", "BIT", "BIT(1)"})
    void readsTruth(String declared) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Bool(declared));
    }

    @ParameterizedTest
    @CsvSource({
        "DATETIME, false",
        "datetime, false",
        "TIMESTAMP, false",
        "TIMESTAMP(6), false",
        "TIMESTAMP WITHOUT TIME ZONE, false",
        "SMALLDATETIME, false",
        "DATETIME2(7), false",
        "TIMESTAMP WITHOUT TIMEZONE, false",
        "TIMESTAMP WITH TIMEZONE, true",
        "TIMESTAMP WITH LOCAL TIME ZONE, true",
        "TIMESTAMP WITH TIME ZONE, true",
        "TIMESTAMP(3) WITH TIME ZONE, true",
        "TIMESTAMPTZ, true",
        "DATETIMEOFFSET, true"
    })
    void readsTimestamps(String declared, boolean zoned) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Timestamp(declared, zoned));
    }

    @Test
    void readsDaysAndTimes() {
        assertThat(SqliteTypes.of("DATE")).isEqualTo(new SqlType.Date("DATE"));
        assertThat(SqliteTypes.of("time")).isEqualTo(new SqlType.Time("time"));
        assertThat(SqliteTypes.of("TIME WITH TIME ZONE")).isEqualTo(new SqlType.Time("TIME WITH TIME ZONE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UUID", "guid", "UNIQUEIDENTIFIER"})
    void readsUniversallyUniqueIdentifiers(String declared) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Uuid(declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "jsonb"})
    void readsJson(String declared) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Json(declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ANY", "POINT", "INTERVAL", "BIT(8)", "GEOMETRY", "frob(1,2)", "(", "日本"})
    void leavesTheRestToTheData(String declared) {
        assertThat(SqliteTypes.of(declared)).isEqualTo(new SqlType.Other(declared));
    }

    @Test
    void readsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SqliteTypes.of("tinyint")).isEqualTo(new SqlType.Whole("tinyint", 8));
            assertThat(Affinity.of("int")).isEqualTo(Affinity.INTEGER);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The examples of sqlite.org/datatype3.html, section 3.1.1, and its three warnings. */
    @ParameterizedTest
    @CsvSource({
        "INT, INTEGER",
        "INTEGER, INTEGER",
        "UNSIGNED BIG INT, INTEGER",
        "INT8, INTEGER",
        "CHARACTER(20), TEXT",
        "VARYING CHARACTER(255), TEXT",
        "TEXT, TEXT",
        "CLOB, TEXT",
        "BLOB, BLOB",
        "'', BLOB",
        "REAL, REAL",
        "DOUBLE PRECISION, REAL",
        "FLOAT, REAL",
        "NUMERIC, NUMERIC",
        "'DECIMAL(10,5)', NUMERIC",
        "BOOLEAN, NUMERIC",
        "DATE, NUMERIC",
        "DATETIME, NUMERIC",
        "CHARINT, INTEGER",
        "FLOATING POINT, INTEGER",
        "STRING, NUMERIC"
    })
    void determinesAffinity(String declared, Affinity affinity) {
        assertThat(Affinity.of(declared)).isEqualTo(affinity);
    }
}
