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

                @Convert(converter = LocalDateTimeAsFraction6Converter.class)
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

                @Convert(converter = LocalTimeAsMinutesConverter.class)
                @Column(name = "m", columnDefinition = "TIME")
                private LocalTime m;

                @Convert(converter = OffsetDateTimeAsTextConverter2.class)
                @Column(name = "n", columnDefinition = "DATETIME")
                private OffsetDateTime n;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Column Event.i, declared TIMESTAMP, holds 1 integer (1 as 1709210096): mapped to Instant.",
                        "Column Event.j, declared TIMESTAMP, holds 1 integer (1 as 1709210096789): mapped to Instant.",
                        "Column Event.k, declared DATE, holds 1 real number (1 as 2460370.024259): mapped to LocalDateTime.",
                        "Column Event.n, declared DATETIME, holds 1 text (1 as 2024-02-29T12:34:56+01:00): mapped to OffsetDateTime.",
                        "Written like their rows, as 12:34: Event.m.",
                        "Written like their rows, as 12:34:56: Event.l.",
                        "Written like their rows, as 1709210096: Event.i.",
                        "Written like their rows, as 1709210096789: Event.j.",
                        "Written like their rows, as 2024-02-29: Event.a.",
                        "Written like their rows, as 2024-02-29 12:34: Event.b.",
                        "Written like their rows, as 2024-02-29 12:34:56: Event.c.",
                        "Written like their rows, as 2024-02-29 12:34:56.789000: Event.d.",
                        "Written like their rows, as 2024-02-29T12:34: Event.e.",
                        "Written like their rows, as 2024-02-29T12:34:56: Event.f.",
                        "Written like their rows, as 2024-02-29T12:34:56+01:00: Event.h, Event.n.",
                        "Written like their rows, as 2024-02-29T12:34:56.789: Event.g.",
                        "Written like their rows, as 2460370.024259: Event.k.");
        code.works();
    }

    @Test
    void keepsDigitsAndOffsetsAsTheyAreWritten() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Event (id integer primary key, a time, b time, c time, d datetime, e datetime, f datetime, g timestamptz, h timestamptz, i timestamptz, j datetime, k datetime);
                INSERT INTO Event VALUES (1,'12:34','12:34:56','12:34:56.500','2024-02-29 12:34:56.000000','2024-02-29 12:34:56','2024-02-29 12:34:56.5', '2024-02-29 12:34:56+00:00','2024-02-29T12:34:56.000Z','2024-02-29T12:34:56+0100','2024-02-29','2024-02-29 12:34'),
                (2,'12:34','12:34:56','12:34:56.500','2024-02-29 12:34:56.123456','2024-02-29 12:34:56.123456','2024-02-29 12:34:56.1234567', '2024-02-29 12:34:56.123456+00:00','2024-02-29T12:34:56.120Z','2024-02-29T12:34:56+0100','2024-02-29T12:34:56','2024-02-29 12:34');
                """);

        assertThat(code.fields("Event")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = LocalTimeAsMinutesConverter.class)
                @Column(name = "a", columnDefinition = "time")
                private LocalTime a;

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "b", columnDefinition = "time")
                private LocalTime b;

                @Convert(converter = LocalTimeAsFractionConverter.class)
                @Column(name = "c", columnDefinition = "time")
                private LocalTime c;

                @Convert(converter = LocalDateTimeAsFraction6Converter.class)
                @Column(name = "d", columnDefinition = "datetime")
                private LocalDateTime d;

                @Convert(converter = LocalDateTimeAsOptionalFraction6Converter.class)
                @Column(name = "e", columnDefinition = "datetime")
                private LocalDateTime e;

                @Convert(converter = LocalDateTimeAsFraction1Converter.class)
                @Column(name = "f", columnDefinition = "datetime")
                private LocalDateTime f;

                @Convert(converter = OffsetDateTimeAsSpacedOptionalFraction6Converter.class)
                @Column(name = "g", columnDefinition = "timestamptz")
                private OffsetDateTime g;

                @Convert(converter = OffsetDateTimeAsFractionConverter.class)
                @Column(name = "h", columnDefinition = "timestamptz")
                private OffsetDateTime h;

                @Convert(converter = OffsetDateTimeAsTextConverter.class)
                @Column(name = "i", columnDefinition = "timestamptz")
                private OffsetDateTime i;

                @Convert(converter = LocalDateTimeAsIsoConverter.class)
                @Column(name = "j", columnDefinition = "datetime")
                private LocalDateTime j;

                @Convert(converter = LocalDateTimeAsMinutesConverter.class)
                @Column(name = "k", columnDefinition = "datetime")
                private LocalDateTime k;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Written like their rows, as 12:34: Event.a.",
                        "Written like their rows, as 12:34:56: Event.b.",
                        "Written like their rows, as 12:34:56.789: Event.c.",
                        "Written like their rows, as 2024-02-29 12:34: Event.k.",
                        "Written like their rows, as 2024-02-29 12:34:56.789: Event.f.",
                        "Written like their rows, as 2024-02-29 12:34:56.789000: Event.d, Event.e.",
                        "Written like their rows, as 2024-02-29 12:34:56.789000+01:00: Event.g.",
                        "Written like their rows, as 2024-02-29T12:34:56: Event.j.",
                        "Written like their rows, as 2024-02-29T12:34:56+0100: Event.i.",
                        "Written like their rows, as 2024-02-29T12:34:56.789+01:00: Event.h.");
        assertThat(code.source("LocalDateTimeAsOptionalFraction6Converter")).isEqualTo("""
                package model;

                import jakarta.persistence.AttributeConverter;
                import java.time.LocalDateTime;
                import java.time.OffsetDateTime;
                import java.time.format.DateTimeFormatter;

                /**
                 * Writes {@code 2024-02-29 12:34:56.789000}; reads every form in which SQLite keeps dates and times.
                 */
                public class LocalDateTimeAsOptionalFraction6Converter implements AttributeConverter<LocalDateTime, String> {
                    private static final DateTimeFormatter WHOLE = TemporalTexts.writer("uuuu-MM-dd HH:mm:ss", 0, "");

                    private static final DateTimeFormatter EXACT = TemporalTexts.writer("uuuu-MM-dd HH:mm:ss", 6, "");

                    @Override
                    public String convertToDatabaseColumn(LocalDateTime attribute) {
                        return attribute == null ? null : (attribute.getNano() == 0 ? WHOLE : EXACT).format(attribute);
                    }

                    @Override
                    public LocalDateTime convertToEntityAttribute(String column) {
                        OffsetDateTime moment = TemporalTexts.read(column);
                        return moment == null ? null : moment.toLocalDateTime();
                    }
                }
                """);
        assertThat(code.source("TemporalTexts")).isEqualTo("""
                package model;

                import java.math.BigDecimal;
                import java.time.Instant;
                import java.time.LocalDateTime;
                import java.time.OffsetDateTime;
                import java.time.ZoneOffset;
                import java.time.format.DateTimeFormatter;
                import java.time.format.DateTimeFormatterBuilder;
                import java.time.format.ResolverStyle;
                import java.time.temporal.ChronoField;
                import java.util.Locale;
                import java.util.regex.Pattern;

                /**
                 * Reads every form in which SQLite keeps dates and times. A form without an offset is UTC.
                 */
                final class TemporalTexts {
                    private static final Pattern NUMBER = Pattern.compile("[+-]?\\\\d+(\\\\.\\\\d*)?([eE][+-]?\\\\d+)?");

                    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
                            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
                            .optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).optionalEnd()
                            .optionalStart().appendLiteral(' ').optionalEnd()
                            .appendPattern("[XXX][XX][X]")
                            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
                            .toFormatter(Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT);

                    private TemporalTexts() {
                    }

                    /**
                     * The moment in a column; an empty text is none.
                     */
                    static OffsetDateTime read(String column) {
                        if (column == null || column.isBlank()) {
                            return null;
                        }
                        String text = column.strip();
                        if (NUMBER.matcher(text).matches()) {
                            return number(text);
                        }
                        boolean timeOnly = text.length() > 2 && text.charAt(2) == ':';
                        return OffsetDateTime.parse(timeOnly ? "1970-01-01T" + text : text, ANY);
                    }

                    /**
                     * The same for a column whose numbers are milliseconds.
                     */
                    static OffsetDateTime readMillis(String column) {
                        boolean number = column != null && NUMBER.matcher(column.strip()).matches();
                        return number ? ofMillis(new BigDecimal(column.strip())) : read(column);
                    }

                    /**
                     * The same for a column whose numbers are Julian days.
                     */
                    static OffsetDateTime readDays(String column) {
                        boolean number = column != null && NUMBER.matcher(column.strip()).matches();
                        return number ? ofDays(new BigDecimal(column.strip())) : read(column);
                    }

                    /**
                     * With a point it is a Julian day; beyond the seconds of the year 9999 it is milliseconds.
                     */
                    private static OffsetDateTime number(String text) {
                        BigDecimal number = new BigDecimal(text);
                        double value = number.doubleValue();
                        if (text.indexOf('.') >= 0 && value > 1721059 && value < 5373485) {
                            return ofDays(number);
                        }
                        return ofMillis(Math.abs(value) > 253402300799L ? number : number.movePointRight(3));
                    }

                    private static OffsetDateTime ofMillis(BigDecimal number) {
                        BigDecimal[] parts = number.movePointRight(6).divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
                        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()).atOffset(ZoneOffset.UTC);
                    }

                    private static OffsetDateTime ofDays(BigDecimal number) {
                        long millis = Math.round((number.doubleValue() - 2440587.5) * 86400000);
                        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
                    }

                    /**
                     * A format with that many digits behind the seconds, or more where the value has more.
                     */
                    static DateTimeFormatter writer(String pattern, int digits, String offset) {
                        return new DateTimeFormatterBuilder()
                                .appendPattern(pattern)
                                .appendFraction(ChronoField.NANO_OF_SECOND, digits, 9, true)
                                .appendPattern(offset)
                                .toFormatter(Locale.ROOT);
                    }

                    static String days(LocalDateTime moment) {
                        return Double.toString(moment.toInstant(ZoneOffset.UTC).toEpochMilli() / 86400000.0 + 2440587.5);
                    }
                }
                """);
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

                @Convert(converter = LocalDateTimeAsIsoOptionalFraction1Converter.class)
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
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
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
        assertThat(code.source("RateId"))
                .contains("@Convert(converter = LocalDateAsTextConverter.class) @Column("
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
