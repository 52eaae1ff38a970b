package io.github.schemata.sqlite.edit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit.AddAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.ChangeType;
import io.github.schemata.sqlite.edit.TableEdit.DropAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.DropCheck;
import io.github.schemata.sqlite.edit.TableEdit.DropColumn;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKey;
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

/** What cannot be done says what, where and how to mend it. */
class RefusedEditsTest {

    private static final String TABLE = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE CHECK (a <> ''),"
            + " b INT REFERENCES p, c AS (a), CONSTRAINT k FOREIGN KEY (a) REFERENCES q, REAL FLOAT)";

    private static final String COMPOSITE = "CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID";

    @ParameterizedTest
    @MethodSource({"names", "sql", "keys"})
    void saysWhy(String table, TableEdit edit, String message) {
        assertThatThrownBy(() -> TableText.of(table).apply(edit))
                .isInstanceOf(SqliteChangeException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> names() {
        String missing = "Table t has no column x. Its columns: id, a, b, c, REAL.";
        return Stream.of(
                arguments(TABLE, new DropColumn("x"), missing),
                arguments(TABLE, new AddUnique(null, List.of("a", "x")), missing),
                arguments(TABLE, new AddColumn("y", "INT", new Position.After("x")), missing),
                arguments(
                        TABLE,
                        new AddColumn("A", "INT", new Position.Last()),
                        "t.A exists already: choose another name, or drop that column first."),
                arguments(
                        TABLE,
                        new DropColumn("a"),
                        "t.a cannot be dropped: the generated column t.c is computed from it. Drop that column first."),
                arguments(
                        "CREATE TABLE t (a INT, b AS (1))",
                        new DropColumn("a"),
                        "t.a cannot be dropped: a table needs one column that is not generated."
                                + " Drop the table instead."));
    }

    static Stream<Arguments> sql() {
        return Stream.of(
                arguments(
                        TABLE,
                        new AddColumn("x", "INT, y INT", new Position.Last()),
                        "t.x: this is not the definition of one column: INT, y INT"),
                arguments(
                        TABLE,
                        new AddCheck(null, "1), CHECK (2"),
                        "Table t: the check is not one piece of SQL: 1), CHECK (2"
                                + "\nClose its quotes, comments and parentheses, and leave out semicolons."),
                arguments(
                        TABLE,
                        new SetDefault("a", "'it"),
                        "t.a: the default is not one piece of SQL: 'it"
                                + "\nClose its quotes, comments and parentheses, and leave out semicolons."),
                arguments(TABLE, new SetDefault("a", " /* */"), "t.a: the default is empty: say what it shall be."),
                arguments(
                        TABLE,
                        new SetDefault("c", "1"),
                        "t.c is a generated column and can have no DEFAULT: change its expression instead."),
                arguments(
                        TABLE,
                        new ChangeType("a", "INT NOT NULL"),
                        "t.a: this is no type in SQLite: INT NOT NULL"
                                + "\nWrite names, and one or two numbers in parentheses behind them."),
                arguments(
                        TABLE,
                        new AddForeignKey(null, List.of("a"), "p", List.of(), "DROP", null, false, false),
                        "Table t: SQLite knows no ON DELETE DROP."
                                + " It knows CASCADE, NO ACTION, RESTRICT, SET DEFAULT, SET NULL."),
                arguments(
                        TABLE,
                        new AddForeignKey(null, List.of("a"), "p", List.of("x", "y"), null, null, false, false),
                        "The foreign key (a) of table t refers to 2 columns of p: name as many on both sides."));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(
                        TABLE,
                        new DropUnique("u", List.of("b")),
                        "Table t has no unique constraint u (b). It has: without name (a)."),
                arguments(
                        COMPOSITE,
                        new DropUnique("u", List.of()),
                        "Table t has no unique constraint u. It has none of that kind."),
                arguments(
                        TABLE,
                        new DropCheck("ck"),
                        "Table t has no check constraint ck. It has: the unnamed one, a <> ''."),
                arguments(
                        TABLE.replace("c AS", "d REFERENCES p, c AS"),
                        new DropForeignKey("fk"),
                        "Table t has no foreign key fk. It has: without name (b) to p; without name (d) to p;"
                                + " k (a) to q. One without a name is told by its columns, as in \"a, b\"."),
                arguments(
                        TABLE,
                        new AddPrimaryKey(null, List.of("a")),
                        "Table t has a primary key already, (id): drop it first."),
                arguments(
                        "CREATE TABLE t (a, b AS (a))",
                        new AddPrimaryKey(null, List.of("b")),
                        "t.b is a generated column, which SQLite takes into no primary key: leave it out, or make a"
                                + " unique constraint instead."),
                arguments(
                        "CREATE TABLE t (a)",
                        new DropPrimaryKey(),
                        "Table t has no primary key: there is nothing to drop."),
                arguments(
                        TABLE,
                        new DropNotNull("id"),
                        "t.id is NOT NULL because it is in the primary key of t: drop the primary key first."),
                arguments(
                        COMPOSITE,
                        new AddAutoIncrement("a"),
                        "t.a cannot be AUTOINCREMENT: the primary key of t is (a, b), and SQLite counts only a column"
                                + " that is the whole key. Drop that primary key first."),
                arguments(
                        "CREATE TABLE t (a INT PRIMARY KEY) WITHOUT ROWID",
                        new AddAutoIncrement("a"),
                        "t.a cannot be AUTOINCREMENT: table t is WITHOUT ROWID, and SQLite counts rowids."
                                + " Create the table without these words."),
                arguments(
                        "CREATE TABLE t (a TEXT)",
                        new AddAutoIncrement("a"),
                        "t.a cannot be AUTOINCREMENT: its type is TEXT, and SQLite counts integers."
                                + " Change the type to INTEGER first."),
                arguments(
                        "CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT)",
                        new ChangeType("a", "BIGINT"),
                        "t.a is AUTOINCREMENT, which SQLite allows for the type INTEGER only, not BIGINT:"
                                + " leave the type, or drop the primary key first."),
                arguments(TABLE, new DropAutoIncrement("id"), "t.id is not AUTOINCREMENT: there is nothing to drop."));
    }
}
