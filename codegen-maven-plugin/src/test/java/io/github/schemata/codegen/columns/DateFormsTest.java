package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates and times: declared as such, in whatever form the rows have them. */
final class DateFormsTest {

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheRowsHold() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Event (id INTEGER PRIMARY KEY, a DATE, b DATETIME, c DATETIME, d TIMESTAMP, e TIMESTAMP,
                  f TIMESTAMP, g DATETIME, h TIMESTAMP WITH TIME ZONE, i TIMESTAMP, j TIMESTAMP, k DATE, l TIME, m TIME, n DATETIME);
                INSERT INTO Event VALUES (1, '2024-02-29', '2024-02-29 12:34', '2024-02-29 12:34:56', '2024-02-29 12:34:56.123456',
                  '2024-02-29T12:34', '2024-02-29T12:34:56', '2024-02-29T12:34:56.123', '2024-02-29T12:34:56+01:00',
                  1709210096, 1709210096789, 2460370.0242592592, '12:34:56', '12:34', '2024-02-29T12:34:56Z');
                """);

        assertThat(code.fields("Event")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "a", columnDefinition = "DATE")
                private LocalDate a;

                @Convert(converter = LocalDateTimeAsMinutesConverter.class)
                @Column(name = "b", columnDefinition = "DATETIME")
                private LocalDateTime b;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "c", columnDefinition = "DATETIME")
                private LocalDateTime c;

                @Convert(converter = LocalDateTimeAsFractionConverter.class)
                @Column(name = "d", columnDefinition = "TIMESTAMP")
                private LocalDateTime d;

                @Convert(converter = LocalDateTimeAsIsoMinutesConverter.class)
                @Column(name = "e", columnDefinition = "TIMESTAMP")
                private LocalDateTime e;

                @Convert(converter = LocalDateTimeAsIsoConverter.class)
                @Column(name = "f", columnDefinition = "TIMESTAMP")
                private LocalDateTime f;

                @Convert(converter = LocalDateTimeAsIsoFractionConverter.class)
                @Column(name = "g", columnDefinition = "DATETIME")
                private LocalDateTime g;

                @Convert(converter = OffsetDateTimeAsTextConverter.class)
                @Column(name = "h", columnDefinition = "TIMESTAMP WITH TIME ZONE")
                private OffsetDateTime h;

                @Convert(converter = InstantAsEpochSecondsConverter.class)
                @Column(name = "i", columnDefinition = "TIMESTAMP")
                private Instant i;

                @Convert(converter = InstantAsEpochMillisConverter.class)
                @Column(name = "j", columnDefinition = "TIMESTAMP")
                private Instant j;

                @Convert(converter = LocalDateTimeAsJulianDayConverter.class)
                @Column(name = "k", columnDefinition = "DATE")
                private LocalDateTime k;

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "l", columnDefinition = "TIME")
                private LocalTime l;

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "m", columnDefinition = "TIME")
                private LocalTime m;

                @Convert(converter = OffsetDateTimeAsTextConverter.class)
                @Column(name = "n", columnDefinition = "DATETIME")
                private OffsetDateTime n;
                """);
        assertThat(code.notes(Note.Level.INFO)).containsExactly(
                        "Column Event.i, declared TIMESTAMP, holds 1 integer (1 as 1709210096): mapped to Instant.",
                        "Column Event.j, declared TIMESTAMP, holds 1 integer (1 as 1709210096789): mapped to Instant.",
                        "Column Event.k, declared DATE, holds 1 real number (1 as 2460370.024259): mapped to LocalDateTime.",
                        "Column Event.n, declared DATETIME, holds 1 text (1 as 2024-02-29T12:34:56+01:00): mapped to OffsetDateTime.",
                        "Written like their rows, as 2024-02-29: Event.a.",
                        "Written like their rows, as 12:34:56: Event.l, Event.m.",
                        "Written like their rows, as 2024-02-29 12:34: Event.b.",
                        "Written like their rows, as 2024-02-29 12:34:56: Event.c.",
                        "Written like their rows, as 2024-02-29 12:34:56.789: Event.d.",
                        "Written like their rows, as 2024-02-29T12:34: Event.e.",
                        "Written like their rows, as 2024-02-29T12:34:56: Event.f.",
                        "Written like their rows, as 2024-02-29T12:34:56.789: Event.g.",
                        "Written like their rows, as 2024-02-29T12:34:56+01:00: Event.h, Event.n.",
                        "Written like their rows, as 1709210096: Event.i.",
                        "Written like their rows, as 1709210096789: Event.j.",
                        "Written like their rows, as 2460370.024259: Event.k.");
        code.works();
    }

    @Test
    void takesTheFormsOfSqliteItselfWhereThereAreNoRows() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Event (id INTEGER PRIMARY KEY, a DATE, b DATETIME, c TIMESTAMP, d TIME, e TIMESTAMP WITH TIME ZONE);
                """);

        assertThat(code.fields("Event")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "a", columnDefinition = "DATE")
                private LocalDate a;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "b", columnDefinition = "DATETIME")
                private LocalDateTime b;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "c", columnDefinition = "TIMESTAMP")
                private LocalDateTime c;

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "d", columnDefinition = "TIME")
                private LocalTime d;

                @Convert(converter = OffsetDateTimeAsTextConverter.class)
                @Column(name = "e", columnDefinition = "TIMESTAMP WITH TIME ZONE")
                private OffsetDateTime e;
                """);
        assertThat(code.notes(Note.Level.INFO)).isEmpty();
        code.works();
    }

    @Test
    void readsMixturesOfLocalFormsAndWritesTheMostFrequentOne() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Event (id INTEGER PRIMARY KEY, a DATETIME, b DATE);
                INSERT INTO Event VALUES (1, '2024-02-29', '2024-02-29'), (2, '2024-02-29', '2024-02-29T12:34:56'),
                  (3, '2024-02-29 12:34:56', '2024-02-29T12:34:56.5'), (4, NULL, '2024-02-29T12:34:56.5');
                """);

        assertThat(code.fields("Event")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "a", columnDefinition = "DATETIME")
                private LocalDateTime a;

                @Convert(converter = LocalDateTimeAsIsoFractionConverter.class)
                @Column(name = "b", columnDefinition = "DATE")
                private LocalDateTime b;
                """);
        code.works();
    }

    @Test
    void leavesTextsThatAreNoDatesAsTheyAre() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Event (id INTEGER PRIMARY KEY, a DATE, b DATE, c DATE, d DATETIME, e DATETIME, f DATETIME, g DATE, h DATE);
                INSERT INTO Event VALUES
                  (1, '2020-02-31', '0000-00-00', '31/12/2020', '', '2024-02-29T12:34:56Z', 1709210096, 20240229, 1709210096),
                  (2, '2020-02-29', '2020-02-29', '01/01/2020', '2024-02-29 12:34:56', '2024-02-29T12:34:56', '2024-02-29', 20240301,
                    1709210096789);
                """);

        assertThat(code.fields("Event")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", columnDefinition = "DATE")
                private String a;

                @Column(name = "b", columnDefinition = "DATE")
                private String b;

                @Column(name = "c", columnDefinition = "DATE")
                private String c;

                @Column(name = "d", columnDefinition = "DATETIME")
                private String d;

                @Column(name = "e", columnDefinition = "DATETIME")
                private String e;

                @Column(name = "f", columnDefinition = "DATETIME")
                private String f;

                @Column(name = "g", columnDefinition = "DATE")
                private Long g;

                @Column(name = "h", columnDefinition = "DATE")
                private Long h;
                """);
        assertThat(code.notes(Note.Level.INFO)).containsExactly(
                        "Column Event.a, declared DATE, holds 2 texts (1 as 2024-02-29): mapped to String.",
                        "Column Event.b, declared DATE, holds 2 texts (1 as 2024-02-29): mapped to String.",
                        "Column Event.c, declared DATE, holds 2 texts: mapped to String.",
                        "Column Event.d, declared DATETIME, holds 2 texts (1 as 2024-02-29 12:34:56, 1 as an empty text): mapped to String.",
                        "Column Event.e, declared DATETIME, holds 2 texts (1 as 2024-02-29T12:34:56, 1 as 2024-02-29T12:34:56+01:00): mapped to String.",
                        "Column Event.f, declared DATETIME, holds 1 integer, 1 text (1 as 2024-02-29, 1 as 1709210096): mapped to String.",
                        "Column Event.g, declared DATE, holds 2 integers: mapped to Long.",
                        "Column Event.h, declared DATE, holds 2 integers (1 as 1709210096, 1 as 1709210096789): mapped to Long.");
        code.works();
    }

    @Test
    void mapsDatesInKeys() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Day (day DATE PRIMARY KEY, note TEXT);
                CREATE TABLE Shift (day DATE REFERENCES Day (day), start TIME, note TEXT, PRIMARY KEY (day, start));
                CREATE TABLE Tick (moment TIMESTAMP PRIMARY KEY, note TEXT);
                CREATE TABLE Rate (currency TEXT, day DATE, value REAL, PRIMARY KEY (currency, day)) WITHOUT ROWID;
                INSERT INTO Day VALUES ('2024-02-29', 'leap');
                INSERT INTO Shift VALUES ('2024-02-29', '12:34:56', 'noon');
                INSERT INTO Tick VALUES (1709210096, 'tock');
                INSERT INTO Rate VALUES ('EUR', '2024-02-29', 1.5);
                """);

        assertThat(code.fields("Day")).isEqualTo("""
                @Id
                @Column(name = "day", columnDefinition = "DATE")
                private String day;

                @Column(name = "note")
                private String note;

                @OneToMany(mappedBy = "day")
                private Set<Shift> shifts = new LinkedHashSet<>();
                """);
        assertThat(code.fields("Tick")).isEqualTo("""
                @Id
                @Column(name = "moment", columnDefinition = "TIMESTAMP")
                private Long moment;

                @Column(name = "note")
                private String note;
                """);
        assertThat(code.source("RateId")).contains("@Convert(converter = LocalDateAsTextConverter.class) @Column("
                + "name = \"day\", nullable = false, columnDefinition = \"DATE\") LocalDate day");
        code.works();
    }

    @Test
    void mapsDatesOfViewsAndOfTablesWithoutKey() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Log (at DATETIME, day DATE, text TEXT);
                CREATE VIEW Recent AS SELECT at, date(at) AS day, text FROM Log;
                INSERT INTO Log VALUES ('2024-02-29 12:34:56.789', '2024-02-29', 'a'), ('2024-02-29 12:34:56.789', '2024-02-29', 'a');
                """);

        assertThat(code.fields("Log")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "row_id")
                private Long rowId;

                @Convert(converter = LocalDateTimeAsFractionConverter.class)
                @Column(name = "at", columnDefinition = "DATETIME")
                private LocalDateTime at;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "day", columnDefinition = "DATE")
                private LocalDate day;

                @Column(name = "text")
                private String text;
                """);
        assertThat(code.fields("Recent")).isEqualTo("""
                @Id
                @Column(name = "row_id")
                private Long rowId;

                @Convert(converter = LocalDateTimeAsFractionConverter.class)
                @Column(name = "at")
                private LocalDateTime at;

                @Column(name = "day")
                private String day;

                @Column(name = "text")
                private String text;
                """);
        code.works();
    }
}
