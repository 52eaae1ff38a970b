package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

    private static final TableEdit.Position LAST = new TableEdit.Position.Last();

    private static void refused(String message, TableEdit edit, String... schema) throws SQLException {
        try (Database database = Database.inMemory().run(schema)) {
            SchemaFacts before = database.facts();
            assertThatThrownBy(() -> new PlanRunner(database.connection())
                            .run(TablePlanner.plan(database.connection(), "t", List.of(edit))))
                    .isInstanceOf(SqliteChangeException.class)
                    .hasMessageContaining(message);
            assertThat(database.facts().since(before)).isEmpty();
        }
    }

    private static void accepted(TableEdit edit, String... schema) throws SQLException {
        try (Database database = Database.inMemory().run(schema)) {
            new PlanRunner(database.connection()).run(TablePlanner.plan(database.connection(), "t", List.of(edit)));
            assertThat(database.faults()).isEmpty();
        }
    }

    /** The third column says what the value is afterwards; nothing where the change is refused. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "TEXT,    '12',                INTEGER, integer 12",
                "TEXT,    '007',               INTEGER, -",
                "TEXT,    'abc',               INTEGER, text abc",
                "TEXT,    '',                  INTEGER, text",
                "TEXT,    ' 12',               INTEGER, -",
                "TEXT,    '2.0',               INTEGER, -",
                "TEXT,    '1e3',               NUMERIC, -",
                "TEXT,    '3.14',              NUMERIC, real 3.14",
                "TEXT,    '9007199254740993',  INTEGER, integer 9007199254740993",
                "TEXT,    '12345678901234567890', NUMERIC, -",
                "TEXT,    '12',                REAL,    real 12.0",
                "TEXT,    '012',               REAL,    -",
                "TEXT,    '12.0',              REAL,    real 12.0",
                "TEXT,    '9007199254740993',  REAL,    -",
                "REAL,    2.0,                 INTEGER, integer 2",
                "REAL,    2.5,                 INTEGER, real 2.5",
                "INTEGER, 9007199254740993,    REAL,    -",
                "INTEGER, 9007199254740992,    REAL,    real 9007199254740992.0",
                "INTEGER, 12,                  TEXT,    text 12",
                "REAL,    2.5,                 TEXT,    text 2.5",
                "INTEGER, NULL,                TEXT,    null null",
                "BLOB,    x'3132',             INTEGER, blob",
                "BLOB,    '007',               INTEGER, -",
                "BLOB,    12,                  TEXT,    text 12",
            })
    void anotherTypeMustNotAlterValues(String from, String value, String to, String after) throws SQLException {
        String[] schema = {
            "CREATE TABLE t (id INTEGER PRIMARY KEY, \"a V\" " + from + ")", "INSERT INTO t VALUES (1, " + value + ")"
        };
        TableEdit edit = new TableEdit.ChangeType("a V", to);
        if (after == null) {
            refused("values of t.a V would not be the same as " + to + ": id 1", edit, schema);
            return;
        }
        try (Database database = Database.inMemory().run(schema)) {
            new PlanRunner(database.connection()).run(TablePlanner.plan(database.connection(), "t", List.of(edit)));
            String shown = "SELECT typeof(\"a V\") || CASE typeof(\"a V\") WHEN 'blob' THEN ''"
                    + " ELSE ' ' || coalesce(\"a V\", 'null') END FROM t";
            assertThat(database.values(shown)
                            .get(0)
                            .strip()
                            .replace("9.00719925474099e+15", "9007199254740992.0")
                            .replace("9.007199254740992e+15", "9007199254740992.0"))
                    .isEqualTo(after);
        }
    }

    @Test
    void strictTypesMustFit() throws SQLException {
        String[] schema = {"CREATE TABLE t (a TEXT) STRICT", "INSERT INTO t VALUES ('12'), ('abc')"};
        refused(
                "values of t.a are not of type INTEGER: rowid 2, a 'abc'",
                new TableEdit.ChangeType("a", "INTEGER"),
                schema);
        accepted(new TableEdit.ChangeType("a", "ANY"), schema);
        accepted(
                new TableEdit.ChangeType("a", "INTEGER"),
                "CREATE TABLE t (a TEXT) STRICT",
                "INSERT INTO t VALUES ('12'), (NULL)");
    }

    @Test
    void notNullOverNull() throws SQLException {
        TableEdit edit = new TableEdit.AddNotNull("a", null);
        refused("t.a holds NULL: rowid 2", edit, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (NULL)");
        accepted(edit, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)");
        refused(
                "t.a holds NULL: k 'x', l 2",
                edit,
                "CREATE TABLE t (a, k, l, PRIMARY KEY (k, l)) WITHOUT ROWID",
                "INSERT INTO t VALUES (NULL, 'x', 2)");
    }

    @Test
    void newColumnNotNullWithoutDefault() throws SQLException {
        TableEdit edit = new TableEdit.AddColumn("b", "TEXT NOT NULL", LAST);
        refused("t.b would be NULL in rows that are there", edit, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");
        accepted(edit, "CREATE TABLE t (a)");
    }

    @Test
    void uniqueOverDuplicates() throws SQLException {
        TableEdit edit = new TableEdit.AddUnique(null, List.of("a", "b"));
        refused(
                "rows of t have the same a, b, so that it cannot be UNIQUE: a 1, b 'X', rows 2, first rowid 1, last rowid 3",
                edit,
                "CREATE TABLE t (a, b COLLATE NOCASE)",
                "INSERT INTO t VALUES (1, 'x'), (1, NULL), (1, 'X'), (1, NULL)");
        accepted(edit, "CREATE TABLE t (a, b)", "INSERT INTO t VALUES (1, 'x'), (1, NULL), (1, 'X'), (1, NULL)");
    }

    @Test
    void primaryKeyOverNullsAndDuplicates() throws SQLException {
        TableEdit edit = new TableEdit.AddPrimaryKey("pk", List.of("a"));
        refused("t.a holds NULL", edit, "CREATE TABLE t (a TEXT)", "INSERT INTO t VALUES (NULL)");
        refused("cannot be the primary key", edit, "CREATE TABLE t (a TEXT)", "INSERT INTO t VALUES (1), (1)");
        refused(
                "are not of type INTEGER PRIMARY KEY: rowid 1, a 'x'",
                edit,
                "CREATE TABLE t (a INTEGER)",
                "INSERT INTO t VALUES ('x')");
        accepted(edit, "CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (7), (3)");
    }

    @Test
    void checkViolated() throws SQLException {
        TableEdit edit = new TableEdit.AddCheck("c", "t.a > 0 -- positive\n");
        refused("violate CHECK", edit, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (-1), (NULL)");
        accepted(edit, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (NULL)");
    }

    @Test
    void foreignKeyOverOrphans() throws SQLException {
        TableEdit edit = new TableEdit.AddForeignKey(null, List.of("a"), "p", List.of(), null, null, false, false);
        refused(
                "rows of t refer by a to rows that p does not have: rowid 2, a 5",
                edit,
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "INSERT INTO p VALUES (1)",
                "CREATE TABLE t (a)",
                "INSERT INTO t VALUES (1), (5), (NULL)");
        accepted(edit, "CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a)", "INSERT INTO t VALUES (NULL)");
        refused("there is no table p", edit, "CREATE TABLE t (a)");
        refused(
                "neither its primary key nor unique",
                new TableEdit.AddForeignKey(null, List.of("a"), "p", List.of("x"), null, null, false, false),
                "CREATE TABLE p (id INTEGER PRIMARY KEY, x)",
                "CREATE TABLE t (a)");
        refused(
                "there is no column p.y",
                new TableEdit.AddForeignKey(null, List.of("a"), "p", List.of("y"), null, null, false, false),
                "CREATE TABLE p (id INTEGER PRIMARY KEY, x)",
                "CREATE TABLE t (a)");
        accepted(
                new TableEdit.AddForeignKey(null, List.of("a"), "T", List.of("id"), null, null, false, false),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a)",
                "INSERT INTO t VALUES (1, 1)");
    }

    @Test
    void keysThatOthersNeedStay() throws SQLException {
        refused(
                "foreign keys of t (self), c (p) lead to it",
                new TableEdit.DropPrimaryKey(),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, self REFERENCES t)",
                "CREATE TABLE c (p REFERENCES t (id))");
        accepted(
                new TableEdit.DropPrimaryKey(),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, UNIQUE (id))",
                "CREATE TABLE c (p REFERENCES t (id))");
        refused(
                "foreign keys of c (p) lead to it",
                new TableEdit.DropUnique(null, List.of("u")),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, u UNIQUE)",
                "CREATE TABLE c (p REFERENCES t (u))");
        refused(
                "foreign keys of c (p) lead to it",
                new TableEdit.DropColumn("u"),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, u UNIQUE)",
                "CREATE TABLE c (p REFERENCES t (u))");
    }

    @Test
    void aColumnInUseStays() throws SQLException {
        refused(
                "Column t.a cannot be dropped: generated column t.g, trigger r, view v, view w, view x use it",
                new TableEdit.DropColumn("a"),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a, g AS (a + 1))",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE VIEW w AS SELECT * FROM v",
                "CREATE VIEW x AS SELECT id FROM t WHERE a > 1",
                "CREATE VIEW y AS SELECT id FROM t",
                "CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN SELECT 1; END");
        refused(
                "view v uses it",
                new TableEdit.DropColumn("a"),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a)",
                "CREATE VIEW v (one, two) AS SELECT * FROM t");
    }

    @Test
    void whatIsNoTableCannotBeEdited() throws SQLException {
        TableEdit edit = new TableEdit.DropColumn("a");
        refused("Table t does not exist", edit, "CREATE TABLE u (a)");
        refused("t is a view", edit, "CREATE VIEW t AS SELECT 1 AS a");
        refused("virtual table", edit, "CREATE VIRTUAL TABLE t USING fts5(a)");
    }
}
