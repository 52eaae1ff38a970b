package io.github.schemata.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.migrate.replay.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fact changed is exactly one difference; what means the same is none. */
final class SchemaComparisonTest {

    private static final String ARTIST = "CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT)";

    private static final String ALBUM = """
            CREATE TABLE album (
              id INTEGER PRIMARY KEY,
              title NVARCHAR(160) NOT NULL DEFAULT 'none' COLLATE NOCASE,
              artist_id INTEGER CONSTRAINT fk_artist REFERENCES artist (id) ON DELETE CASCADE,
              seconds INT CHECK (seconds > 0),
              minutes INT AS (seconds / 60) STORED,
              CONSTRAINT uq_title UNIQUE (title, artist_id))""";

    private static final List<String> REST = List.of(
            "CREATE INDEX ix_title ON album (title COLLATE NOCASE, artist_id DESC) WHERE seconds > 5",
            "CREATE VIEW titles AS SELECT title FROM album",
            "CREATE TRIGGER gone AFTER DELETE ON album BEGIN DELETE FROM artist WHERE id = old.artist_id; END");

    @Test
    void findsNoDifferenceWithoutOne() {
        assertThat(between(all(ALBUM), all(ALBUM))).isEmpty();
    }

    @Test
    void findsNoDifferenceInTheOrderOfObjects() {
        assertThat(between(List.of(ARTIST, "CREATE TABLE b (x)"), List.of("CREATE TABLE b (x)", ARTIST)))
                .isEmpty();
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("INTEGER PRIMARY KEY", "INTEGER PRIMARY KEY AUTOINCREMENT", "album.id: identity"),
                arguments("id INTEGER PRIMARY KEY", "id INT PRIMARY KEY", "album.id: type"),
                arguments("INTEGER PRIMARY KEY", "INTEGER CONSTRAINT pk PRIMARY KEY", "album: name of the primary key"),
                arguments("INTEGER PRIMARY KEY", "INTEGER PRIMARY KEY ON CONFLICT REPLACE", "album: statement"),
                arguments("id INTEGER PRIMARY KEY", "id INTEGER PRIMARY KEY DESC", "album.id: identity"),
                arguments("NVARCHAR(160)", "NVARCHAR(161)", "album.title: type"),
                arguments(" NOT NULL", "", "album.title: NOT NULL"),
                arguments("'none'", "'None'", "album.title: default"),
                arguments(" DEFAULT 'none'", "", "album.title: default"),
                arguments("COLLATE NOCASE", "COLLATE RTRIM", "album.title: collation"),
                arguments("title NVARCHAR", "Title NVARCHAR", "album.title: name"),
                arguments("CONSTRAINT fk_artist ", "", "fk_artist of album: name"),
                arguments("fk_artist", "FK_ARTIST", "album: names of constraints"),
                arguments("artist (id)", "artist (name)", "fk_artist of album: referenced columns"),
                arguments("artist (id)", "other (id)", "fk_artist of album: referenced table"),
                arguments("ON DELETE CASCADE", "ON DELETE RESTRICT", "fk_artist of album: ON DELETE"),
                arguments("ON DELETE CASCADE", "ON DELETE CASCADE ON UPDATE CASCADE", "fk_artist of album: ON UPDATE"),
                arguments(
                        "ON DELETE CASCADE",
                        "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED",
                        "fk_artist of album: deferral"),
                arguments(" CHECK (seconds > 0)", "", "check (seconds > 0) of album: existence"),
                arguments(
                        "CHECK (seconds > 0)",
                        "CONSTRAINT ck CHECK (seconds > 0)",
                        "check (seconds > 0) of album: name"),
                arguments("/ 60", "/ 61", "album.minutes: generated"),
                arguments("STORED", "VIRTUAL", "album.minutes: generated"),
                arguments(
                        "uq_title UNIQUE (title, artist_id)", "uq_title UNIQUE (title)", "uq_title of album: columns"),
                arguments(
                        "UNIQUE (title, artist_id)",
                        "UNIQUE (title, artist_id) ON CONFLICT IGNORE",
                        "album: statement"),
                arguments("UNIQUE (title, artist_id)", "UNIQUE (title, artist_id DESC)", "album: statement"),
                arguments("artist_id))", "artist_id), UNIQUE (seconds))", "unique key (seconds) of album: existence"),
                arguments("CREATE TABLE album", "CREATE TABLE Album", "album: name"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("tables")
    void findsOneChangedFactOfATable(String text, String other, String expected) {
        assertThat(ALBUM).contains(text);
        String changed = ALBUM.replaceFirst(Pattern.quote(text), other);

        List<Difference> differences = between(List.of(ARTIST, ALBUM), List.of(ARTIST, changed));

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).object() + ": " + differences.get(0).fact())
                .endsWith(expected);
    }

    static Stream<Arguments> wholeTables() {
        return Stream.of(
                arguments(
                        "CREATE TABLE t (a TEXT, b TEXT)", "CREATE TABLE t (b TEXT, a TEXT)", "table t: column order"),
                arguments("CREATE TABLE t (a TEXT)", "CREATE TABLE t (a TEXT, b TEXT)", "column t.b: existence"),
                arguments("CREATE TABLE t (a TEXT)", "CREATE TABLE t (a TEXT) STRICT", "table t: STRICT"),
                arguments(
                        "CREATE TABLE t (a TEXT PRIMARY KEY)",
                        "CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID",
                        "table t: WITHOUT ROWID"),
                arguments(
                        "CREATE TABLE t (a INTEGER PRIMARY KEY)",
                        "CREATE TABLE t (a INTEGER PRIMARY KEY) WITHOUT ROWID",
                        "table t: WITHOUT ROWID"),
                arguments("CREATE TABLE t (a, b, PRIMARY KEY (a))", "CREATE TABLE t (a, b)", "table t: primary key"),
                arguments(
                        "CREATE TABLE t (a, b, PRIMARY KEY (a, b))",
                        "CREATE TABLE t (a, b, PRIMARY KEY (b, a))",
                        "table t: primary key"),
                arguments(
                        "CREATE VIRTUAL TABLE t USING fts5 (a)",
                        "CREATE VIRTUAL TABLE t USING fts5 (a, tokenize = 'porter')",
                        "table t: statement"),
                arguments("CREATE VIRTUAL TABLE t USING fts5 (a)", "CREATE TABLE t (a)", "table t: kind"),
                arguments(
                        "CREATE TABLE t (a DEFAULT \"null\")",
                        "CREATE TABLE t (a DEFAULT null)",
                        "column t.a: default"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("wholeTables")
    void findsOneChangedFactOfAWholeTable(String one, String other, String expected) {
        assertThat(facts(between(List.of(one), List.of(other)))).containsExactly(expected);
        assertThat(facts(between(List.of(other), List.of(one)))).containsExactly(expected);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments(0, "INDEX ix_title", "UNIQUE INDEX ix_title", "index ix_title: uniqueness"),
                arguments(0, "artist_id DESC", "artist_id", "index ix_title: columns"),
                arguments(0, "COLLATE NOCASE", "COLLATE BINARY", "index ix_title: columns"),
                arguments(0, "title COLLATE NOCASE", "lower(title)", "index ix_title: columns"),
                arguments(0, " WHERE seconds > 5", "", "index ix_title: condition"),
                arguments(0, "ix_title", "IX_title", "index ix_title: name"),
                arguments(1, "title FROM", "id FROM", "view titles: statement"),
                arguments(1, "VIEW titles", "VIEW Titles", "view titles: name"),
                arguments(2, "AFTER DELETE", "BEFORE DELETE", "trigger gone: statement"),
                arguments(2, "TRIGGER gone", "TRIGGER Gone", "trigger gone: name"));
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("others")
    void findsOneChangedFactOfAnythingElse(int number, String text, String other, String expected) {
        List<String> changed = new ArrayList<>(REST);
        changed.set(number, REST.get(number).replace(text, other));

        assertThat(facts(between(all(ALBUM), with(changed)))).containsExactly(expected);
    }

    @Test
    void findsWhatIsMissingAndWhatIsTooMuch() {
        for (String statement : REST) {
            List<String> less = new ArrayList<>(all(ALBUM));
            less.remove(statement);
            String name = statement.split(" ")[1].toLowerCase(Locale.ROOT) + " "
                    + statement.split(" ")[2];

            assertThat(between(all(ALBUM), less))
                    .extracting(Difference::toString)
                    .containsExactly(name + " is missing");
            assertThat(between(less, all(ALBUM)))
                    .extracting(Difference::toString)
                    .containsExactly(name + " is there, and should not be");
        }
    }

    @ParameterizedTest
    @MethodSource("sameTexts")
    void findsNoDifferenceInWhatMeansTheSame(String one, String other) {
        assertThat(between(List.of(one), List.of(other))).isEmpty();
    }

    static Stream<Arguments> sameTexts() {
        return Stream.of(
                arguments(
                        "CREATE TABLE t (a INTEGER NOT NULL)", "create table t(\n a /* x */ integer not null -- y\n)"),
                arguments("CREATE TABLE t (a CHECK (a > 0))", "CREATE TABLE \"t\" ([a] CHECK(`a`>0))"),
                arguments("CREATE TABLE t (a DEFAULT x'ab')", "CREATE TABLE t (a DEFAULT X'AB')"),
                arguments("CREATE TABLE t (a VARCHAR(10))", "CREATE TABLE t (a varchar (10))"),
                arguments("CREATE TABLE t (a INT)", "CREATE TABLE IF NOT EXISTS main.t (a INT)"),
                arguments("CREATE VIEW v AS SELECT 1", "CREATE VIEW v AS\nselect 1"));
    }

    @Test
    void comparesViewsThatCannotBeRead() {
        String table = "CREATE TABLE t (a)";
        String broken = "CREATE VIEW broken AS SELECT a FROM nowhere";

        assertThat(between(List.of(table, broken), List.of(table, broken))).isEmpty();
        assertThat(facts(
                        between(List.of(table, broken), List.of(table, "CREATE VIEW broken AS SELECT b FROM nowhere"))))
                .containsExactly("view broken: statement");
        assertThat(facts(between(List.of(table, broken), List.of(table)))).containsExactly("view broken: existence");
    }

    @Test
    void leavesOutTablesByNameAndGlob() {
        List<String> more = List.of(
                ARTIST,
                "CREATE TABLE tmp_one (a)",
                "CREATE INDEX ix ON tmp_one (a)",
                "CREATE TABLE \"Batch\" (a)",
                "CREATE VIRTUAL TABLE found USING fts5 (a)",
                "CREATE TRIGGER tr AFTER INSERT ON tmp_one BEGIN SELECT 1; END");

        assertThat(SchemaComparison.between(
                        Replay.of(List.of(ARTIST)), Replay.of(more), List.of("TMP_*", " batch ", "fo?nd", "")))
                .isEmpty();
        assertThat(SchemaComparison.between(Replay.of(List.of(ARTIST)), Replay.of(more), List.of("tmp_")))
                .isNotEmpty();
    }

    private static List<String> all(String album) {
        return Stream.concat(Stream.of(ARTIST, album), REST.stream()).toList();
    }

    private static List<String> with(List<String> rest) {
        return Stream.concat(Stream.of(ARTIST, ALBUM), rest.stream()).toList();
    }

    private static List<String> facts(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.object() + ": " + difference.fact())
                .toList();
    }

    private static List<Difference> between(List<String> wanted, List<String> found) {
        return SchemaComparison.between(Replay.of(wanted), Replay.of(found));
    }
}
