package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Variant;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void namesAreComparedAsSqliteDoes() throws SQLException {
        try (Database database = Database.with(Variant.INDEXES, true)) {
            Structure structure = Structure.read(database.connection());

            assertThat(structure.foreignKeys()).isTrue();
            assertThat(structure.editableTable("ALBUM").name()).isEqualTo("album");
            assertThat(structure.indexes("Album"))
                    .extracting(SchemaObject::name)
                    .containsExactly("album_year", "album_partial", "album_expression", "album desc", "album_collated");
        }
    }

    @Test
    void findsWhoRefersHoweverItIsSpelled() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(
                    "CREATE TABLE \"it's \"\"p\" (id INTEGER PRIMARY KEY, up REFERENCES [it's \"p])",
                    "CREATE TABLE a (p REFERENCES /* it's \"p */ \"it's \"\"p\" (id))",
                    "CREATE TABLE b (p REFERENCES 'it''s \"p')",
                    "CREATE TABLE c (p DEFAULT 'REFERENCES it''s \"p')",
                    "CREATE TABLE d (p, FOREIGN KEY (p) REFERENCES `IT's \"P`)");

            assertThat(Structure.read(database.connection()).referencing("it's \"p"))
                    .extracting(SchemaObject::name)
                    .containsExactly("it's \"p", "a", "b", "d");
        }
    }

    @Test
    void theMirrorHasTheSameTexts() throws SQLException {
        for (Variant variant : Variant.values()) {
            try (Database database = Database.with(variant, false)) {
                Structure structure = Structure.read(database.connection());
                try (Mirror mirror = Mirror.of(database.connection(), structure)) {
                    assertThat(Structure.read(mirror.connection()).objects().stream()
                                    .filter(object -> object.sql() != null
                                            && !object.name().startsWith("sqlite_")))
                            .containsExactlyInAnyOrderElementsOf(structure.objects().stream()
                                    .filter(object -> object.sql() != null
                                            && !object.name().startsWith("sqlite_"))
                                    .toList());
                }
            }
        }
    }
}
