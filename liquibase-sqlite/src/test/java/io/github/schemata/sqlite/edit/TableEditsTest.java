package io.github.schemata.sqlite.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.sqlite.edit.TableEdit.AddAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddNotNull;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.ChangeType;
import io.github.schemata.sqlite.edit.TableEdit.DropAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.DropCheck;
import io.github.schemata.sqlite.edit.TableEdit.DropColumn;
import io.github.schemata.sqlite.edit.TableEdit.DropDefault;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKeysTo;
import io.github.schemata.sqlite.edit.TableEdit.DropNotNull;
import io.github.schemata.sqlite.edit.TableEdit.DropPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import io.github.schemata.sqlite.edit.TableEdit.Position;
import io.github.schemata.sqlite.edit.TableEdit.SetDefault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text before, edit, text after, and what SQLite then says is different. */
class TableEditsTest {

    @ParameterizedTest
    @MethodSource({
        "newColumns",
        "columnsThatGo",
        "types",
        "notNulls",
        "defaults",
        "uniqueKeysAndChecks",
        "foreignKeys",
        "primaryKeys",
        "counters"
    })
    void makesTheWantedDifferenceAndNoOther(String before, TableEdit edit, String after, List<String> difference) {
        assertThat(TableText.of(before).apply(edit).sql()).isEqualTo(after);
        assertThat(Facts.difference(Facts.of(before), Facts.of(after))).containsExactlyElementsOf(difference);
    }

    static Stream<Arguments> newColumns() {
        return Stream.of(
                edit(
                        "CREATE TABLE t(a,b)",
                        last("c", ""),
                        "CREATE TABLE t(a,b,c)",
                        "- columns a,b",
                        "+ column c ",
                        "+ columns a,b,c"),
                edit(
                        "CREATE TABLE t (a INT)",
                        last("order by", "TEXT DEFAULT 'it''s'"),
                        "CREATE TABLE t (a INT, \"order by\" TEXT DEFAULT 'it''s')",
                        "- columns a",
                        "+ column order by TEXT DEFAULT 'it''s'",
                        "+ columns a,order by"),
                edit(
                        """
                        CREATE TABLE t (
                          a INT, -- the a
                          b INT -- the b
                        )""",
                        last("order", "INT -- the order"),
                        """
                        CREATE TABLE t (
                          a INT, -- the a
                          b INT, -- the b
                          "order" INT
                        )""",
                        "- columns a,b",
                        "+ column order INT",
                        "+ columns a,b,order"),
                edit("""
                        CREATE TABLE t (
                            a INT
                          , b INT -- the b
                          -- the end
                        )""", last("c", "INT"), """
                        CREATE TABLE t (
                            a INT
                          , b INT -- the b
                          , c INT
                          -- the end
                        )""", "- columns a,b", "+ column c INT", "+ columns a,b,c"),
                edit("""
                        CREATE TABLE t (
                          a INT,
                          b INT, -- the b
                          -- what must hold
                          CHECK (a > 0) UNIQUE (b)
                        ) STRICT""", last("c", "ANY"), """
                        CREATE TABLE t (
                          a INT,
                          b INT, -- the b
                          c ANY,
                          -- what must hold
                          CHECK (a > 0) UNIQUE (b)
                        ) STRICT""", "- columns a,b", "+ column c ANY", "+ columns a,b,c"),
                edit(
                        "CREATE TABLE t (a INT -- the a)\n)",
                        last("b", "INT"),
                        "CREATE TABLE t (a INT, -- the a)\n  b INT\n)",
                        "- columns a",
                        "+ column b INT",
                        "+ columns a,b"),
                edit(
                        "CREATE TABLE t (\r\n  a INT -- the a\r\n)",
                        last("b", "INT"),
                        "CREATE TABLE t (\r\n  a INT, -- the a\r\n  b INT\r\n)",
                        "- columns a",
                        "+ column b INT",
                        "+ columns a,b"),
                edit(
                        "CREATE TABLE t (a INT, b INT, CHECK (a > 0))",
                        new AddColumn("c", "INT", new Position.After("A")),
                        "CREATE TABLE t (a INT, c INT, b INT, CHECK (a > 0))",
                        "- columns a,b",
                        "+ column c INT",
                        "+ columns a,c,b"),
                edit(
                        "CREATE TABLE t (\n  -- first\n  a INT,\n  b INT\n)",
                        new AddColumn("c", "INT", new Position.Before("a")),
                        "CREATE TABLE t (\n  c INT,\n  -- first\n  a INT,\n  b INT\n)",
                        "- columns a,b",
                        "+ column c INT",
                        "+ columns c,a,b"),
                edit(
                        "CREATE TABLE t (a INT, b INT)",
                        new AddColumn("c", "INT", new Position.At(1)),
                        "CREATE TABLE t (c INT, a INT, b INT)",
                        "- columns a,b",
                        "+ column c INT",
                        "+ columns c,a,b"),
                edit(
                        "CREATE TABLE t (a INT, b INT)",
                        new AddColumn("c", "INT", new Position.At(9)),
                        "CREATE TABLE t (a INT, b INT, c INT)",
                        "- columns a,b",
                        "+ column c INT",
                        "+ columns a,b,c"));
    }

    static Stream<Arguments> columnsThatGo() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a INT, /* b, */ \"b\" TEXT UNIQUE CHECK (b > a), c INT)",
                        new DropColumn("B"),
                        "CREATE TABLE t (a INT, /* b, */ c INT)",
                        "- check null: b > a",
                        "- column b TEXT",
                        "- columns a,b,c",
                        "- named null [b] null",
                        "- unique b BINARY",
                        "+ columns a,c"),
                edit("""
                        CREATE TABLE t (
                          a INT, -- the a
                          b INT, -- the b
                          c INT -- the c
                        )""", new DropColumn("a"), """
                        CREATE TABLE t (
                          b INT, -- the b
                          c INT -- the c
                        )""", "- column a INT", "- columns a,b,c", "+ columns b,c"),
                edit("""
                        CREATE TABLE t (
                          a INT, -- the a
                          b INT, -- the b
                          c INT -- the c
                        )""", new DropColumn("b"), """
                        CREATE TABLE t (
                          a INT, -- the a
                          c INT -- the c
                        )""", "- column b INT", "- columns a,b,c", "+ columns a,c"),
                edit("""
                        CREATE TABLE t (
                          a INT, -- the a
                          b INT, -- the b
                          c INT -- the c
                        )""", new DropColumn("c"), """
                        CREATE TABLE t (
                          a INT, -- the a
                          b INT -- the b
                        )""", "- column c INT", "- columns a,b,c", "+ columns a,b"),
                edit(
                        "CREATE TABLE t (a INT -- the a\n, b INT)",
                        new DropColumn("b"),
                        "CREATE TABLE t (a INT -- the a\n)",
                        "- column b INT",
                        "- columns a,b",
                        "+ columns a"),
                edit(
                        """
                        CREATE TABLE t (
                          id INTEGER,
                          a INT CHECK (a <> 1) CONSTRAINT both CHECK (a <> [B]),
                          b INT REFERENCES p ON DELETE CASCADE,
                          c TEXT CHECK (c <> 'b' AND c LIKE 'b' COLLATE rtrim AND CAST (a AS b) > abs(1)),
                          CONSTRAINT pk PRIMARY KEY (id, b),
                          CONSTRAINT u UNIQUE (a COLLATE nocase, "b" DESC) ON CONFLICT IGNORE,
                          UNIQUE (a, c)
                          CHECK (t.b > 0)
                          CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES q (x, y) DEFERRABLE INITIALLY DEFERRED,
                          FOREIGN KEY (a) REFERENCES t (b),
                          FOREIGN KEY (a) REFERENCES q (b)
                        )""",
                        new DropColumn("b"),
                        """
                        CREATE TABLE t (
                          id INTEGER,
                          a INT CHECK (a <> 1),
                          c TEXT CHECK (c <> 'b' AND c LIKE 'b' COLLATE rtrim AND CAST (a AS b) > abs(1)),
                          UNIQUE (a, c),
                          FOREIGN KEY (a) REFERENCES q (b)
                        )""",
                        "- check both: a <> [B]",
                        "- check null: t.b > 0",
                        "- column b INT key 2",
                        "- column id INTEGER key 1",
                        "- columns id,a,b,c",
                        "- foreign key a=b to t delete NO ACTION update NO ACTION",
                        "- foreign key a=x,b=y to q delete NO ACTION update NO ACTION",
                        "- foreign key b=? to p delete CASCADE update NO ACTION",
                        "- named fk [a, b] deferred",
                        "- named null [b]",
                        "- named u [a, b] IGNORE",
                        "- primary key id BINARY,b BINARY",
                        "- unique a nocase,b BINARY desc",
                        "+ column id INTEGER",
                        "+ columns id,a,c"),
                edit(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, up INT REFERENCES t, a INT)",
                        new DropColumn("id"),
                        "CREATE TABLE t (up INT, a INT)",
                        "- column id INTEGER key 1",
                        "- columns id,up,a",
                        "- foreign key up=? to t delete NO ACTION update NO ACTION",
                        "- named null [up]",
                        "+ columns up,a"),
                edit(
                        "CREATE TABLE t (a TEXT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID, STRICT",
                        new DropColumn("a"),
                        "CREATE TABLE t (b INT NOT NULL) STRICT",
                        "- column a TEXT NOT NULL key 1",
                        "- column b INT NOT NULL key 2",
                        "- columns a,b",
                        "- primary key a BINARY,b BINARY",
                        "- without rowid",
                        "+ column b INT NOT NULL",
                        "+ columns b"));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a VARCHAR ( 10 ) /* x */ NOT NULL)",
                        new ChangeType("a", "NUMERIC(10,2)"),
                        "CREATE TABLE t (a NUMERIC(10,2) /* x */ NOT NULL)",
                        "- column a VARCHAR ( 10 ) NOT NULL",
                        "+ column a NUMERIC(10,2) NOT NULL"),
                edit(
                        "CREATE TABLE t (a, \"b\"CHECK(b))",
                        new ChangeType("b", "BIG INT"),
                        "CREATE TABLE t (a, \"b\"BIG INT CHECK(b))",
                        "- column b ",
                        "+ column b BIG INT"),
                edit(
                        "CREATE TABLE t (a, b)",
                        new ChangeType("a", "TEXT"),
                        "CREATE TABLE t (a TEXT, b)",
                        "- column a ",
                        "+ column a TEXT"),
                edit(
                        "CREATE TABLE t (a \"odd\"NOT NULL)",
                        new ChangeType("a", "TEXT"),
                        "CREATE TABLE t (a TEXT NOT NULL)",
                        "- column a odd NOT NULL",
                        "+ column a TEXT NOT NULL"),
                edit(
                        "CREATE TABLE t (a, b INT GENERATED ALWAYS AS (a) STORED)",
                        new ChangeType("b", "REAL"),
                        "CREATE TABLE t (a, b REAL GENERATED ALWAYS AS (a) STORED)",
                        "- column b INT generated",
                        "+ column b REAL generated"),
                edit(
                        "CREATE TABLE t (a INT PRIMARY KEY)",
                        new ChangeType("a", ""),
                        "CREATE TABLE t (a PRIMARY KEY)",
                        "- column a INT key 1",
                        "+ column a  key 1"));
    }

    static Stream<Arguments> notNulls() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a INT UNIQUE -- a\n, b)",
                        new AddNotNull("a", null),
                        "CREATE TABLE t (a INT NOT NULL UNIQUE -- a\n, b)",
                        "- column a INT",
                        "+ column a INT NOT NULL"),
                edit(
                        "CREATE TABLE t (a, b GENERATED ALWAYS AS (a))",
                        new AddNotNull("b", "not null"),
                        "CREATE TABLE t (a, b CONSTRAINT \"not null\" NOT NULL GENERATED ALWAYS AS (a))",
                        "- column b  generated",
                        "+ column b  NOT NULL generated"),
                edit(
                        "CREATE TABLE t (a INT NOT NULL ON CONFLICT FAIL)",
                        new AddNotNull("a", "n"),
                        "CREATE TABLE t (a INT NOT NULL ON CONFLICT FAIL)"),
                edit(
                        "CREATE TABLE t (a INT CONSTRAINT n NOT NULL ON CONFLICT FAIL DEFAULT 1 NOT NULL, b)",
                        new DropNotNull("a"),
                        "CREATE TABLE t (a INT DEFAULT 1, b)",
                        "- column a INT NOT NULL DEFAULT 1",
                        "+ column a INT DEFAULT 1"),
                edit(
                        "CREATE TABLE t (a INT -- why\n NOT NULL, b)",
                        new DropNotNull("a"),
                        "CREATE TABLE t (a INT -- why\n , b)",
                        "- column a INT NOT NULL",
                        "+ column a INT"),
                edit("CREATE TABLE t (a INT NULL)", new DropNotNull("a"), "CREATE TABLE t (a INT NULL)"));
    }

    static Stream<Arguments> defaults() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a INT CONSTRAINT n NOT NULL UNIQUE)",
                        new SetDefault("a", "-1"),
                        "CREATE TABLE t (a INT CONSTRAINT n NOT NULL DEFAULT -1 UNIQUE)",
                        "- column a INT NOT NULL",
                        "+ column a INT NOT NULL DEFAULT -1"),
                edit(
                        "CREATE TABLE t (a CONSTRAINT d DEFAULT-1)",
                        new SetDefault("a", "CURRENT_TIMESTAMP"),
                        "CREATE TABLE t (a CONSTRAINT d DEFAULT CURRENT_TIMESTAMP)",
                        "- column a  DEFAULT -1",
                        "+ column a  DEFAULT CURRENT_TIMESTAMP"),
                edit(
                        "CREATE TABLE t (a DEFAULT (lower(')'))UNIQUE)",
                        new SetDefault("a", "x'00ff'"),
                        "CREATE TABLE t (a DEFAULT x'00ff' UNIQUE)",
                        "- column a  DEFAULT lower(')')",
                        "+ column a  DEFAULT x'00ff'"),
                edit(
                        "CREATE TABLE t (a DEFAULT 'x,y' NOT NULL)",
                        new SetDefault("a", "datetime('now') -- ;)"),
                        "CREATE TABLE t (a DEFAULT (datetime('now')) NOT NULL)",
                        "- column a  NOT NULL DEFAULT 'x,y'",
                        "+ column a  NOT NULL DEFAULT datetime('now')"),
                edit(
                        "CREATE TABLE t (a DEFAULT 1 DEFAULT 2)",
                        new SetDefault("a", "(1) + (2)"),
                        "CREATE TABLE t (a DEFAULT 1 DEFAULT ((1) + (2)))",
                        "- column a  DEFAULT 2",
                        "+ column a  DEFAULT (1) + (2)"),
                edit(
                        "CREATE TABLE t (a CONSTRAINT one DEFAULT +1.5e3 NOT NULL CONSTRAINT two DEFAULT \"two\")",
                        new DropDefault("a"),
                        "CREATE TABLE t (a NOT NULL)",
                        "- column a  NOT NULL DEFAULT \"two\"",
                        "+ column a  NOT NULL"),
                edit("CREATE TABLE t (a)", new DropDefault("a"), "CREATE TABLE t (a)"));
    }

    static Stream<Arguments> uniqueKeysAndChecks() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a INT, \"B b\" INT) -- end",
                        new AddUnique("a key", List.of("A", "b B")),
                        "CREATE TABLE t (a INT, \"B b\" INT, CONSTRAINT \"a key\" UNIQUE (a, \"B b\")) -- end",
                        "+ named a key [a, B b] null",
                        "+ unique a BINARY,B b BINARY"),
                edit(
                        "CREATE TABLE t (a, x INT CONSTRAINT u UNIQUE ON CONFLICT IGNORE NOT NULL)",
                        new DropUnique("U", List.of()),
                        "CREATE TABLE t (a, x INT NOT NULL)",
                        "- named u [x] IGNORE",
                        "- unique x BINARY"),
                edit(
                        "CREATE TABLE t (a UNIQUE, CONSTRAINT u UNIQUE (a) CONSTRAINT v UNIQUE (a))",
                        new DropUnique(null, List.of("a")),
                        "CREATE TABLE t (a, CONSTRAINT u UNIQUE (a) CONSTRAINT v UNIQUE (a))",
                        "- named null [a] null"),
                edit(
                        "CREATE TABLE t (a, CONSTRAINT u UNIQUE (a) CONSTRAINT v UNIQUE (a) CHECK (a))",
                        new DropUnique("v", List.of()),
                        "CREATE TABLE t (a, CONSTRAINT u UNIQUE (a) CHECK (a))",
                        "- named v [a] null"),
                edit(
                        "CREATE TABLE t (\n  a,\n  CHECK (a) -- one\n)",
                        new AddCheck("two", "a <> ')' -- two"),
                        "CREATE TABLE t (\n  a,\n  CHECK (a), -- one\n  CONSTRAINT two CHECK (a <> ')')\n)",
                        "+ check two: a <> ')'"),
                edit(
                        "CREATE TABLE t (a CONSTRAINT one CHECK (a > ')') CHECK (a > 1), CONSTRAINT ONE UNIQUE (a))",
                        new DropCheck("One"),
                        "CREATE TABLE t (a CHECK (a > 1), CONSTRAINT ONE UNIQUE (a))",
                        "- check one: a > ')'"),
                edit(
                        "CREATE TABLE t (a CHECK (a > 1), CHECK (A>/**/2) ON CONFLICT FAIL)",
                        new DropCheck("a > 2"),
                        "CREATE TABLE t (a CHECK (a > 1))",
                        "- check null: A>/**/2"));
    }

    static Stream<Arguments> foreignKeys() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a INT, b INT)",
                        new AddForeignKey(
                                "fk", List.of("a", "b"), "p p", List.of("x", "to"), "cascade", "SET NULL", true, true),
                        "CREATE TABLE t (a INT, b INT, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES \"p p\" (x, \"to\")"
                                + " ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED)",
                        "+ foreign key a=x,b=to to p p delete CASCADE update SET NULL",
                        "+ named fk [a, b] deferred"),
                edit(
                        "CREATE TABLE t (a REFERENCES p ON DELETE SET NULL NOT NULL DEFERRABLE INITIALLY DEFERRED"
                                + " CHECK (a), b CONSTRAINT k REFERENCES q)",
                        new DropForeignKey(null),
                        "CREATE TABLE t (a NOT NULL CHECK (a), b CONSTRAINT k REFERENCES q)",
                        "- foreign key a=? to p delete SET NULL update NO ACTION",
                        "- named null [a] deferred"),
                edit(
                        "CREATE TABLE t (a REFERENCES p, b REFERENCES q, FOREIGN KEY (a, b) REFERENCES r)",
                        new DropForeignKey("A, B"),
                        "CREATE TABLE t (a REFERENCES p, b REFERENCES q)",
                        "- foreign key a=?,b=? to r delete NO ACTION update NO ACTION",
                        "- named null [a, b]"),
                edit(
                        "CREATE TABLE t (a REFERENCES p, b REFERENCES q)",
                        new DropForeignKey("fk_t_b"),
                        "CREATE TABLE t (a REFERENCES p, b)",
                        "- foreign key b=? to q delete NO ACTION update NO ACTION",
                        "- named null [b]"),
                edit(
                        "CREATE TABLE t (a REFERENCES p, b REFERENCES q)",
                        new DropForeignKey("t_a_fkey"),
                        "CREATE TABLE t (a, b REFERENCES q)",
                        "- foreign key a=? to p delete NO ACTION update NO ACTION",
                        "- named null [a]"),
                edit(
                        "CREATE TABLE t (a REFERENCES P, b REFERENCES q, c INT NOT DEFERRABLE,"
                                + " CONSTRAINT x FOREIGN KEY (b) REFERENCES [p] DEFERRABLE -- x\n)",
                        new DropForeignKeysTo("p"),
                        "CREATE TABLE t (a, b REFERENCES q, c INT NOT DEFERRABLE\n)",
                        "- foreign key a=? to P delete NO ACTION update NO ACTION",
                        "- foreign key b=? to p delete NO ACTION update NO ACTION",
                        "- named null [a]",
                        "- named x [b]"),
                edit(
                        "CREATE TABLE t (a REFERENCES p MATCH FULL, b REFERENCES q, c INT NOT DEFERRABLE, CHECK (a))",
                        new DropForeignKeysTo(null),
                        "CREATE TABLE t (a, b, c INT, CHECK (a))",
                        "- foreign key a=? to p delete NO ACTION update NO ACTION",
                        "- foreign key b=? to q delete NO ACTION update NO ACTION",
                        "- named null [a]",
                        "- named null [b]"));
    }

    static Stream<Arguments> primaryKeys() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (a INT, b INT)",
                        new AddPrimaryKey("pk", List.of("b", "A")),
                        "CREATE TABLE t (a INT, b INT, CONSTRAINT pk PRIMARY KEY (b, a))",
                        "- column a INT",
                        "- column b INT",
                        "+ column a INT key 2",
                        "+ column b INT key 1",
                        "+ primary key b BINARY,a BINARY"),
                edit(
                        "CREATE TABLE t (id INTEGER)",
                        new AddPrimaryKey(null, List.of("id")),
                        "CREATE TABLE t (id INTEGER, PRIMARY KEY (id))",
                        "- column id INTEGER",
                        "+ column id INTEGER key 1"),
                edit(
                        "CREATE TABLE t (id INTEGER CONSTRAINT pk PRIMARY KEY DESC ON CONFLICT FAIL NOT NULL, a)",
                        new DropPrimaryKey(),
                        "CREATE TABLE t (id INTEGER NOT NULL, a)",
                        "- column id INTEGER NOT NULL key 1",
                        "- primary key id BINARY desc",
                        "+ column id INTEGER NOT NULL"),
                edit(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)",
                        new DropPrimaryKey(),
                        "CREATE TABLE t (id INTEGER, a)",
                        "- autoincrement",
                        "- column id INTEGER key 1",
                        "+ column id INTEGER"),
                edit(
                        "CREATE TABLE t (a, id INTEGER, PRIMARY KEY (id AUTOINCREMENT))",
                        new DropPrimaryKey(),
                        "CREATE TABLE t (a, id INTEGER)",
                        "- autoincrement",
                        "- column id INTEGER key 1",
                        "+ column id INTEGER"),
                edit(
                        "CREATE TABLE t (a TEXT PRIMARY KEY, b ANY) strict /* s */, without\nrowid -- end",
                        new DropPrimaryKey(),
                        "CREATE TABLE t (a TEXT NOT NULL, b ANY) strict /* s */ -- end",
                        "- column a TEXT NOT NULL key 1",
                        "- primary key a BINARY",
                        "- without rowid",
                        "+ column a TEXT NOT NULL"),
                edit(
                        "CREATE TABLE t (a TEXT, b TEXT NOT NULL, PRIMARY KEY (a, b DESC))WITHOUT ROWID",
                        new DropPrimaryKey(),
                        "CREATE TABLE t (a TEXT NOT NULL, b TEXT NOT NULL)",
                        "- column a TEXT NOT NULL key 1",
                        "- column b TEXT NOT NULL key 2",
                        "- primary key a BINARY,b BINARY desc",
                        "- without rowid",
                        "+ column a TEXT NOT NULL",
                        "+ column b TEXT NOT NULL"));
    }

    static Stream<Arguments> counters() {
        return Stream.of(
                edit(
                        "CREATE TABLE t (id BIGINT NOT NULL, a)",
                        new AddAutoIncrement("ID"),
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, a)",
                        "- column id BIGINT NOT NULL",
                        "+ autoincrement",
                        "+ column id INTEGER NOT NULL key 1"),
                edit(
                        "CREATE TABLE t (id INT CONSTRAINT pk PRIMARY KEY DESC ON CONFLICT FAIL NOT NULL)",
                        new AddAutoIncrement("id"),
                        "CREATE TABLE t (id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT NOT NULL)",
                        "- column id INT NOT NULL key 1",
                        "- primary key id BINARY desc",
                        "+ autoincrement",
                        "+ column id INTEGER NOT NULL key 1"),
                edit(
                        "CREATE TABLE t (id integer, CONSTRAINT pk PRIMARY KEY ([id] DESC) ON CONFLICT FAIL)",
                        new AddAutoIncrement("id"),
                        "CREATE TABLE t (id integer, CONSTRAINT pk PRIMARY KEY ([id] DESC AUTOINCREMENT) ON CONFLICT FAIL)",
                        "+ autoincrement"),
                edit(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                        new AddAutoIncrement("id"),
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)"),
                edit(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id))",
                        new DropAutoIncrement("id"),
                        "CREATE TABLE t (id INTEGER PRIMARY KEY CHECK (id))",
                        "- autoincrement"),
                edit(
                        "CREATE TABLE t (id INTEGER, PRIMARY KEY(\"id\"AUTOINCREMENT))",
                        new DropAutoIncrement("id"),
                        "CREATE TABLE t (id INTEGER, PRIMARY KEY(\"id\"))",
                        "- autoincrement"));
    }

    private static AddColumn last(String name, String definition) {
        return new AddColumn(name, definition, new Position.Last());
    }

    private static Arguments edit(String before, TableEdit edit, String after, String... difference) {
        return arguments(before, edit, after, List.of(difference));
    }
}
