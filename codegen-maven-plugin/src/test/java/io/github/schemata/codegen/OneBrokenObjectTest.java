package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.proof.EntityProof;
import io.github.schemata.codegen.proof.WriteOutcome;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return fine(broken).works();
    }

    private GeneratedCode fine(String broken) {
        GeneratedCode code = GeneratedCode.of(folder, FINE + broken);
        assertThat(code.classes()).contains("Artist", "Name");
        return code;
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
        GeneratedCode code = fine("""
                CREATE VIEW torn AS SELECT 1 AS a;
                CREATE VIEW "torn (too) - " AS SELECT 1 AS a;
                CREATE TABLE lost (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
                CREATE INDEX lost_index ON lost (code);
                CREATE INDEX torn_index ON artist (name);
                CREATE TRIGGER torn_trigger AFTER INSERT ON artist BEGIN SELECT 1; END;
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = 'CREATE VIEW torn AS SELEC 1' WHERE name GLOB 'torn*';
                UPDATE sqlite_schema SET sql = 'CREATE TABLE lost (id INTEGER PRIMAR KEY,)' WHERE name = 'lost';
                """);

        assertThat(code.classes()).containsExactly("Artist", "Name");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "The table lost is left out: SQLite cannot parse its CREATE statement",
                        "The view torn is left out: SQLite cannot parse its CREATE statement",
                        "The view torn (too) -  is left out: SQLite cannot parse its CREATE statement",
                        "The index torn_index is left out: SQLite cannot parse its CREATE statement");
        assertThat(writtenTo(code, "Artist")).containsOnly("copy");
        assertThat(code.worksOn(HibernateJars.HIBERNATE_7).notes())
                .contains("SQLite cannot parse lost, lost_index, torn, torn (too) - , torn_index, torn_trigger: "
                        + "proven on a copy without");
    }

    /** Its rows are read; that none can be written without the application is no fault of the code. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t TEXT DEFAULT (abs(-1))                  |                                | copy
            t TEXT CHECK (abs(t) = 0)                 |                                | SQLite: unknown function: score_of()
            t TEXT, u TEXT AS (abs(t)) STORED         |                                | SQLite: unknown function: score_of()
            t TEXT                                    | CREATE INDEX i ON odd (abs(t)) | SQLite: unknown function: score_of()
            t TEXT COLLATE nocase UNIQUE              |                                | SQLite: no such collation sequence: by_score
            """)
    void aTableThatCannotBeWrittenWithoutTheApplication(String columns, @Nullable String index, String written) {
        GeneratedCode code = fine("""
                CREATE TABLE odd (id INTEGER PRIMARY KEY, %s);
                %s;
                INSERT INTO odd (id, t) VALUES (1, 'a');
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = replace(replace(sql, 'abs', 'score_of'), 'nocase', 'by_score') WHERE tbl_name = 'odd';
                """.formatted(columns, index == null ? "" : index));

        assertThat(code.classes()).containsExactly("Artist", "Name", "Odd");
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        assertThat(writtenTo(code, "Odd")).containsOnly(written);
    }

    @Test
    void aTriggerThatWritesToAMissingTable() {
        GeneratedCode code = fine("CREATE TRIGGER torn AFTER INSERT ON artist BEGIN INSERT INTO gone VALUES (1); END;");

        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        assertThat(writtenTo(code, "Artist")).containsOnly("SQLite: no such table: main.gone");
        assertThat(code.worksOn(HibernateJars.HIBERNATE_7).notes())
                .noneSatisfy(note -> assertThat(note).contains("cannot parse"));
    }

    /** On both versions: how a row was written, or why not. */
    private static List<String> writtenTo(GeneratedCode code, String entity) {
        return Arrays.stream(HibernateJars.values())
                .flatMap(hibernate -> code.worksOn(hibernate).entities().stream())
                .filter(proof -> proof.entity().equals(entity))
                .map(EntityProof::write)
                .map(write -> write instanceof WriteOutcome.NotWritten not
                        ? not.reason()
                        : write instanceof WriteOutcome.Written done ? done.how() : String.valueOf(write))
                .toList();
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
    void whatOthersReferTo() {
        GeneratedCode code = fine("""
                CREATE TABLE computed (id INTEGER PRIMARY KEY, t TEXT, u TEXT AS (abs(t)));
                CREATE TABLE lost (id INTEGER PRIMARY KEY);
                CREATE TABLE refers (id INTEGER PRIMARY KEY, computed INT REFERENCES computed, lost INT REFERENCES lost (id));
                CREATE TABLE joins (lost INT NOT NULL REFERENCES lost (id), artist INT NOT NULL REFERENCES artist, PRIMARY KEY (lost, artist));
                CREATE TABLE shares (id INTEGER PRIMARY KEY REFERENCES lost (id));
                CREATE VIEW both AS SELECT lost.id FROM lost, computed;
                INSERT INTO lost VALUES (1);
                INSERT INTO computed (id) VALUES (1);
                INSERT INTO refers VALUES (1, 1, 1);
                INSERT INTO joins VALUES (1, 1);
                INSERT INTO shares VALUES (1);
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = replace(sql, 'abs', 'score_of') WHERE name = 'computed';
                UPDATE sqlite_schema SET sql = 'CREATE TABLE lost (id INTEGER PRIMAR KEY,)' WHERE name = 'lost';
                """);

        assertThat(code.classes()).containsExactly("Artist", "Join", "JoinId", "Name", "Refer", "Share");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "The view both is left out: no such table: main.lost",
                        "The table lost is left out: SQLite cannot parse its CREATE statement",
                        "computed is left out, since its rows cannot be read: unknown function: score_of().");
        for (HibernateJars hibernate : HibernateJars.values()) {
            code.worksOn(hibernate);
        }
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
