package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import io.github.schemata.sqlite.testing.Variant;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRunnerTest {

    private static final TableEdit COPYING = new TableEdit.SetDefault("year", "1999");

    private static void run(Database database, String table, TableEdit... edits) throws SQLException {
        Plan plan = TablePlanner.plan(database.connection(), table, List.of(edits));
        new PlanRunner(database.connection()).run(plan);
    }

    @Test
    void ownDeletesStillCascadeAfterTheParentWasCopied() throws SQLException {
        try (Database database = Database.with(Variant.BASE, true)) {
            database.connection().setAutoCommit(false);
            database.run("INSERT INTO track VALUES (9, 3, 9, 'new')");

            run(database, "album", COPYING);
            run(database, "artist", new TableEdit.SetDefault("country", "'SE'"));
            database.run("DELETE FROM album WHERE id = 3");
            database.connection().commit();

            assertThat(database.values("SELECT id FROM track")).containsExactly("1", "2", "3");
            assertThat(database.values("SELECT id FROM album")).containsExactly("1", "2");
            assertThat(database.faults()).isEmpty();
        }
    }

    /** INTEGER PRIMARY KEY and INT PRIMARY KEY number the indexes of their table differently. */
    @Test
    void aKeyOfAnotherIntegerTypeKeepsEachIndexWithItsRows() throws SQLException {
        for (String[] types : new String[][] {{"INTEGER", "INT"}, {"INT", "INTEGER"}}) {
            try (Database database = Database.inMemory()) {
                database.run(
                        "CREATE TABLE t (id " + types[0] + " PRIMARY KEY, a INTEGER UNIQUE) WITHOUT ROWID",
                        "INSERT INTO t VALUES (1, 20), (2, 10)");

                run(database, "t", new TableEdit.ChangeType("id", types[1]));

                assertThat(database.faults()).isEmpty();
                assertThat(database.values("SELECT id FROM t WHERE a = 10")).containsExactly("2");
                assertThat(database.text("t")).contains("id " + types[1] + " PRIMARY KEY");
            }
        }
    }

    @Test
    void errorsOfSqliteSpeakOfTheTableThatIsMeant() throws SQLException {
        try (Database database = Database.with(Variant.BASE, false)) {
            List<String> before = database.facts().lines();

            assertThatThrownBy(() -> run(
                            database,
                            "album",
                            new TableEdit.AddColumn("ean", "TEXT DEFAULT 'x'", new TableEdit.Position.Last()),
                            new TableEdit.AddUnique(null, List.of("ean"))))
                    .hasMessageContaining("album")
                    .hasMessageContaining("ean")
                    .hasMessageNotContaining("schemata_scratch");

            assertThat(database.facts().lines()).isEqualTo(before);
        }
    }

    @Test
    void whatIsDeferredStaysDeferred() throws SQLException {
        try (Database database = Database.with(Variant.CYCLE, true)) {
            database.connection().setAutoCommit(false);
            database.run("UPDATE artist SET best = 77 WHERE id = 2");

            run(database, "artist", new TableEdit.SetDefault("country", "'SE'"));
            run(database, "album", COPYING);

            assertThatThrownBy(() -> database.connection().commit()).hasMessageContaining("FOREIGN KEY");
            database.run("UPDATE artist SET best = NULL WHERE id = 2");
            database.connection().commit();
            assertThat(database.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void commitsByItselfWhereNoTransactionIsOpen(Variant variant) throws SQLException {
        try (Database database = Database.with(variant, true)) {
            run(database, "album", COPYING);

            database.run("BEGIN", "ROLLBACK");
            assertThat(database.text("album")).contains("DEFAULT 1999");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesTheTransactionToWhoWroteBegin(boolean foreignKeys) throws SQLException {
        try (Database database = Database.with(Variant.INDEXES, foreignKeys)) {
            SchemaFacts before = database.facts();

            database.run("BEGIN");
            run(database, "album", COPYING);
            database.run("ROLLBACK");

            assertThat(database.facts().since(before)).isEmpty();
        }
    }

    /** Whichever statement fails. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLeftBehindByAFailure(boolean ownTransaction) throws SQLException {
        try (Database database = Database.with(Variant.SELF_REFERENCE, true)) {
            SchemaFacts before = database.facts();
            Plan plan = TablePlanner.plan(database.connection(), "album", List.of(COPYING));
            for (int failing = 0; failing <= plan.statements().size(); failing++) {
                List<String> statements =
                        new java.util.ArrayList<>(plan.statements().subList(0, failing));
                statements.add("SELECT nonsense");
                Plan broken = new Plan("album", List.of(), statements, true);
                database.connection().setAutoCommit(ownTransaction);

                assertThatThrownBy(() -> new PlanRunner(database.connection()).run(broken))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("nonsense");
                if (!ownTransaction) {
                    database.connection().rollback();
                }

                assertThat(database.facts().since(before))
                        .as("statement %s", failing)
                        .isEmpty();
                assertThat(database.faults()).isEmpty();
            }
        }
    }

    @Test
    void namesFiveRowsOfAGuardThatDoesNotHold() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, x)",
                    "INSERT INTO t (id) VALUES (1), (2), (3), (4), (5), (6), (7)");
            SchemaFacts before = database.facts();

            assertThatThrownBy(() -> run(database, "t", new TableEdit.AddNotNull("x", null)))
                    .isInstanceOf(SqliteChangeException.class)
                    .hasMessage("Table t is left as it was: t.x holds NULL: id 1; id 2; id 3; id 4; id 5; and more."
                            + " To mend it, fill it by an update first, or give addNotNullConstraint a"
                            + " defaultNullValue.");
            assertThat(database.facts().since(before)).isEmpty();
        }
    }

    @Test
    void temporaryObjectsOfTheSameNamesAreLeftAlone(@TempDir Path folder) throws SQLException {
        try (Database database = Database.at(folder.resolve("a.db"))) {
            Variant.INDEXES.sql().forEach(database::run);
            Variant.TRIGGER.sql().stream().skip(7).forEach(database::run);
            SchemaFacts before = database.facts();
            database.run(
                    "CREATE TEMP TABLE album (title, year, id, artist_id)",
                    "INSERT INTO temp.album VALUES (1, 2, 3, 4)");

            run(database, "album", COPYING);

            assertThat(database.values("SELECT count(*) FROM temp.album")).containsExactly("1");
            database.run("DROP TABLE temp.album");
            assertThat(database.facts().since(before)).hasSize(4).allMatch(line -> line.contains("album"));
            assertThat(database.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherConnectionsSeeTheChange(boolean copies, @TempDir Path folder) throws SQLException {
        Path file = folder.resolve("a.db");
        try (Database database = Database.at(file);
                Database other = Database.at(file)) {
            database.run("PRAGMA journal_mode = WAL");
            Variant.BASE.sql().forEach(database::run);
            other.run("UPDATE album SET year = 2005 WHERE id = 3");

            run(database, "album", copies ? COPYING : new TableEdit.AddNotNull("year", null));

            assertThatThrownBy(() -> other.run(
                            "INSERT INTO album (id, artist_id, title, year) VALUES (8, 1, 'x', NULL)",
                            copies ? "INVALID" : "SELECT 1"))
                    .hasRootCauseInstanceOf(SQLException.class);
            other.run("INSERT INTO album (id, artist_id, title, year) VALUES (9, 1, 'y', 1)");
            assertThat(other.text("album")).contains(copies ? "DEFAULT 1999" : "NOT NULL");
            assertThat(other.faults()).isEmpty();
        }
    }
}
