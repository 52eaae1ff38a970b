package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CHECK that lists texts becomes an enum. */
final class EnumsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheCheckInAnyCaseAndSpacing() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Task (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'open' CHECK(a in('open','closed')),
                  b VARCHAR(6) CHECK ( "b"  IN ( 'open' ,'closed' ) ), c CHAR(1) CONSTRAINT named CHECK (c = 'x' OR c = 'y' OR c IS NULL),
                  d TEXT CHECK (d IN ('x', 'x', 'y')), e CHECK (e IN ('p', 'q')), f NUMERIC CHECK (f IN ('r', 's')), g TEXT,
                  CHECK (g IN ('t', 'u')));
                """);

        assertThat(code.fields("Task")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = TaskA.AsText.class)
                @Column(name = "a", nullable = false, columnDefinition = "TEXT")
                private TaskA a = TaskA.OPEN;

                @Convert(converter = TaskB.AsText.class)
                @Column(name = "b", length = 6, columnDefinition = "VARCHAR(6)")
                private TaskB b;

                @Convert(converter = TaskC.AsText.class)
                @Column(name = "c", length = 1, columnDefinition = "CHAR(1)")
                private TaskC c;

                @Convert(converter = TaskD.AsText.class)
                @Column(name = "d", columnDefinition = "TEXT")
                private TaskD d;

                @Convert(converter = TaskE.AsText.class)
                @Column(name = "e", columnDefinition = "NUMERIC")
                private TaskE e;

                @Convert(converter = TaskF.AsText.class)
                @Column(name = "f", columnDefinition = "NUMERIC")
                private TaskF f;

                @Convert(converter = TaskG.AsText.class)
                @Column(name = "g", columnDefinition = "TEXT")
                private TaskG g;
                """);
        code.works();
    }

    @Test
    void namesConstantsForAnyText() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Task (id INTEGER PRIMARY KEY,
                  kind TEXT CHECK (kind IN ('it''s', '', '1st', 'A', 'a', 'a b', 'a-b', 'class', 'ü', '😀', '$', 'null', '"', '\\')));
                INSERT INTO Task VALUES (1, 'it''s'), (2, ''), (3, '1st'), (4, 'A'), (5, 'a'), (6, '😀'), (7, '\\'), (8, NULL);
                """);

        assertThat(code.source("TaskKind")).isEqualTo("""
                package model;

                import jakarta.persistence.AttributeConverter;

                /**
                 * What the CHECK of {@code Task.kind} allows.
                 */
                public enum TaskKind {
                    IT_S("it's"),

                    EMPTY(""),

                    _1ST("1st"),

                    A("A"),

                    A_2("a"),

                    A_B("a b"),

                    A_B_2("a-b"),

                    CLASS("class"),

                    Ü("ü"),

                    U1F600("😀"),

                    DOLLAR("$"),

                    NULL("null"),

                    QUOTATION_MARK("\\""),

                    REVERSE_SOLIDUS("\\\\");

                    private final String value;

                    TaskKind(String value) {
                        this.value = value;
                    }

                    /**
                     * The value as it stands in the column.
                     */
                    public String value() {
                        return value;
                    }

                    /**
                     * The constant of a value.
                     *
                     * @throws IllegalArgumentException when the column holds another
                     */
                    public static TaskKind of(String value) {
                        for (TaskKind constant : values()) {
                            if (constant.value.equals(value)) {
                                return constant;
                            }
                        }
                        throw new IllegalArgumentException("The CHECK of Task.kind does not list '" + value + "'");
                    }

                    /**
                     * Reads and writes the value that stands in the column.
                     */
                    public static class AsText implements AttributeConverter<TaskKind, String> {
                        @Override
                        public String convertToDatabaseColumn(TaskKind attribute) {
                            return attribute == null ? null : attribute.value();
                        }

                        @Override
                        public TaskKind convertToEntityAttribute(String column) {
                            return column == null ? null : of(column);
                        }
                    }
                }
                """);
        code.works();
    }

    @Test
    void leavesOtherChecksAlone() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Task (id INTEGER PRIMARY KEY, a INTEGER CHECK (a IN (1, 2, 3)), b TEXT CHECK (b NOT IN ('x')),
                  c TEXT CHECK (length(c) > 2), d TEXT CHECK (d IN ('x', 1)), e INTEGER CHECK (e IN ('0', '1')), f TEXT CHECK (f IN (NULL, 'x')));
                """);

        assertThat(code.classes()).containsExactly("Task");
        assertThat(code.fields("Task")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", columnDefinition = "INTEGER")
                private Long a;

                @Column(name = "b")
                private String b;

                @Column(name = "c")
                private String c;

                @Column(name = "d")
                private String d;

                @Column(name = "e", columnDefinition = "INTEGER")
                private Long e;

                @Column(name = "f")
                private String f;
                """);
    }

    @Test
    void fallsBackToTextWhereRowsSpellTheValuesOtherwise() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Task (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE CHECK (a IN ('On', 'Off')),
                  b TEXT COLLATE NOCASE CHECK (b IN ('On', 'Off')));
                INSERT INTO Task VALUES (1, 'On', 'On'), (2, 'ON', 'Off');
                """);

        assertThat(code.fields("Task")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private String a;

                @Convert(converter = TaskB.AsText.class)
                @Column(name = "b", columnDefinition = "TEXT")
                private TaskB b;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Task.a holds 1 value that its CHECK does not list in that spelling: mapped to String, not to an enum.");
        code.works();
    }

    @Test
    void leavesKeysText() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE State (name TEXT PRIMARY KEY CHECK (name IN ('open', 'closed')), note TEXT);
                CREATE TABLE Step (state TEXT NOT NULL CHECK (state IN ('open', 'closed')) REFERENCES State (name), no INT NOT NULL,
                  PRIMARY KEY (state, no));
                CREATE TABLE Task (id INTEGER PRIMARY KEY, state TEXT CHECK (state IN ('open', 'closed')) REFERENCES State (name));
                INSERT INTO State VALUES ('open', NULL), ('closed', NULL);
                INSERT INTO Step VALUES ('open', 1);
                INSERT INTO Task VALUES (1, 'open');
                """);

        assertThat(code.classes()).containsExactly("State", "Step", "StepId", "Task");
        code.works();
    }

    @Test
    void makesNoEnumsWhereNoneAreWanted() {
        GeneratedCode code = GeneratedCode.of(
                folder,
                "CREATE TABLE Task (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'x' CHECK (a IN ('x', 'y')))",
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).enums(false).build());

        assertThat(code.classes()).containsExactly("Task");
        assertThat(code.fields("Task")).endsWith("""
                @Column(name = "a")
                private String a = "x";
                """);
    }

    @Test
    void namesTheValueThatTheCheckDoesNotList() throws ReflectiveOperationException {
        GeneratedCode code = GeneratedCode.of(
                folder, "CREATE TABLE Task (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN ('x', 'y')))");

        Method of = code.compiled().loadClass("model.TaskKind").getMethod("of", String.class);

        assertThat(of.invoke(null, "y")).hasToString("Y");
        assertThatThrownBy(() -> of.invoke(null, "z"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessage("The CHECK of Task.kind does not list 'z'");
    }

    @Test
    void leavesListsThatNoClassCouldHold() {
        String values = IntStream.range(0, 10_000).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(", "));

        GeneratedCode code = GeneratedCode.of(
                folder, "CREATE TABLE Task (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN (" + values + ")))");

        assertThat(code.classes()).containsExactly("Task");
    }

    @Test
    void takesHugeLists() {
        String values = IntStream.range(0, 2_000).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(", "));

        GeneratedCode code = GeneratedCode.of(
                folder, "CREATE TABLE Task (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN (" + values + ")))");

        assertThat(code.source("TaskKind")).contains("    V0(\"v0\"),\n", "    V1999(\"v1999\");\n");
        code.compiled();
    }
}
