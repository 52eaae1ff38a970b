package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every spelling of the affinity rules, and the names that other databases gave a meaning. */
final class DeclaredTypesTest {

    @TempDir
    private Path folder;

    @Test
    void mapsNumbersByWhatTheirNamePromises() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Amount (
                  a INT, b TINYINT, c SMALLINT, d MEDIUMINT, e BIGINT, f UNSIGNED BIG INT, g INT2, h INT8, i INT UNSIGNED,
                  id INTEGER PRIMARY KEY, j INTEGER, k REAL, l DOUBLE, m DOUBLE PRECISION, n FLOAT, o FLOATING POINT,
                  p FLOAT(10,2), q NUMERIC, r DECIMAL(10,5), s NUMBER(10), t MONEY, u YEAR, v NUMERIC(30,0), w INT(11));
                INSERT INTO Amount VALUES (1, 2, 3, 4, 9007199254740993, 6, 7, 8, 4294967295,
                  1, 9223372036854775807, 1.5, 2.5, 3.5, 4.5, 5.5,
                  6.5, 1.25, 3.14, 12345, 9.99, 2024, 123456789012345678901234567890, 11);
                """);

        assertThat(code.fields("Amount")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private Integer a;

                @Column(name = "b", columnDefinition = "TINYINT")
                private Integer b;

                @Column(name = "c", columnDefinition = "SMALLINT")
                private Integer c;

                @Column(name = "d", columnDefinition = "MEDIUMINT")
                private Integer d;

                @Column(name = "e")
                private Long e;

                @Column(name = "f", columnDefinition = "UNSIGNED BIG INT")
                private Long f;

                @Column(name = "g", columnDefinition = "INT2")
                private Integer g;

                @Column(name = "h", columnDefinition = "INT8")
                private Long h;

                @Column(name = "i", columnDefinition = "INT UNSIGNED")
                private Long i;

                @Column(name = "j", columnDefinition = "INTEGER")
                private Long j;

                @Column(name = "k")
                private Double k;

                @Column(name = "l")
                private Double l;

                @Column(name = "m")
                private Double m;

                @Column(name = "n")
                private Double n;

                @Column(name = "o", columnDefinition = "FLOATING POINT")
                private Double o;

                @Column(name = "p")
                private Double p;

                @Column(name = "q")
                private BigDecimal q;

                @Column(name = "r", precision = 10, scale = 5, columnDefinition = "DECIMAL(10,5)")
                private BigDecimal r;

                @Column(name = "s", precision = 10, columnDefinition = "NUMBER(10)")
                private BigDecimal s;

                @Column(name = "t", columnDefinition = "MONEY")
                private BigDecimal t;

                @Column(name = "u", columnDefinition = "YEAR")
                private Integer u;

                @Column(name = "v", precision = 30)
                private BigDecimal v;

                @Column(name = "w")
                private Integer w;
                """);
        assertThat(code.notes(Note.Level.INFO)).isEmpty();
        code.works();
    }

    @Test
    void mapsTextAndBytesByTheirAffinity() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Word (
                  id INTEGER PRIMARY KEY, a CHARACTER(20), b VARCHAR(255), c VARYING CHARACTER(255), d NCHAR(55),
                  e NATIVE CHARACTER(70), f NVARCHAR(100), g TEXT, h CLOB, i LONGTEXT, j STRING, k JSON,
                  l DECIMAL_TEXT(30,0), m BLOB, n VARBINARY(16), o BLOB SUB_TYPE TEXT, p straße);
                INSERT INTO Word VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', '{"a": 1}',
                  '123456789012345678901234567890', x'0102', x'00ff', 'o', 'p');
                INSERT INTO Word (id, o) VALUES (2, 'oo');
                """);

        assertThat(code.fields("Word")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", length = 20, columnDefinition = "CHARACTER(20)")
                private String a;

                @Column(name = "b", length = 255)
                private String b;

                @Column(name = "c", length = 255, columnDefinition = "VARYING CHARACTER(255)")
                private String c;

                @Column(name = "d", length = 55, columnDefinition = "NCHAR(55)")
                private String d;

                @Column(name = "e", length = 70, columnDefinition = "NATIVE CHARACTER(70)")
                private String e;

                @Column(name = "f", length = 100)
                private String f;

                @Column(name = "g")
                private String g;

                @Column(name = "h", columnDefinition = "CLOB")
                private String h;

                @Column(name = "i", columnDefinition = "LONGTEXT")
                private String i;

                @Column(name = "j", columnDefinition = "STRING")
                private String j;

                @Column(name = "k", columnDefinition = "JSON")
                private String k;

                @Column(name = "l", length = 30, columnDefinition = "DECIMAL_TEXT(30,0)")
                private String l;

                @Column(name = "m")
                private byte[] m;

                @Column(name = "n", columnDefinition = "VARBINARY(16)")
                private byte[] n;

                @Column(name = "o", columnDefinition = "BLOB SUB_TYPE TEXT")
                private String o;

                @Column(name = "p", columnDefinition = "STRASSE")
                private String p;
                """);
        code.works();
    }

    @Test
    void mapsNamesOfOtherDatabases() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Other (
                  id INTEGER PRIMARY KEY, a BOOLEAN, b BIT, c TINYINT(1), d UUID, e UUID, f UUID, g DATE, h DATETIME, i TIME,
                  j TIMESTAMP WITH TIME ZONE, k TINYINT(1));
                INSERT INTO Other VALUES (1, 1, 0, 1, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b',
                  '6F1D2B4E-8C11-4B7E-9A53-0F5D5D1C2A3B', x'00112233445566778899aabbccddeeff', '2024-02-29',
                  '2024-02-29 12:34:56', '12:34:56', '2024-02-29T12:34:56+01:00', 3);
                """);

        assertThat(code.fields("Other")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private Boolean a;

                @Column(name = "b", columnDefinition = "BIT")
                private Boolean b;

                @Column(name = "c", columnDefinition = "TINYINT(1)")
                private Boolean c;

                @JdbcTypeCode(SqlTypes.VARCHAR)
                @Column(name = "d", columnDefinition = "UUID")
                private UUID d;

                @Column(name = "e", columnDefinition = "UUID")
                private String e;

                @Column(name = "f", columnDefinition = "UUID")
                private byte[] f;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "g", columnDefinition = "DATE")
                private LocalDate g;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "h", columnDefinition = "DATETIME")
                private LocalDateTime h;

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "i", columnDefinition = "TIME")
                private LocalTime i;

                @Convert(converter = OffsetDateTimeAsTextConverter.class)
                @Column(name = "j", columnDefinition = "TIMESTAMP WITH TIME ZONE")
                private OffsetDateTime j;

                @Column(name = "k", columnDefinition = "TINYINT(1)")
                private Integer k;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Other.e, declared UUID, holds 1 text: mapped to String.",
                        "Column Other.f, declared UUID, holds 1 blob: mapped to byte[].",
                        "Column Other.k, declared TINYINT(1), holds 1 integer: mapped to Integer.",
                        "Written like their rows, as 12:34:56: Other.i.",
                        "Written like their rows, as 2024-02-29: Other.g.",
                        "Written like their rows, as 2024-02-29 12:34:56: Other.h.",
                        "Written like their rows, as 2024-02-29T12:34:56+01:00: Other.j.");
        code.works();
    }

    @Test
    void takesTheTypeOfColumnsDeclaredWithoutOneFromTheirRows() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Loose (id INTEGER PRIMARY KEY, a, b, c, d, e, f);
                INSERT INTO Loose VALUES (1, 1, 1.5, 'c', x'00', 1, NULL), (2, 2, 2.5, 'cc', x'0000', 'e', NULL);
                """);

        assertThat(code.fields("Loose")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", columnDefinition = "NUMERIC")
                private Long a;

                @Column(name = "b", columnDefinition = "NUMERIC")
                private Double b;

                @Column(name = "c", columnDefinition = "NUMERIC")
                private String c;

                @Column(name = "d", columnDefinition = "NUMERIC")
                private byte[] d;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "e", columnDefinition = "NUMERIC")
                private Object e;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "f", columnDefinition = "NUMERIC")
                private Object f;
                """);
        code.works();
    }
}
