package io.github.schemata.codegen.pages;

import io.github.schemata.codegen.testing.ServerCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a column of a server becomes, each by a table that is generated, compiled, booted, read and written. */
final class ServersPageTest {

    /** A declared type, and a value as SQL writes it. */
    private record Case(String declared, String value) {

        String sql(int number) {
            return "CREATE TABLE r%03d (id bigint PRIMARY KEY, c %s);\nINSERT INTO r%03d VALUES (1, %s);\n"
                    .formatted(number, declared, number, value)
                    .replace("\r", "");
        }
    }

    private static final List<Case> POSTGRESQL = List.of(
            new Case("smallint", "1"),
            new Case("integer", "1"),
            new Case("bigint", "1"),
            new Case("numeric(10,2)", "9.99"),
            new Case("numeric", "3.14"),
            new Case("money", "'12.34'"),
            new Case("real", "0.5"),
            new Case("double precision", "0.5"),
            new Case("boolean", "true"),
            new Case("varchar(40)", "'a'"),
            new Case("varchar", "'a'"),
            new Case("char(3)", "'abc'"),
            new Case("text", "'a'"),
            new Case("text CHECK (c IN ('open', 'shut'))", "'open'"),
            new Case("mood", "'good'"),
            new Case("email", "'a@b'"),
            new Case("\"char\"", "'a'"),
            new Case("bytea", "'\\x00ff'"),
            new Case("uuid", "'123e4567-e89b-12d3-a456-426614174000'"),
            new Case("date", "'2024-02-29'"),
            new Case("time", "'12:34:56'"),
            new Case("time with time zone", "'12:34:56+02'"),
            new Case("timestamp", "'2024-02-29 12:34:56'"),
            new Case("timestamp with time zone", "'2024-02-29 12:34:56Z'"),
            new Case("interval", "'1 day'"),
            new Case("json", "'{\"a\": 1}'"),
            new Case("jsonb", "'{\"a\": 1}'"),
            new Case("xml", "'<a/>'"),
            new Case("text[]", "'{a,b}'"),
            new Case("integer[]", "'{1,2}'"),
            new Case("integer[][]", "'{{1,2},{3,4}}'"),
            new Case("mood[]", "'{good,bad}'"),
            new Case("inet", "'192.168.0.1'"),
            new Case("cidr", "'10.0.0.0/8'"),
            new Case("macaddr", "'08:00:2b:01:02:03'"),
            new Case("int4range", "'[1,5)'"),
            new Case("point", "'(1,2)'"),
            new Case("tsvector", "'a fat cat'"),
            new Case("bit(4)", "'1010'"),
            new Case("pair", "'(1,x)'"),
            new Case("bigint GENERATED ALWAYS AS (id * 2) STORED", "DEFAULT"));

    private static final List<Case> MARIADB = List.of(
            new Case("tinyint", "1"),
            new Case("tinyint(1)", "1"),
            new Case("smallint", "1"),
            new Case("mediumint", "1"),
            new Case("int", "1"),
            new Case("int unsigned", "4000000000"),
            new Case("bigint", "1"),
            new Case("bigint unsigned", "18446744073709551615"),
            new Case("decimal(10,2)", "9.99"),
            new Case("float", "0.5"),
            new Case("double", "0.5"),
            new Case("bit(1)", "b'1'"),
            new Case("bit(10)", "b'1010'"),
            new Case("varchar(40)", "'a'"),
            new Case("char(3)", "'abc'"),
            new Case("tinytext", "'a'"),
            new Case("text", "'a'"),
            new Case("longtext", "'a'"),
            new Case("varchar(10) CHECK (c IN ('open', 'shut'))", "'open'"),
            new Case("enum('good', 'bad')", "'good'"),
            new Case("set('a', 'b')", "'a,b'"),
            new Case("binary(4)", "'abcd'"),
            new Case("varbinary(20)", "'ab'"),
            new Case("blob", "'ab'"),
            new Case("uuid", "'123e4567-e89b-12d3-a456-426614174000'"),
            new Case("date", "'2024-02-29'"),
            new Case("time", "'12:34:56'"),
            new Case("datetime", "'2024-02-29 12:34:56'"),
            new Case("datetime(6)", "'2024-02-29 12:34:56.789'"),
            new Case("timestamp NULL", "'2024-02-29 12:34:56'"),
            new Case("year", "2024"),
            new Case("json", "'{\"a\": 1}'"),
            new Case("inet6", "'::1'"),
            new Case("inet4", "'127.0.0.1'"),
            new Case("point", "ST_GeomFromText('POINT(1 2)')"),
            new Case("bigint GENERATED ALWAYS AS (id * 2) STORED", "DEFAULT"));

    private static final String TYPES = """
            CREATE TYPE mood AS ENUM ('good', 'bad');
            CREATE TYPE pair AS (a int, b text);
            CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
            """;

    @TempDir
    private Path postgresql;

    @TempDir
    private Path mariadb;

    @Test
    void isMadeFromTheCode() throws IOException {
        // Skips the test where there is no server, before anything is made.
        ServerCode onMariadb = ServerCode.mariadb(mariadb, sql(MARIADB));
        ServerCode onPostgresql = ServerCode.postgresql(postgresql, TYPES + sql(POSTGRESQL));
        onMariadb.code().works();
        onPostgresql.code().works();

        Page page = new Page("servers.md")
                .line("# What becomes of a column on a server")
                .blank()
                .line(
                        "A server keeps what a column is declared to hold, so the declared type alone decides, and the rows are not")
                .line(
                        "looked at. This page is made by a test: every line of it was generated from a column of PostgreSQL 17 or")
                .line(
                        "MariaDB, compiled, validated, read and written on Hibernate 6.6 and 7. [SQLite has its own](mapping.md).")
                .blank()
                .line(
                        "`name = …` is left out below. A `columnDefinition` stands where Hibernate's schema validation takes another type")
                .line(
                        "for right. Where Java has no type for a column, it is the text that the server shows, read and written by a cast")
                .line(
                        "(`@ColumnTransformer`); what you want otherwise, you say by [`typeMappings`](options.md#typemappings).");
        table(page, "PostgreSQL", POSTGRESQL, onPostgresql);
        page.blank()
                .line(
                        "`mood` is made by `CREATE TYPE mood AS ENUM ('good', 'bad')`, `pair` by `CREATE TYPE pair AS (a int, b text)`,")
                .line("`email` by `CREATE DOMAIN email AS text`. An enum type is one Java enum for all columns of it.");
        table(page, "MariaDB", MARIADB, onMariadb);
        page.blank()
                .line(
                        "Of `int unsigned`, `enum`, `set` and `inet6` Hibernate's schema validation may take nothing where it is told to ask for the")
                .line(
                        "tables individually (`hibernate.hbm2ddl.jdbc_metadata_extraction_strategy`): the driver has two names for them.");
        page.compare();
    }

    private static String sql(List<Case> cases) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < cases.size(); i++) {
            sql.append(cases.get(i).sql(i));
        }
        return sql.toString();
    }

    private static void table(Page page, String product, List<Case> cases, ServerCode made) {
        page.blank()
                .line("## " + product)
                .blank()
                .line("| declared | Java type | mapping |")
                .line("|---|---|---|");
        for (int i = 0; i < cases.size(); i++) {
            FieldCells field = FieldCells.of(made.code().fields("R%03d".formatted(i)));
            page.line("| " + FieldCells.cell(cases.get(i).declared()) + " | " + field.type() + " | " + field.mapping()
                    + " |");
        }
    }
}
