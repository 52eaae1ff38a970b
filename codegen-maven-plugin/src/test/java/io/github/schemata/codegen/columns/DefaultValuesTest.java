package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column's DEFAULT is the value of a new object's field. */
final class DefaultValuesTest {

    @TempDir
    private Path folder;

    @Test
    void startsFieldsWithLiterals() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'it''s', b TEXT DEFAULT "two ""q"" s", c TEXT DEFAULT active,
                  d TEXT DEFAULT 5.50, e TEXT DEFAULT '', f INTEGER DEFAULT -5, g INTEGER NOT NULL DEFAULT 0x7fffffffffffffff,
                  h INTEGER DEFAULT TRUE, i REAL DEFAULT -1.5, j DECIMAL(10,2) DEFAULT 0.00, k BOOLEAN NOT NULL DEFAULT 1,
                  l BOOLEAN DEFAULT FALSE, m BLOB DEFAULT x'00ff', n DATE DEFAULT '2024-02-29', o DATETIME DEFAULT '2024-02-29 12:34',
                  p INT DEFAULT (42), q TEXT DEFAULT 'open' CHECK (q IN ('open', 'closed')));
                """);

        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private String a = "it's";

                @Column(name = "b")
                private String b = "two \\"q\\" s";

                @Column(name = "c")
                private String c = "active";

                @Column(name = "d")
                private String d = "5.5";

                @Column(name = "e")
                private String e = "";

                @Column(name = "f", columnDefinition = "INTEGER")
                private Long f = -5L;

                @Column(name = "g", nullable = false, columnDefinition = "INTEGER")
                private Long g = 9223372036854775807L;

                @Column(name = "h", columnDefinition = "INTEGER")
                private Long h = 1L;

                @Column(name = "i")
                private Double i = -1.5;

                @Column(name = "j", precision = 10, scale = 2, columnDefinition = "DECIMAL(10,2)")
                private BigDecimal j = new BigDecimal("0.00");

                @Column(name = "k", nullable = false)
                private Boolean k = true;

                @Column(name = "l")
                private Boolean l = false;

                @Column(name = "m")
                private byte[] m = new byte[] {0, -1};

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "n", columnDefinition = "DATE")
                private LocalDate n = LocalDate.parse("2024-02-29");

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "o", columnDefinition = "DATETIME")
                private LocalDateTime o = LocalDateTime.parse("2024-02-29T12:34");

                @Column(name = "p")
                private Integer p = 42;

                @Convert(converter = ItemQ.AsText.class)
                @Column(name = "q", columnDefinition = "TEXT")
                private ItemQ q = ItemQ.OPEN;
                """);
        code.works();
    }

    @Test
    void startsFieldsWithTheMomentOfCreation() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATE NOT NULL DEFAULT CURRENT_DATE,
                  c TIME DEFAULT CURRENT_TIME, d DATETIME DEFAULT (datetime('now')), e DATETIME DEFAULT (datetime('now', 'localtime')),
                  f DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')), g TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
                  h TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), i INTEGER DEFAULT (strftime('%s', 'now')),
                  j INT DEFAULT (unixepoch()), k TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP);
                """);

        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "a", columnDefinition = "DATETIME")
                private LocalDateTime a = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "b", nullable = false, columnDefinition = "DATE")
                private LocalDate b = LocalDate.now(ZoneOffset.UTC);

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "c", columnDefinition = "TIME")
                private LocalTime c = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "d", columnDefinition = "DATETIME")
                private LocalDateTime d = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "e", columnDefinition = "DATETIME")
                private LocalDateTime e = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "f", columnDefinition = "DATETIME")
                private LocalDateTime f = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);

                @Column(name = "g", nullable = false)
                private String g = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(LocalDateTime.now(ZoneOffset.UTC));

                @Column(name = "h")
                private String h = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).format(LocalDateTime.now(ZoneOffset.UTC));

                @Column(name = "i", columnDefinition = "INTEGER")
                private Long i = Instant.now().getEpochSecond();

                @Column(name = "j")
                private Integer j = Math.toIntExact(Instant.now().getEpochSecond());

                @Convert(converter = OffsetDateTimeAsTextConverter.class)
                @Column(name = "k", columnDefinition = "TIMESTAMP WITH TIME ZONE")
                private OffsetDateTime k = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
                """);
        code.works();
    }

    @Test
    void leavesFieldsNullWhereOnlyTheDatabaseKnowsTheValue() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a TEXT DEFAULT (lower('X')), b TEXT NOT NULL DEFAULT (hex(randomblob(4))),
                  c TEXT DEFAULT NULL, d INTEGER DEFAULT 'many', e TEXT DEFAULT 'lost' CHECK (e IN ('open', 'closed')),
                  f DATE DEFAULT '0000-00-00', g INT DEFAULT 99999999999);
                """);

        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private String a;

                @Column(name = "b", nullable = false)
                private String b;

                @Column(name = "c")
                private String c;

                @Column(name = "d", columnDefinition = "INTEGER")
                private Long d;

                @Convert(converter = ItemE.AsText.class)
                @Column(name = "e", columnDefinition = "TEXT")
                private ItemE e;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "f", columnDefinition = "DATE")
                private LocalDate f;

                @Column(name = "g")
                private Integer g;
                """);
        assertThat(code.source("Item")).contains("public Item(String b) {");
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Item.a: its DEFAULT lower('X') is no String known beforehand; a new object has null there.",
                        "Column Item.b: its DEFAULT hex(randomblob(4)) is no String known beforehand; a new object must be given one.",
                        "Column Item.d: its DEFAULT 'many' is no Long known beforehand; a new object has null there.",
                        "Column Item.e: its DEFAULT 'lost' is no ItemE known beforehand; a new object has null there.",
                        "Column Item.f: its DEFAULT '0000-00-00' is no LocalDate known beforehand; a new object has null there.",
                        "Column Item.g: its DEFAULT 99999999999 is no Integer known beforehand; a new object has null there.");
    }
}
