package io.github.schemata.sqlite.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.SqliteChangeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTest {

    @Test
    void tellsWhatIsWritten() {
        TableText table = TableText.of("CREATE TABLE [my t] (\"a b\" VARCHAR(10) COLLATE nocase NOT NULL DEFAULT -1, "
                + "c AS (1), 'd' DEFAULT (1+1)) WITHOUT ROWID, STRICT");

        assertThat(table.name()).isEqualTo("my t");
        assertThat(table.columns()).containsExactly("a b", "c", "d");
        assertThat(table.column("A B")).satisfies(column -> {
            assertThat(column.name()).isEqualTo("a b");
            assertThat(column.type()).isEqualTo("VARCHAR(10)");
            assertThat(column.notNull()).isTrue();
            assertThat(column.defaultExpression()).isEqualTo("-1");
            assertThat(column.collation()).isEqualTo("nocase");
            assertThat(column.generated()).isFalse();
            assertThat(column.span().of(table.sql()))
                    .isEqualTo("\"a b\" VARCHAR(10) COLLATE nocase NOT NULL DEFAULT -1");
        });
        assertThat(table.column("c").generated()).isTrue();
        assertThat(table.column("d")).satisfies(column -> {
            assertThat(column.type()).isEmpty();
            assertThat(column.notNull()).isFalse();
            assertThat(column.defaultExpression()).isEqualTo("(1+1)");
        });
        assertThat(table.withoutRowid()).isTrue();
        assertThat(table.strict()).isTrue();
        assertThat(TableText.of("CREATE TABLE strict (strict)").strict()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CREATE VIEW v AS SELECT 1", "CREATE VIRTUAL TABLE f USING fts5(x)", "CREATE TABLE t ()"})
    void refusesWhatIsNoTable(String sql) {
        assertThatThrownBy(() -> TableText.of(sql))
                .isInstanceOf(SqliteChangeException.class)
                .hasMessageStartingWith("This is no CREATE TABLE with columns: " + sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE TABLE t (a) -- t | CREATE TABLE \"new \"\"t\"\"\" (a) -- t",
                "CREATE TABLE IF NOT EXISTS main.[my t](a CHECK (t.a)) | CREATE TABLE \"new \"\"t\"\"\"(a CHECK (t.a))",
                "CREATE TABLE't'(a) STRICT | CREATE TABLE \"new \"\"t\"\"\"(a) STRICT",
            })
    void takesAnotherName(String before, String after) {
        TableText renamed = TableText.of(before).named("new \"t\"");

        assertThat(renamed.sql()).isEqualTo(after);
        assertThat(renamed.name()).isEqualTo("new \"t\"");
    }

    @Test
    void losesItsForeignKeysAndNothingElse() {
        TableText table = TableText.of("""
                CREATE TABLE t (
                  a INT REFERENCES p ON DELETE CASCADE NOT NULL DEFERRABLE, -- REFERENCES p
                  b INT CONSTRAINT k REFERENCES [q] (x) CHECK (b <> 'REFERENCES p'),
                  "references" TEXT DEFAULT 'REFERENCES p',
                  FOREIGN KEY (a) REFERENCES q DEFERRABLE INITIALLY DEFERRED
                  CONSTRAINT k2 FOREIGN KEY (b) REFERENCES "P" UNIQUE (a)
                )""");

        assertThat(table.withoutForeignKeys().sql()).isEqualTo("""
                CREATE TABLE t (
                  a INT NOT NULL, -- REFERENCES p
                  b INT CHECK (b <> 'REFERENCES p'),
                  "references" TEXT DEFAULT 'REFERENCES p',
                  UNIQUE (a)
                )""");
        assertThat(table.withoutForeignKeysTo("p").sql()).isEqualTo("""
                CREATE TABLE t (
                  a INT NOT NULL, -- REFERENCES p
                  b INT CONSTRAINT k REFERENCES [q] (x) CHECK (b <> 'REFERENCES p'),
                  "references" TEXT DEFAULT 'REFERENCES p',
                  FOREIGN KEY (a) REFERENCES q DEFERRABLE INITIALLY DEFERRED UNIQUE (a)
                )""");
        assertThat(table.withoutForeignKeysTo("nobody").sql()).isEqualTo(table.sql());
    }
}
