package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite lets any column hold anything: what reads it all, keeps it as it was stored, and says so. */
final class StorageClassesTest {

    @TempDir
    private Path folder;

    @Test
    void readsWholeNumbersAndTextFromNumericColumnsAsText() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Mix (id INTEGER PRIMARY KEY, a INTEGER, b NUMERIC, c BOOLEAN, d TINYINT(1), e INT, f JSON);
                INSERT INTO Mix VALUES (1, 1, 1, 1, 0, 1, '{}'), (2, 'x', 'y', 't', 'f', '', 7), (3, 3, 3, 'false', 1, 2, '[]');
                """);

        assertThat(code.fields("Mix")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", columnDefinition = "INTEGER")
                private String a;

                @Column(name = "b", columnDefinition = "NUMERIC")
                private String b;

                @Column(name = "c", columnDefinition = "BOOLEAN")
                private String c;

                @Column(name = "d", columnDefinition = "TINYINT(1)")
                private String d;

                @Column(name = "e", columnDefinition = "INT")
                private String e;

                @Column(name = "f", columnDefinition = "JSON")
                private String f;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Mix.a, declared INTEGER, holds 2 integers, 1 text: mapped to String.",
                        "Column Mix.b, declared NUMERIC, holds 2 integers, 1 text: mapped to String.",
                        "Column Mix.c, declared BOOLEAN, holds 1 integer, 2 texts: mapped to String.",
                        "Column Mix.d, declared TINYINT(1), holds 2 integers, 1 text: mapped to String.",
                        "Column Mix.e, declared INT, holds 2 integers, 1 text: mapped to String.");
        code.works();
    }

    @Test
    void keepsEveryValueOfOtherMixturesAsItIs() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Mix (id INTEGER PRIMARY KEY, a INTEGER, b REAL, c TEXT, d BLOB, e NUMERIC, f DECIMAL(10,2),
                  g UUID, h VARCHAR(10));
                INSERT INTO Mix VALUES
                  (1, 1, 1.5, 'c', x'00', 1, 1.5, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', 'h'),
                  (2, 1.5, 'b', x'01', 'text', 1.5, 'free', x'00112233445566778899aabbccddeeff', x'68'),
                  (3, 'x', 4, 'cc', 3, x'02', 2, NULL, NULL),
                  (4, x'00', NULL, NULL, 4.5, 'e', NULL, NULL, NULL);
                """);

        assertThat(code.fields("Mix")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "a", columnDefinition = "INTEGER")
                private Object a;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "b", columnDefinition = "REAL")
                private Object b;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "c", columnDefinition = "TEXT")
                private Object c;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "d", columnDefinition = "BLOB")
                private Object d;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "e", columnDefinition = "NUMERIC")
                private Object e;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "f", columnDefinition = "DECIMAL(10,2)")
                private Object f;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "g", columnDefinition = "UUID")
                private Object g;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "h", length = 10, columnDefinition = "VARCHAR(10)")
                private Object h;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Mix.a, declared INTEGER, holds 1 integer, 1 real number, 1 text, 1 blob: mapped to Object.",
                        "Column Mix.b, declared REAL, holds 2 real numbers, 1 text: mapped to Object.",
                        "Column Mix.c, declared TEXT, holds 2 texts, 1 blob: mapped to Object.",
                        "Column Mix.d, declared BLOB, holds 1 integer, 1 real number, 1 text, 1 blob: mapped to Object.",
                        "Column Mix.e, declared NUMERIC, holds 1 integer, 1 real number, 1 text, 1 blob: mapped to Object.",
                        "Column Mix.f, declared DECIMAL(10,2), holds 1 integer, 1 real number, 1 text: mapped to Object.",
                        "Column Mix.g, declared UUID, holds 1 text, 1 blob: mapped to Object.",
                        "Column Mix.h, declared VARCHAR(10), holds 1 text, 1 blob: mapped to Object.");
        code.works();
    }

    @Test
    void readsWholeNumbersAndFractionsAsOneNumber() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Mix (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c NUMERIC, d BOOLEAN);
                INSERT INTO Mix VALUES (1, 1, 9007199254740993, 1, 1), (2, 1.5, 2.5, 2.5, 0.5);
                """);

        assertThat(code.fields("Mix")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", columnDefinition = "INTEGER")
                private Double a;

                @Column(name = "b", columnDefinition = "INTEGER")
                private BigDecimal b;

                @Column(name = "c")
                private BigDecimal c;

                @Column(name = "d", columnDefinition = "BOOLEAN")
                private Double d;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Mix.a, declared INTEGER, holds 1 integer, 1 real number: mapped to Double.",
                        "Column Mix.b, declared INTEGER, holds 1 integer, 1 real number: mapped to BigDecimal.",
                        "Column Mix.d, declared BOOLEAN, holds 1 integer, 1 real number: mapped to Double.");
        code.works();
    }

    @Test
    void keepsWhatColumnsOfTypeAnyHold() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Mix (id INTEGER PRIMARY KEY, a ANY, b ANY) STRICT;
                INSERT INTO Mix VALUES (1, 1, 'b'), (2, '1', '2');
                """);

        assertThat(code.fields("Mix")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "a", columnDefinition = "ANY")
                private Object a;

                @Column(name = "b", columnDefinition = "ANY")
                private String b;
                """);
        code.works();
    }

    @Test
    void saysNothingWhereRowsAreWhatTheirTypeSays() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Plain (id INTEGER PRIMARY KEY, a INTEGER, b REAL, c TEXT, d BLOB, e NUMERIC, f BOOLEAN);
                INSERT INTO Plain VALUES (1, 1, 1.5, 'c', x'00', 1, 1), (2, NULL, NULL, NULL, NULL, NULL, NULL);
                """);

        assertThat(code.notes(Note.Level.INFO)).isEmpty();
    }

    @Test
    void readsTruthOnlyWhereNothingButZeroAndOneStands() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Truth (id INTEGER PRIMARY KEY, a BOOLEAN, b BOOLEAN, c BOOLEAN, d BOOLEAN, e BOOL,
                  f INTEGER CHECK (f IN (0, 1)), g INTEGER CHECK (g = 1 OR g = 0 OR g IS NULL), h INTEGER CHECK (h IN (0, 1, 2)),
                  i TEXT CHECK (i IN (0, 1)), j CHECK (j IN (TRUE, FALSE)));
                INSERT INTO Truth VALUES (1, 1, 't', 'true', 2, NULL, 1, 0, 1, '1', 1), (2, 0, 'f', 'false', -1, NULL, 0, 1, 0, '0', 0);
                """);

        assertThat(code.fields("Truth")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private Boolean a;

                @Column(name = "b", columnDefinition = "BOOLEAN")
                private String b;

                @Column(name = "c", columnDefinition = "BOOLEAN")
                private String c;

                @Column(name = "d", columnDefinition = "BOOLEAN")
                private Integer d;

                @Column(name = "e", columnDefinition = "BOOL")
                private Boolean e;

                @Column(name = "f", columnDefinition = "INTEGER")
                private Boolean f;

                @Column(name = "g", columnDefinition = "INTEGER")
                private Boolean g;

                @Column(name = "h", columnDefinition = "INTEGER")
                private Long h;

                @Column(name = "i")
                private String i;

                @Column(name = "j", columnDefinition = "NUMERIC")
                private Boolean j;
                """);
        code.works();
    }
}
