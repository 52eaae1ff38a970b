package io.github.schemata.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostgresTypesTest {

    private static final Map<String, SqlType> MEANINGS = Map.ofEntries(
            Map.entry("smallint", new SqlType.Whole("smallint", 16)),
            Map.entry("int", new SqlType.Whole("integer", 32)),
            Map.entry("bigint", new SqlType.Whole("bigint", 64)),
            Map.entry("numeric", new SqlType.Exact("numeric", null, null)),
            Map.entry("numeric(5)", new SqlType.Exact("numeric(5,0)", 5, 0)),
            Map.entry("decimal(10, 2)", new SqlType.Exact("numeric(10,2)", 10, 2)),
            Map.entry("numeric(1000, 999)", new SqlType.Exact("numeric(1000,999)", 1000, 999)),
            Map.entry("money", new SqlType.Exact("money", null, null)),
            Map.entry("real", new SqlType.Approximate("real")),
            Map.entry("float", new SqlType.Approximate("double precision")),
            Map.entry("varchar", new SqlType.Text("character varying", null)),
            Map.entry("varchar(160)", new SqlType.Text("character varying(160)", 160)),
            Map.entry("char", new SqlType.Text("character(1)", 1)),
            Map.entry("char(3)", new SqlType.Text("character(3)", 3)),
            Map.entry("\"char\"", new SqlType.Text("\"char\"", 1)),
            Map.entry("text", new SqlType.Text("text", null)),
            Map.entry("name", new SqlType.Text("name", null)),
            Map.entry("xml", new SqlType.Text("xml", null)),
            Map.entry("bytea", new SqlType.Binary("bytea", null)),
            Map.entry("boolean", new SqlType.Bool("boolean")),
            Map.entry("date", new SqlType.Date("date")),
            Map.entry("time", new SqlType.Time("time without time zone")),
            Map.entry("timetz(3)", new SqlType.Time("time(3) with time zone")),
            Map.entry("timestamp(6)", new SqlType.Timestamp("timestamp(6) without time zone", false)),
            Map.entry("timestamptz", new SqlType.Timestamp("timestamp with time zone", true)),
            Map.entry("uuid", new SqlType.Uuid("uuid")),
            Map.entry("json", new SqlType.Json("json")),
            Map.entry("jsonb", new SqlType.Json("jsonb")),
            Map.entry("interval day", new SqlType.Other("interval day")),
            Map.entry("bit(3)", new SqlType.Other("bit(3)")),
            Map.entry("oid", new SqlType.Other("oid")),
            Map.entry("inet", new SqlType.Other("inet")),
            Map.entry("int4range", new SqlType.Other("int4range")),
            Map.entry("tsvector", new SqlType.Other("tsvector")),
            Map.entry("varchar(10)[]", new SqlType.Other("character varying(10)[]")),
            Map.entry("int[][]", new SqlType.Other("integer[][]")));

    @Test
    void knowsWhatTheTypesMean() {
        List<String> declared = List.copyOf(MEANINGS.keySet());
        Table table = Databases.table("CREATE TABLE t ("
                + declared.stream()
                        .map(type -> "c" + declared.indexOf(type) + " " + type)
                        .collect(Collectors.joining(", "))
                + ")");

        assertThat(table.columns())
                .extracting(Column::type)
                .isEqualTo(declared.stream().map(MEANINGS::get).toList());
    }

    @Test
    void takesAnEnumForItsValues() {
        Table table = Databases.table(
                "CREATE TYPE \"My mood\" AS ENUM ('sad', 'it''s')",
                "ALTER TYPE \"My mood\" ADD VALUE 'ok' BEFORE 'it''s'",
                "CREATE TABLE t (m \"My mood\" DEFAULT 'ok', ms \"My mood\"[])");

        assertThat(table.columns())
                .extracting(Column::type, Column::defaultText)
                .containsExactly(
                        tuple(
                                new SqlType.Enumeration("\"My mood\"", List.of("sad", "ok", "it's")),
                                "'ok'::\"My mood\""),
                        tuple(new SqlType.Other("\"My mood\"[]"), null));
    }

    @Test
    void takesADomainForWhatItStandsOn() {
        Table table = Databases.table(
                "CREATE SCHEMA other",
                "CREATE TYPE mood AS ENUM ('sad')",
                "CREATE DOMAIN other.code AS varchar(7) COLLATE \"C\"",
                "CREATE DOMAIN strict_code AS other.code NOT NULL DEFAULT 'x'",
                "CREATE DOMAIN price AS numeric(8,2) CHECK (VALUE > 0)",
                "CREATE DOMAIN moods AS mood",
                "CREATE TABLE t (a other.code, b strict_code, c price, d moods, e price[])");

        assertThat(table.columns())
                .extracting(Column::type, Column::nullable, Column::defaultText, Column::collation)
                .containsExactly(
                        tuple(new SqlType.Text("other.code", 7), true, null, null),
                        tuple(new SqlType.Text("strict_code", 7), false, null, null),
                        tuple(new SqlType.Exact("price", 8, 2), true, null, null),
                        tuple(new SqlType.Enumeration("moods", List.of("sad")), true, null, null),
                        tuple(new SqlType.Other("price[]"), true, null, null));
    }
}
