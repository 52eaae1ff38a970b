package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.schema.Column.Generated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTableParserTest {

    @Test
    void readsColumnsWhateverTheirTypes() {
        CreateTable table =
                parse("CREATE TABLE t (a, b INTEGER, [c]TEXT, `d` VARCHAR ( 20 ) , 'e' NUMERIC(10, -2) NOT NULL,"
                        + "\"f f\" UNSIGNED BIG INT NULL, g \"odd, type\", h BLOB SUB_TYPE TEXT DEFAULT NULL)");

        assertThat(table.name()).isEqualTo("t");
        assertThat(table.columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("a", "b", "c", "d", "e", "f f", "g", "h");
        assertThat(table.primaryKey()).isNull();
        assertThat(table.uniqueKeys()).isEmpty();
        assertThat(table.foreignKeys()).isEmpty();
        assertThat(table.checks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE [my t](a)",
                "create temp table if not exists main.\"my t\" (a)",
                "CREATE/**/TEMPORARY -- x\nTABLE 'my t'(a) WITHOUT ROWID, STRICT",
            })
    void readsTheName(String sql) {
        assertThat(parse(sql).name()).isEqualTo("my t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CREATE",
                "CREATE VIEW v AS SELECT 1",
                "CREATE VIRTUAL TABLE f USING fts5(x)",
                "CREATE TABLE t AS SELECT 1",
                "CREATE TABLE t",
            })
    void readsNothingElse(String sql) {
        assertThat(CreateTableParser.parse(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (",
                "CREATE TABLE t (a",
                "CREATE TABLE t (a CONSTRAINT",
                "CREATE TABLE t (a CHECK (",
                "CREATE TABLE t (a, FOREIGN KEY (",
                "CREATE TABLE t (a REFERENCES",
                "CREATE TABLE t (a DEFAULT",
                "CREATE TABLE t (a, CONSTRAINT x",
                "CREATE TABLE t (a 'open",
                "CREATE TABLE t (,,)",
            })
    void comesToAnEndOnBrokenText(String sql) {
        assertThat(CreateTableParser.parse(sql)).isPresent();
    }

    @Test
    void readsConstraintsOfColumns() {
        CreateTable table = parse("""
                CREATE TABLE t (
                  id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
                  a TEXT CONSTRAINT nn NOT NULL ON CONFLICT ABORT CONSTRAINT "u a" UNIQUE ON CONFLICT IGNORE COLLATE NOCASE,
                  b INT DEFAULT -1 CONSTRAINT ck CHECK (b > 0 AND (b < 10)) CHECK(b<>5),
                  c INT CONSTRAINT fk REFERENCES p (x) ON DELETE SET NULL ON UPDATE NO ACTION MATCH FULL
                     NOT NULL DEFERRABLE INITIALLY DEFERRED REFERENCES q NOT DEFERRABLE INITIALLY DEFERRED,
                  d TEXT DEFAULT (lower('X' || ')')) UNIQUE
                )""");

        assertThat(table.primaryKey())
                .extracting("name", "columns", "onConflict")
                .containsExactly("pk", List.of("id"), "REPLACE");
        assertThat(table.autoIncrement()).isTrue();
        assertThat(table.column("A").map(ColumnDefinition::collation)).contains("NOCASE");
        assertThat(table.uniqueKeys())
                .extracting(KeyDefinition::name, KeyDefinition::columns, KeyDefinition::onConflict)
                .containsExactly(tuple("u a", List.of("a"), "IGNORE"), tuple(null, List.of("d"), null));
        assertThat(table.checks())
                .extracting(CheckDefinition::name, CheckDefinition::expression)
                .containsExactly(tuple("ck", "b > 0 AND (b < 10)"), tuple(null, "b<>5"));
        assertThat(table.foreignKeys())
                .extracting("name", "columns", "target", "targetColumns", "deferrable", "initiallyDeferred")
                .containsExactly(
                        tuple("fk", List.of("c"), "p", List.of("x"), true, true),
                        tuple(null, List.of("c"), "q", List.of(), false, false));
    }

    @Test
    void readsConstraintsOfTheTableAlsoWithoutCommas() {
        CreateTable table = parse("""
                CREATE TABLE t (a, "b c", -- a, comment (
                  CONSTRAINT pk PRIMARY KEY (a COLLATE nocase DESC, [b c]) ON CONFLICT FAIL
                  CONSTRAINT u1 CONSTRAINT u2 UNIQUE ("b c" ASC, a)
                  UNIQUE ('a') CHECK (a /* ) */ > 1)
                  CONSTRAINT fk FOREIGN KEY (a, `b c`) REFERENCES "p p" (x, [y z]) ON DELETE CASCADE DEFERRABLE,
                  FOREIGN KEY (a) REFERENCES q ON UPDATE SET DEFAULT
                )""");

        assertThat(table.columns()).extracting(ColumnDefinition::name).containsExactly("a", "b c");
        assertThat(table.primaryKey())
                .extracting("name", "columns", "onConflict")
                .containsExactly("pk", List.of("a", "b c"), "FAIL");
        assertThat(table.autoIncrement()).isFalse();
        assertThat(table.uniqueKeys())
                .extracting(KeyDefinition::name, KeyDefinition::columns)
                .containsExactly(tuple("u2", List.of("b c", "a")), tuple(null, List.of("a")));
        assertThat(table.checks()).extracting(CheckDefinition::expression).containsExactly("a /* ) */ > 1");
        assertThat(table.foreignKeys())
                .extracting("name", "columns", "target", "targetColumns", "deferrable", "initiallyDeferred")
                .containsExactly(
                        tuple("fk", List.of("a", "b c"), "p p", List.of("x", "y z"), true, false),
                        tuple(null, List.of("a"), "q", List.of(), false, false));
    }

    @Test
    void readsAutoincrementInsideTheTablesKey() {
        CreateTable table = parse("CREATE TABLE \"t\" (\"id\" INTEGER, PRIMARY KEY(\"id\" AUTOINCREMENT))");

        assertThat(table.autoIncrement()).isTrue();
        assertThat(table.primaryKey()).extracting("columns").isEqualTo(List.of("id"));
    }

    @Test
    void readsGeneratedColumns() {
        CreateTable table = parse("CREATE TABLE t (a, b INT GENERATED ALWAYS AS (a + (1)) STORED NOT NULL,"
                + " c AS (a || ')') VIRTUAL UNIQUE, d TEXT AS ( lower(a) ))");

        assertThat(table.columns())
                .extracting(ColumnDefinition::generated)
                .containsExactly(
                        null,
                        new Generated("a + (1)", true),
                        new Generated("a || ')'", false),
                        new Generated("lower(a)", false));
        assertThat(table.uniqueKeys()).extracting(KeyDefinition::columns).containsExactly(List.of("c"));
    }

    @Test
    void takesNoWordOfADefaultForAConstraint() {
        CreateTable table = parse("CREATE TABLE t (a DEFAULT 'UNIQUE', b DEFAULT (CASE WHEN 1 THEN 'CHECK' END),"
                + " c DEFAULT \"unique\", d DEFAULT +1.5 UNIQUE, e DEFAULT CURRENT_TIMESTAMP, f DEFAULT foo)");

        assertThat(table.columns()).extracting(ColumnDefinition::name).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(table.uniqueKeys()).extracting(KeyDefinition::columns).containsExactly(List.of("d"));
        assertThat(table.checks()).isEmpty();
    }

    @Test
    void takesNoQuotedNameForAKeyword() {
        CreateTable table = parse(
                "CREATE TABLE \"table\" (\"unique\" INT, [check] TEXT, `primary` INT, \"constraint\" INT UNIQUE)");

        assertThat(table.columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("unique", "check", "primary", "constraint");
        assertThat(table.uniqueKeys()).extracting(KeyDefinition::columns).containsExactly(List.of("constraint"));
    }

    @Test
    void tellsWhereEachPartStands() {
        String sql = "CREATE TABLE t (a INT CONSTRAINT x UNIQUE , b TEXT, CHECK (a > 1), FOREIGN KEY (a) REFERENCES p)";
        CreateTable table = parse(sql);

        assertThat(table.columns())
                .extracting(column -> text(sql, column.span()))
                .containsExactly("a INT CONSTRAINT x UNIQUE", "b TEXT");
        assertThat(table.uniqueKeys()).extracting(key -> text(sql, key.span())).containsExactly("CONSTRAINT x UNIQUE");
        assertThat(table.checks()).extracting(check -> text(sql, check.span())).containsExactly("CHECK (a > 1)");
        assertThat(table.foreignKeys())
                .extracting(key -> text(sql, key.span()))
                .containsExactly("FOREIGN KEY (a) REFERENCES p");
    }

    @Test
    void tellsWhereEachPartOfAColumnStands() {
        String sql = "CREATE TABLE t (a, \"b c\" UNSIGNED BIG INT ( 10 , 2 )NOT NULL ON CONFLICT FAIL DEFAULT-1,"
                + " [d] 'odd type' CONSTRAINT n NOT NULL CONSTRAINT df DEFAULT (lower(')')) NOT NULL DEFAULT 'x',"
                + " e INT GENERATED ALWAYS AS (a) NOT NULL, f GENERATED, g DEFAULT CURRENT_DATE NULL,"
                + " h AS (1), i INT NOT DEFERRABLE)";
        CreateTable table = parse(sql);

        assertThat(table.columns())
                .extracting(column -> text(sql, column.nameSpan()))
                .containsExactly("a", "\"b c\"", "[d]", "e", "f", "g", "h", "i");
        assertThat(table.columns())
                .extracting(column -> column.type() == null ? null : text(sql, column.type()))
                .containsExactly(
                        null, "UNSIGNED BIG INT ( 10 , 2 )", "'odd type'", "INT", "GENERATED", null, null, "INT");
        assertThat(table.columns())
                .extracting(column ->
                        column.notNulls().stream().map(span -> text(sql, span)).toList())
                .containsExactly(
                        List.of(),
                        List.of("NOT NULL ON CONFLICT FAIL"),
                        List.of("CONSTRAINT n NOT NULL", "NOT NULL"),
                        List.of("NOT NULL"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(table.columns().stream().flatMap(column -> column.defaults().stream()))
                .extracting(DefaultDefinition::value, value -> text(sql, value.span()))
                .containsExactly(
                        tuple("-1", "DEFAULT-1"),
                        tuple("(lower(')'))", "CONSTRAINT df DEFAULT (lower(')'))"),
                        tuple("'x'", "DEFAULT 'x'"),
                        tuple("CURRENT_DATE", "DEFAULT CURRENT_DATE"));
        assertThat(table.column("D").flatMap(ColumnDefinition::defaultDefinition))
                .map(DefaultDefinition::value)
                .contains("'x'");
    }

    @Test
    void tellsWhereNameBodyAndOptionsStand() {
        String sql = "CREATE TABLE IF NOT EXISTS main . [my t](a PRIMARY KEY /* ) */) without  rowid , Strict -- end";
        CreateTable table = parse(sql);

        assertThat(text(sql, table.nameSpan())).isEqualTo("IF NOT EXISTS main . [my t]");
        assertThat(text(sql, table.body())).isEqualTo("a PRIMARY KEY /* ) */");
        assertThat(table.options())
                .extracting(TableOption::words, option -> text(sql, option.span()))
                .containsExactly(tuple("WITHOUT ROWID", "without  rowid"), tuple("STRICT", "Strict"));
    }

    @Test
    void tellsWhereEachDeferralStands() {
        String sql = "CREATE TABLE t (a REFERENCES p ON DELETE CASCADE NOT NULL NOT DEFERRABLE, b INT DEFERRABLE,"
                + " CONSTRAINT k FOREIGN KEY (b) REFERENCES q DEFERRABLE INITIALLY DEFERRED)";
        CreateTable table = parse(sql);

        assertThat(table.foreignKeys())
                .extracting(
                        key -> text(sql, key.span()),
                        key -> key.deferrals().stream()
                                .map(span -> text(sql, span))
                                .toList())
                .containsExactly(
                        tuple("REFERENCES p ON DELETE CASCADE", List.of("NOT DEFERRABLE", "DEFERRABLE")),
                        tuple("CONSTRAINT k FOREIGN KEY (b) REFERENCES q", List.of("DEFERRABLE INITIALLY DEFERRED")));
    }

    private static String text(String sql, Span span) {
        return sql.substring(span.start(), span.end());
    }

    private static CreateTable parse(String sql) {
        return CreateTableParser.parse(sql).orElseThrow();
    }
}
