package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import io.github.schemata.sqlite.testing.Variant;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropTableTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReferencedTableStays(boolean foreignKeys) throws SQLException {
        try (Database database = Database.with(Variant.CYCLE, foreignKeys)) {
            assertThatThrownBy(() -> TablePlanner.dropTable(database.connection(), "album", false))
                    .isInstanceOf(SqliteChangeException.class)
                    .hasMessageStartingWith("Table album cannot be dropped: foreign keys of artist, track lead to it.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withCascadeOnlyTheKeysGo(boolean foreignKeys) throws SQLException {
        try (Database database = Database.with(Variant.CYCLE, foreignKeys)) {
            SchemaFacts before = database.facts();
            for (Plan plan : TablePlanner.dropTable(database.connection(), "Album", true)) {
                assertThat(plan.copies()).isFalse();
                new PlanRunner(database.connection()).run(plan);
            }

            assertThat(database.facts().since(before).stream()
                            .filter(line -> !line.contains(" album[")
                                    && !line.contains(" album.")
                                    && !line.contains(" on album")
                                    && !line.startsWith("- foreign key album")
                                    && !line.startsWith("- table [album")
                                    && !line.contains(" text ")))
                    .containsExactlyInAnyOrder(
                            "- foreign key artist [best, album, null, NO ACTION, SET NULL, NONE]",
                            "- foreign key track [album_id, album, null, NO ACTION, CASCADE, NONE]");
            assertThat(database.faults()).isEmpty();
        }
    }

    @Test
    void aTableThatRefersToItselfGoes() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, up REFERENCES t ON DELETE RESTRICT)",
                    "INSERT INTO t VALUES (1, 1), (2, 1)",
                    "PRAGMA foreign_keys = ON");
            for (Plan plan : TablePlanner.dropTable(database.connection(), "t", false)) {
                new PlanRunner(database.connection()).run(plan);
            }
            assertThat(database.values("SELECT name FROM sqlite_schema")).isEmpty();
        }
    }
}
