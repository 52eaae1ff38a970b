package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableText;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of tables that are hard to copy, foreign keys enforced. */
class TableCopyTest {

    private static List<String> difference(Database database, String table, TableEdit... edits) throws SQLException {
        database.run("PRAGMA foreign_keys = ON");
        SchemaFacts before = database.facts();
        TableText wanted = TableText.of(database.text(table));
        for (TableEdit edit : edits) {
            wanted = wanted.apply(edit);
        }

        Plan plan = TablePlanner.plan(database.connection(), table, List.of(edits));
        new PlanRunner(database.connection()).run(plan);

        assertThat(plan.copies()).isTrue();
        assertThat(database.text(table)).isEqualTo(wanted.sql());
        assertThat(database.faults()).isEmpty();
        return database.facts().since(before).stream()
                .filter(line -> !line.substring(2).startsWith("text table " + table + " on"))
                .toList();
    }

    @Test
    void keepsHostileNamesAndTexts() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE \"select \"\"it's\" (\"a]b\" TEXT /* , */ PRIMARY KEY, \"rowid\", [oid] INT, été INT,"
                            + " up REFERENCES \"SELECT \"\"it's\" DEFERRABLE INITIALLY DEFERRED -- up)\n,"
                            + " g AS (oid + 1), CHECK (\"select \"\"it's\".été <> 0))",
                    "CREATE TABLE \"chi'ld\" (p, q, CONSTRAINT \"k k\" FOREIGN KEY (p) REFERENCES"
                            + " [select \"it's] (\"a]b\") ON DELETE SET NULL /* c */ NOT DEFERRABLE)",
                    "CREATE INDEX \"i\"\"'\" ON \"select \"\"it's\" (lower(\"a]b\"), été DESC) WHERE \"oid\" > 'ON'",
                    "CREATE UNIQUE INDEX schemata_scratch ON \"chi'ld\" (q)",
                    "CREATE TRIGGER \"t'\" AFTER UPDATE OF été ON \"select \"\"it's\" BEGIN"
                            + " UPDATE \"chi'ld\" SET q = 'ON;' WHERE p = new.\"a]b\"; END",
                    "CREATE VIEW \"v'\" AS SELECT * FROM \"select \"\"it's\"",
                    "INSERT INTO \"select \"\"it's\" (_rowid_, \"a]b\", rowid, oid, été, up) VALUES"
                            + " (5, 'x', 'r', 1, 2, 'y'), (3, 'y', 's', 2, 3, NULL)",
                    "INSERT INTO \"chi'ld\" VALUES ('x', 1), ('y', 2)");

            assertThat(difference(database, "select \"it's", new TableEdit.SetDefault("été", "3")))
                    .containsExactly(
                            "- column select \"it's.été at 3: INT DEFAULT null key 0 hidden 0",
                            "+ column select \"it's.été at 3: INT DEFAULT 3 key 0 hidden 0");
        }
    }

    @Test
    void keepsAnIndexThatSqliteWouldRefuseToday() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a)",
                    "INSERT INTO t VALUES (1, 'x'), (2, 'y')",
                    "PRAGMA writable_schema = ON",
                    "CREATE INDEX i ON t (a || \"a string\")",
                    "PRAGMA writable_schema = RESET");

            assertThat(difference(database, "t", new TableEdit.SetDefault("a", "3")))
                    .containsExactly(
                            "- column t.a at 1:  DEFAULT null key 0 hidden 0",
                            "+ column t.a at 1:  DEFAULT 3 key 0 hidden 0");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsTheSequenceOfAnEmptyTable(boolean used) throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)");
            if (used) {
                database.run("INSERT INTO t VALUES (41, 'x')", "DELETE FROM t");
            }

            assertThat(difference(database, "t", new TableEdit.SetDefault("a", "3")))
                    .containsExactly(
                            "- column t.a at 1:  DEFAULT null key 0 hidden 0",
                            "+ column t.a at 1:  DEFAULT 3 key 0 hidden 0");
            database.run("INSERT INTO t (a) VALUES (1)");
            assertThat(database.values("SELECT id FROM t")).containsExactly(used ? "42" : "1");
        }
    }

    @Test
    void autoIncrementGoesOnFromTheHighestId() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a)",
                    "CREATE TABLE c (t REFERENCES t ON DELETE CASCADE)",
                    "INSERT INTO t VALUES (7, 'x'), (3, 'y')",
                    "INSERT INTO c VALUES (7), (3)");

            assertThat(difference(database, "t", new TableEdit.AddAutoIncrement("id")))
                    .containsExactly(
                            "+ column sqlite_sequence.name at 0:  DEFAULT null key 0 hidden 0",
                            "+ column sqlite_sequence.seq at 1:  DEFAULT null key 0 hidden 0",
                            "+ row of sqlite_sequence [t, 7]",
                            "+ table [sqlite_sequence, table, 2, 0, 0]",
                            "+ text table sqlite_sequence on sqlite_sequence: CREATE TABLE sqlite_sequence(name,seq)");
        }
    }

    @Test
    void rowidsStayWhenTheKeyGoes() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)",
                    "INSERT INTO t VALUES (7, 'x'), (3, 'y')");

            assertThat(difference(database, "t", new TableEdit.DropPrimaryKey()))
                    .containsExactly(
                            "- column t.id at 0: INTEGER DEFAULT null key 1 hidden 0",
                            "- row of sqlite_sequence [t, 7]",
                            "+ column t.id at 0: INTEGER DEFAULT null key 0 hidden 0");
        }
    }

    @Test
    void keysComeAndGo() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (a INT, b TEXT COLLATE NOCASE, c, CONSTRAINT u UNIQUE (c) ON CONFLICT IGNORE)",
                    "INSERT INTO t VALUES (1, 'x', NULL), (2, 'X', NULL), (1, 'y', 3)",
                    "CREATE INDEX i ON t (c)",
                    "ANALYZE");

            assertThat(difference(
                            database,
                            "t",
                            new TableEdit.DropUnique("u", List.of()),
                            new TableEdit.AddPrimaryKey("pk", List.of("a", "b"))))
                    .containsExactlyInAnyOrder(
                            "- column t.a at 0: INT DEFAULT null key 0 hidden 0",
                            "- column t.b at 1: TEXT DEFAULT null key 0 hidden 0",
                            "- index [sqlite_autoindex_t_1, 1, u, 0] on t [[c, 0, BINARY, 1]]",
                            "- row of sqlite_stat1 [t, sqlite_autoindex_t_1, 3 2]",
                            "+ column t.a at 0: INT DEFAULT null key 1 hidden 0",
                            "+ column t.b at 1: TEXT DEFAULT null key 2 hidden 0",
                            "+ index [sqlite_autoindex_t_1, 1, pk, 0] on t [[a, 0, BINARY, 1], [b, 0, NOCASE, 1]]");
        }
    }

    @Test
    void aColumnInTheMiddleHasItsDefaultInOldRows() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run("CREATE TABLE t (a, b)", "INSERT INTO t (rowid, a, b) VALUES (9, 1, 2)");

            assertThat(difference(
                            database,
                            "t",
                            new TableEdit.AddColumn(
                                    "n", "TEXT NOT NULL DEFAULT 'new'", new TableEdit.Position.Before("b"))))
                    .containsExactly(
                            "- column t.b at 1:  DEFAULT null key 0 hidden 0",
                            "- table [t, table, 2, 0, 0]",
                            "+ column t.b at 2:  DEFAULT null key 0 hidden 0",
                            "+ column t.n at 1: TEXT NOT NULL DEFAULT 'new' key 0 hidden 0",
                            "+ table [t, table, 3, 0, 0]",
                            "+ value t[9].n text new");
        }
    }

    @Test
    void theTimeOfTheChangeIsTheDefaultOfOldRows() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run("CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");
            difference(
                    database,
                    "t",
                    new TableEdit.AddColumn("at", "TEXT DEFAULT CURRENT_TIMESTAMP", new TableEdit.Position.Last()));
            assertThat(database.values("SELECT abs(julianday(at) - julianday('now')) < 1 FROM t"))
                    .containsExactly("1");
        }
    }

    @Test
    void oldRowsKeepTheDefaultThatTheyWereGiven() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run("CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "ALTER TABLE t ADD COLUMN b DEFAULT 'old'");

            assertThat(difference(database, "t", new TableEdit.SetDefault("b", "'new'")))
                    .containsExactly(
                            "- column t.b at 1:  DEFAULT 'old' key 0 hidden 0",
                            "+ column t.b at 1:  DEFAULT 'new' key 0 hidden 0");
        }
    }

    @Test
    void keysOfSeveralColumnsLeadOn() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE p (a, b, c, PRIMARY KEY (a, b)) WITHOUT ROWID",
                    "CREATE TABLE x (m, n, FOREIGN KEY (m, n) REFERENCES p ON DELETE CASCADE ON UPDATE CASCADE)",
                    "CREATE TABLE y (m, n, FOREIGN KEY (n, m) REFERENCES p (b, a) ON DELETE RESTRICT)",
                    "INSERT INTO p VALUES (1, 2, 3), (4, 5, 6)",
                    "INSERT INTO x VALUES (1, 2), (4, NULL)",
                    "INSERT INTO y VALUES (4, 5)");

            assertThat(difference(database, "p", new TableEdit.ChangeType("c", "TEXT")))
                    .containsExactly(
                            "- column p.c at 2:  DEFAULT null key 0 hidden 0",
                            "- value p[1/2].c integer 3",
                            "- value p[4/5].c integer 6",
                            "+ column p.c at 2: TEXT DEFAULT null key 0 hidden 0",
                            "+ value p[1/2].c text 3",
                            "+ value p[4/5].c text 6");
            database.run("UPDATE p SET a = 9 WHERE a = 1");
            assertThat(database.values("SELECT m FROM x")).containsExactly("9", "4");
        }
    }
}
