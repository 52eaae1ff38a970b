package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Database;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ForeignKeyViolationsTest {

    @Test
    void tellsOnlyTheNewOnes() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "PRAGMA foreign_keys = OFF",
                    "CREATE TABLE p (id INTEGER PRIMARY KEY, x)",
                    "CREATE TABLE c (p REFERENCES p)",
                    "CREATE TABLE w (id TEXT PRIMARY KEY, p REFERENCES p) WITHOUT ROWID",
                    "CREATE TABLE m (p REFERENCES p (x))",
                    "INSERT INTO c VALUES (7)",
                    "INSERT INTO w VALUES ('a', 7)");
            ForeignKeyViolations before = ForeignKeyViolations.in(database.connection());

            database.run("INSERT INTO c VALUES (8), (NULL)", "INSERT INTO w VALUES ('b', 7)");

            assertThat(ForeignKeyViolations.in(database.connection()).newSince(before))
                    .extracting(Object::toString)
                    .containsExactly("c (rowid 2) -> p", "w -> p");
            assertThat(before.newSince(before)).isEmpty();
        }
    }
}
