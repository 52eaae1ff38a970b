package io.github.schemata.migrate.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.schema.SqlType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types are equal when the database would store them alike. */
final class TypeComparisonTest {

    private static SqlType whole(String declared, int bits) {
        return new SqlType.Whole(declared, bits);
    }

    private static SqlType text(String declared, Integer length) {
        return new SqlType.Text(declared, length);
    }

    private static SqlType text(String declared) {
        return new SqlType.Text(declared, null);
    }

    private static SqlType exact(String declared, Integer precision, Integer scale) {
        return new SqlType.Exact(declared, precision, scale);
    }

    private static SqlType exact(String declared) {
        return new SqlType.Exact(declared, null, null);
    }

    private static SqlType bytes(String declared, Integer length) {
        return new SqlType.Binary(declared, length);
    }

    private static SqlType bytes(String declared) {
        return new SqlType.Binary(declared, null);
    }

    private static SqlType moment(String declared, boolean zoned) {
        return new SqlType.Timestamp(declared, zoned);
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                arguments(whole("", 64), "SQLite", whole("BIGINT", 64)),
                arguments(whole("", 64), "SQLite", whole("INTEGER", 64)),
                arguments(whole("", 32), "SQLite", whole("INTEGER", 64)),
                arguments(whole("", 16), "SQLite", whole("INTEGER", 64)),
                arguments(whole("", 32), "SQLite", whole("INT", 32)),
                arguments(whole("", 64), "SQLite", exact("NUMERIC")),
                arguments(whole("", 8), "SQLite", whole("TINYINT", 8)),
                arguments(whole("", 8), "SQLite", whole("SMALLINT", 16)),
                arguments(exact("", 38, 2), "SQLite", exact("NUMERIC")),
                arguments(exact("", 10, 2), "SQLite", exact("DECIMAL(10, 2)", 10, 2)),
                arguments(exact("", 10, 0), "SQLite", exact("NUMERIC(10)", 10, null)),
                arguments(text("", 255), "SQLite", text("VARCHAR(255)", 255)),
                arguments(text("", 255), "SQLite", text("TEXT")),
                arguments(text("", 32600), "SQLite", text("CLOB")),
                arguments(text("TEXT", 255), "SQLite", text("TEXT")),
                arguments(text("nvarchar (160)", 255), "SQLite", text("NVARCHAR(160)", 160)),
                arguments(text("varchar(160) not null default 'x'", 255), "SQLite", text("NVARCHAR(160)", 160)),
                arguments(text("date", 255), "SQLite", new SqlType.Date("DATE")),
                arguments(whole("INTEGER", 64), "SQLite", whole("INTEGER", 64)),
                arguments(bytes("", 255), "SQLite", bytes("BLOB")),
                arguments(moment("", true), "SQLite", moment("TIMESTAMP WITH TIME ZONE", true)),
                arguments(moment("", true), "SQLite", moment("TIMESTAMP", false)),
                arguments(moment("", false), "SQLite", moment("datetime(6)", false)),
                arguments(moment("timestamp(3)", false), "SQLite", moment("TIMESTAMP(6)", false)),
                arguments(new SqlType.Bool(""), "SQLite", new SqlType.Bool("BOOLEAN")),
                arguments(new SqlType.Uuid(""), "SQLite", new SqlType.Uuid("UUID")),
                arguments(new SqlType.Json(""), "SQLite", new SqlType.Json("JSON")),
                arguments(new SqlType.Enumeration("", List.of("A")), "SQLite", text("VARCHAR(255)", 255)),
                arguments(new SqlType.Approximate(""), "SQLite", new SqlType.Approximate("DOUBLE")),
                arguments(new SqlType.Date(""), "SQLite", new SqlType.Date("DATE")),
                arguments(new SqlType.Date(""), "SQLite", new SqlType.Other("")),
                arguments(text("jsonb", 255), "SQLite", text("CLOB")),
                arguments(whole("", 64), "PostgreSQL", whole("int8", 64)),
                arguments(whole("", 8), "PostgreSQL", whole("smallint", 16)),
                arguments(whole("bigserial", 64), "PostgreSQL", whole("bigserial", 64)),
                arguments(whole("INTEGER", 64), "PostgreSQL", whole("bigint", 64)),
                arguments(exact("", 10, 2), "PostgreSQL", exact("numeric(10,2)", 10, 2)),
                arguments(exact("", 38, 2), "PostgreSQL", exact("numeric")),
                arguments(text("", 255), "PostgreSQL", text("character varying(255)", 255)),
                arguments(text("varchar(50)", 255), "PostgreSQL", text("character varying(50)", 50)),
                arguments(text(""), "PostgreSQL", text("text")),
                arguments(text("", 1), "PostgreSQL", text("character(1)", 1)),
                arguments(bytes("", 255), "PostgreSQL", bytes("bytea")),
                arguments(bytes("", 16), "PostgreSQL", bytes("bytea", 255)),
                arguments(moment("", false), "PostgreSQL", moment("timestamp(6) without time zone", false)),
                arguments(moment("timestamptz", true), "PostgreSQL", moment("timestamp with time zone", true)),
                arguments(new SqlType.Uuid(""), "PostgreSQL", new SqlType.Uuid("uuid")),
                arguments(text("jsonb", 255), "PostgreSQL", new SqlType.Json("jsonb")),
                arguments(new SqlType.Json(""), "PostgreSQL", new SqlType.Json("jsonb")),
                arguments(
                        new SqlType.Enumeration("", List.of("A", "B")),
                        "PostgreSQL",
                        new SqlType.Enumeration("mood", List.of("B", "A"))),
                arguments(text("longtext", 255), "PostgreSQL", text("text")),
                arguments(new SqlType.Bool(""), "MariaDB", new SqlType.Bool("tinyint(1)")),
                arguments(new SqlType.Bool(""), "MariaDB", whole("tinyint(4)", 8)),
                arguments(whole("", 8), "MariaDB", new SqlType.Bool("tinyint(1)")),
                arguments(whole("", 32), "MariaDB", whole("int(11)", 32)),
                arguments(whole("", 32), "MariaDB", whole("mediumint", 24)),
                arguments(moment("", true), "MariaDB", moment("datetime(6)", false)),
                arguments(text(""), "MariaDB", text("longtext")),
                arguments(text("", 255), "MariaDB", text("varchar(255)", 255)),
                arguments(new SqlType.Uuid(""), "MariaDB", text("char(36)", 36)),
                arguments(new SqlType.Uuid(""), "MariaDB", new SqlType.Uuid("uuid")),
                arguments(new SqlType.Json(""), "MariaDB", text("longtext")),
                arguments(bytes(""), "MariaDB", bytes("longblob")),
                arguments(
                        new SqlType.Enumeration("", List.of("A", "B")),
                        "MariaDB",
                        new SqlType.Enumeration("enum('A','B')", List.of("A", "B"))),
                arguments(exact("", 38, 2), "MariaDB", exact("decimal(38,2)", 38, 2)));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void asksForNothingWhereTheDatabaseStoresItAlike(SqlType wanted, String product, SqlType found) {
        assertThat(new TypeComparison(Habits.of(product)).same(wanted, found)).isTrue();
    }

    static Stream<Arguments> different() {
        return Stream.of(
                arguments(whole("", 64), "SQLite", whole("INT", 32)),
                arguments(whole("", 32), "SQLite", whole("BIGINT", 64)),
                arguments(whole("", 32), "SQLite", text("VARCHAR(255)", 255)),
                arguments(text("", 255), "SQLite", whole("INTEGER", 64)),
                arguments(exact("", 10, 2), "SQLite", exact("DECIMAL(10,3)", 10, 3)),
                arguments(exact("", 12, 2), "SQLite", exact("DECIMAL(10,2)", 10, 2)),
                arguments(text("", 100), "SQLite", text("VARCHAR(255)", 255)),
                arguments(text("", 100), "SQLite", text("TEXT")),
                arguments(text(""), "SQLite", text("VARCHAR(255)", 255)),
                arguments(text("varchar(50)", 255), "SQLite", text("VARCHAR(255)", 255)),
                arguments(text("TEXT", 255), "SQLite", text("VARCHAR(255)", 255)),
                arguments(bytes(""), "SQLite", bytes("VARBINARY(255)", 255)),
                arguments(moment("", false), "SQLite", new SqlType.Date("DATE")),
                arguments(new SqlType.Bool(""), "SQLite", whole("INT", 32)),
                arguments(new SqlType.Uuid(""), "SQLite", text("VARCHAR(36)", 36)),
                arguments(new SqlType.Other("geometry"), "SQLite", text("TEXT")),
                arguments(text("jsonb", 255), "PostgreSQL", text("text")),
                arguments(new SqlType.Json(""), "PostgreSQL", text("text")),
                arguments(text("", 50), "PostgreSQL", text("character varying(255)", 255)),
                arguments(whole("", 64), "PostgreSQL", whole("integer", 32)),
                arguments(new SqlType.Bool(""), "PostgreSQL", whole("smallint", 16)),
                arguments(moment("", true), "PostgreSQL", moment("timestamp without time zone", false)),
                arguments(
                        new SqlType.Enumeration("", List.of("A", "B")),
                        "PostgreSQL",
                        new SqlType.Enumeration("mood", List.of("A"))),
                arguments(
                        new SqlType.Enumeration("", List.of("A", "B")),
                        "PostgreSQL",
                        text("character varying(255)", 255)),
                arguments(text("longtext", 255), "MariaDB", text("varchar(255)", 255)),
                arguments(whole("", 32), "MariaDB", new SqlType.Bool("tinyint(1)")),
                arguments(new SqlType.Uuid(""), "MariaDB", text("varchar(255)", 255)),
                arguments(new SqlType.Json(""), "MariaDB", text("varchar(255)", 255)));
    }

    @ParameterizedTest
    @MethodSource("different")
    void asksForAChangeWhereItDoesNot(SqlType wanted, String product, SqlType found) {
        assertThat(new TypeComparison(Habits.of(product)).same(wanted, found)).isFalse();
    }
}
