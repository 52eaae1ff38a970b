package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken is left out and named once; everything else is generated as if it were not there. */
final class OneBrokenObjectTest {

    private static final String FINE = """
            CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT);
            CREATE VIEW names AS SELECT name FROM artist;
            INSERT INTO artist VALUES (1, 'Ann');
            """;

    @TempDir
    private Path folder;

    private GeneratedCode fineBeside(String broken) {
        GeneratedCode code = GeneratedCode.of(folder, FINE + broken);
        assertThat(code.classes()).contains("Artist", "Name");
        return code.works();
    }

    @Test
    void isNeverSaidToBeThereWhereNothingIsBroken() {
        GeneratedCode code = fineBeside("");

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
    }

    @Test
    void aKeyToAMissingTable() {
        GeneratedCode code = fineBeside("CREATE TABLE lost (id INTEGER PRIMARY KEY, gone_id INTEGER REFERENCES gone);");

        assertThat(code.fields("Lost")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "gone_id", columnDefinition = "INTEGER")
                private Long goneId;
                """);
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly("The foreign key lost(gone_id) leads to gone, which is no table of the database: kept"
                        + " as a plain column.");
    }

    @Test
    void aViewOnADroppedTable() {
        GeneratedCode code = fineBeside("""
                CREATE TABLE gone (id INTEGER);
                CREATE VIEW ghosts AS SELECT id FROM gone;
                PRAGMA legacy_alter_table = ON;
                DROP TABLE gone;
                """);

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly("The view ghosts is left out: no such table: main.gone");
    }

    @Test
    void aViewThatFailsWhenItIsRead() {
        GeneratedCode code = fineBeside("CREATE VIEW failing AS SELECT abs(-9223372036854775808) AS a FROM artist;");

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly("failing is left out, since its rows cannot be read: integer overflow.");
    }

    @Test
    void aViewWithAFunctionThatOnlyTheApplicationHas() {
        GeneratedCode code = fineBeside("CREATE VIEW scores AS SELECT score_of(name) AS score FROM artist;");

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly("The view scores is left out: no such function: score_of");
    }

    @Test
    void aStatementThatCannotBeParsed() {
        // With such a statement only a reader that looks past it opens the database at all, so there is nothing to
        // prove.
        GeneratedCode code = GeneratedCode.of(folder, FINE + """
                CREATE VIEW torn AS SELECT 1 AS a;
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = 'CREATE VIEW torn AS SELEC 1' WHERE name = 'torn';
                """);

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING)).singleElement().asString().startsWith("The view torn is left out: ");
    }

    @Test
    void aVirtualTableWhoseModuleIsMissing() {
        GeneratedCode code = fineBeside("""
                PRAGMA writable_schema = ON;
                INSERT INTO sqlite_schema VALUES
                    ('table', 'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING no_such_module(x)');
                """);

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly("The table odd is left out: no such module: no_such_module");
    }

    @Test
    void aNameThatCannotBeMapped() {
        GeneratedCode code = fineBeside("CREATE TABLE \"quo\"\"te\" (code TEXT PRIMARY KEY) WITHOUT ROWID;");

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "Table quo\"te is left out: no mapping can name it, and being WITHOUT ROWID nothing else"
                                + " tells its rows apart. Give it a primary key of columns that are never NULL.");
    }

    @Test
    void isNotToldOfWhereItIsNotWanted() {
        String broken = FINE + "CREATE VIEW ghosts AS SELECT id FROM gone;";

        assertThat(warnings("excluded", broken, List.of(), List.of("GHOSTS"), true))
                .isEmpty();
        assertThat(warnings("others", broken, List.of("artist"), List.of(), true))
                .isEmpty();
        assertThat(warnings("tables", broken, List.of(), List.of(), false)).isEmpty();
        assertThat(warnings("wanted", broken, List.of("artist", "ghosts"), List.of(), true))
                .containsExactly("The view ghosts is left out: no such table: main.gone");
    }

    private List<String> warnings(String name, String sql, List<String> tables, List<String> excluded, boolean views) {
        Path place = folder.resolve(name);
        assertThat(place.toFile().mkdir()).isTrue();
        TableChoice choice = new TableChoice(tables, excluded, false, views);
        GeneratedCode code = GeneratedCode.of(
                place, sql, choice, MappingOptions.in(GeneratedCode.PACKAGE).build());
        return code.notes(Note.Level.WARNING);
    }
}
