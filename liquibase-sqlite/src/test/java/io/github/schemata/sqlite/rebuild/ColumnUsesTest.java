package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnUsesTest {

    @Test
    void sqliteItselfFindsThem() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE \"the t\" (id INTEGER PRIMARY KEY, [a b] TEXT UNIQUE, \"c\" AS (\"a b\" || 'x'), d)",
                    "CREATE TABLE child (p REFERENCES \"the t\" (\"a b\"))",
                    "CREATE INDEX i1 ON \"the t\" (lower([a b]))",
                    "CREATE INDEX i2 ON \"the t\" (d) WHERE `a b` > 'x'",
                    "CREATE INDEX i3 ON \"the t\" (d)",
                    "CREATE VIEW v1 AS SELECT t.\"a b\" FROM \"the t\" t",
                    "CREATE VIEW v2 AS SELECT 'a b' FROM \"the t\"",
                    "CREATE VIEW v3 AS SELECT * FROM v1",
                    "CREATE VIEW broken AS SELECT * FROM nowhere",
                    "CREATE TABLE other (\"a b\")",
                    "CREATE VIEW v4 AS SELECT \"a b\" FROM other",
                    "CREATE TRIGGER r1 AFTER INSERT ON other BEGIN UPDATE \"the t\" SET \"a b\" = 1; END",
                    "CREATE TRIGGER r2 AFTER INSERT ON other BEGIN UPDATE \"the t\" SET d = new.\"a b\"; END");
            try (Mirror mirror = Mirror.of(database.connection(), Structure.read(database.connection()))) {
                SchemaFacts before = SchemaFacts.of(mirror.connection());

                ColumnUses uses = ColumnUses.of(mirror, "the t", "A B");

                assertThat(uses)
                        .isEqualTo(new ColumnUses(
                                List.of("v1", "v3"),
                                List.of("r1"),
                                List.of("i1", "i2"),
                                List.of("c"),
                                List.of("child")));
                assertThat(SchemaFacts.of(mirror.connection()).since(before)).isEmpty();
            }
        }
    }

    @Test
    void takesTheWordForAUseWhereTheColumnIsCalledAsTheRowidIs() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE t (a, rowid TEXT)",
                    "CREATE INDEX i1 ON t (\"ROWID\")",
                    "CREATE INDEX i2 ON t (a)",
                    "CREATE VIEW v AS SELECT t.[rowid] FROM t",
                    "CREATE TRIGGER r AFTER UPDATE OF rowid ON t BEGIN SELECT 1; END");
            try (Mirror mirror = Mirror.of(database.connection(), Structure.read(database.connection()))) {
                assertThat(ColumnUses.of(mirror, "t", "RowId"))
                        .isEqualTo(new ColumnUses(List.of("v"), List.of("r"), List.of("i1"), List.of(), List.of()));
            }
        }
    }
}
