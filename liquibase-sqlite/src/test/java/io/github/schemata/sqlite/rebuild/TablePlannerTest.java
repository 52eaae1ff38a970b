package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableText;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import io.github.schemata.sqlite.testing.Variant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edit of {@code album}, in each variant of what is around it, with foreign keys off and on. */
class TablePlannerTest {

    private static final TableEdit.Position LAST = new TableEdit.Position.Last();

    enum Way {
        NOTHING,
        IN_PLACE,
        COPY
    }

    /**
     * An edit and all that it changes, besides the text of the table.
     *
     * @param difference lines of {@link SchemaFacts#since}; {@code [*]} stands for each of the three rows
     */
    private record Case(String name, Way way, List<String> difference, List<TableEdit> edits) {
        static Case of(String name, Way way, String difference, TableEdit... edits) {
            return new Case(name, way, difference.lines().toList(), List.of(edits));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Case> CASES = List.of(
            Case.of("NOT NULL that is there", Way.NOTHING, "", new TableEdit.AddNotNull("title", null)),
            Case.of("add a nullable column", Way.IN_PLACE, """
                    + column album.genre at N: TEXT DEFAULT null key 0 hidden 0
                    + value album[*].genre null null""", new TableEdit.AddColumn("genre", "TEXT", LAST)),
            Case.of(
                    "add a column NOT NULL with a default",
                    Way.IN_PLACE,
                    """
                    + column album.stock at N: INT NOT NULL DEFAULT -1 key 0 hidden 0
                    + value album[*].stock integer -1""",
                    new TableEdit.AddColumn("stock", "INT NOT NULL DEFAULT -1", LAST)),
            Case.of(
                    "add a column with a computed default",
                    Way.COPY,
                    """
                    + column album.half at N: REAL DEFAULT 1 / 2.0 key 0 hidden 0
                    + value album[*].half real 0.5""",
                    new TableEdit.AddColumn("half", "REAL DEFAULT (1 / 2.0)", LAST)),
            Case.of(
                    "add a foreign key column",
                    Way.IN_PLACE,
                    """
                    + column album.guest at N: INTEGER DEFAULT null key 0 hidden 0
                    + foreign key album [guest, artist, id, NO ACTION, SET NULL, NONE]
                    + value album[*].guest null null""",
                    new TableEdit.AddColumn("guest", "INTEGER REFERENCES artist (id) ON DELETE SET NULL", LAST)),
            Case.of("drop NOT NULL", Way.IN_PLACE, """
                    - column album.artist_id at 1: INTEGER NOT NULL DEFAULT null key 0 hidden 0
                    + column album.artist_id at 1: INTEGER DEFAULT null key 0 hidden 0""", new TableEdit.DropNotNull("artist_id")),
            Case.of("add a check", Way.IN_PLACE, "", new TableEdit.AddCheck("id_positive", "album.id > 0")),
            Case.of("drop a check", Way.IN_PLACE, "", new TableEdit.DropCheck("price_positive")),
            Case.of(
                    "drop a foreign key",
                    Way.IN_PLACE,
                    "- foreign key album [artist_id, artist, id, CASCADE, CASCADE, NONE]",
                    new TableEdit.DropForeignKeysTo("artist")),
            Case.of(
                    "add a foreign key",
                    Way.IN_PLACE,
                    "+ foreign key album [artist_id, artist, id, NO ACTION, NO ACTION, NONE]",
                    new TableEdit.AddForeignKey(
                            "fk_again", List.of("artist_id"), "artist", List.of("id"), null, null, true, true)),
            Case.of("change a type within its affinity", Way.IN_PLACE, """
                    - column album.year at 4: INTEGER DEFAULT null key 0 hidden 0
                    + column album.year at 4: INT DEFAULT null key 0 hidden 0""", new TableEdit.ChangeType("year", "INT")),
            Case.of("change a type", Way.COPY, """
                    - column album.year at 4: INTEGER DEFAULT null key 0 hidden 0
                    - value album[1].year integer 2001
                    - value album[2].year integer 2004
                    + column album.year at 4: TEXT DEFAULT null key 0 hidden 0
                    + value album[1].year text 2001
                    + value album[2].year text 2004""", new TableEdit.ChangeType("year", "TEXT")),
            Case.of("set a default", Way.COPY, """
                    - column album.year at 4: INTEGER DEFAULT null key 0 hidden 0
                    + column album.year at 4: INTEGER DEFAULT 1999 key 0 hidden 0""", new TableEdit.SetDefault("year", "1999")),
            Case.of("drop a column", Way.IN_PLACE, """
                    - column album.code at 5: TEXT DEFAULT null key 0 hidden 0
                    - value album[1].code text 12
                    - value album[2].code null null
                    - value album[3].code text 007""", new TableEdit.DropColumn("code")),
            Case.of("drop an indexed column", Way.COPY, """
                    - column album.year at 4: INTEGER DEFAULT null key 0 hidden 0
                    - index [album_year, 0, c, 0] on album [[year, 0, BINARY, 1]]
                    - text index album_year on album: CREATE INDEX album_year ON album (year)
                    - value album[1].year integer 2001
                    - value album[2].year integer 2004
                    - value album[3].year null null""", new TableEdit.DropColumn("year")),
            Case.of("drop a checked column", Way.IN_PLACE, """
                    - column album.price at 3: PRICE DEFAULT 9.90 key 0 hidden 0
                    - value album[1].price real 12.5
                    - value album[2].price CLASS 9
                    - value album[3].price null null""", new TableEdit.DropColumn("price")),
            Case.of(
                    "several",
                    Way.COPY,
                    """
                    + column album.genre at N: TEXT NOT NULL DEFAULT 'it''s -- jazz' key 0 hidden 0
                    + value album[*].genre text it's -- jazz""",
                    new TableEdit.AddColumn("genre", "TEXT DEFAULT 'it''s -- jazz'", LAST),
                    new TableEdit.AddNotNull("genre", null),
                    new TableEdit.SetDefault("year", "1"),
                    new TableEdit.DropDefault("year")));

    static Stream<Arguments> casesAndVariants() {
        return CASES.stream()
                .flatMap(one -> Arrays.stream(Variant.values())
                        .flatMap(variant -> Stream.of(false, true).map(keys -> Arguments.of(one, variant, keys))));
    }

    @ParameterizedTest(name = "{0}, {1}, foreign_keys {2}")
    @MethodSource("casesAndVariants")
    void makesExactlyTheWantedDifference(Case wanted, Variant variant, boolean foreignKeys) throws SQLException {
        try (Database database = Database.with(variant, foreignKeys)) {
            SchemaFacts before = database.facts();
            String text = textAfter(database.text("album"), wanted.edits());
            List<String> expected = expected(wanted, variant, before, text, database.text("album"));
            database.connection().setAutoCommit(false);

            Plan plan = TablePlanner.plan(database.connection(), "ALBUM", wanted.edits());
            new PlanRunner(database.connection()).run(plan);

            assertThat(database.facts().since(before)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(database.text("album")).isEqualTo(text);
            assertThat(database.faults()).isEmpty();
            assertThat(plan.copies()).isEqualTo(way(wanted, variant) == Way.COPY);
            database.connection().rollback();
            assertThat(database.facts().since(before)).isEmpty();
            assertThat(database.faults()).isEmpty();
        }
    }

    /** A view that cannot be read keeps SQLite from dropping any column natively. */
    private static Way way(Case wanted, Variant variant) {
        boolean drops = wanted.edits().get(0) instanceof TableEdit.DropColumn;
        return variant == Variant.BROKEN_VIEW && drops ? Way.COPY : wanted.way();
    }

    private static String textAfter(String before, List<TableEdit> edits) {
        TableText text = TableText.of(before);
        for (TableEdit edit : edits) {
            text = text.apply(edit);
        }
        return text.sql();
    }

    /** Places behind a dropped column move up, whatever columns the variant has. */
    private static List<String> expected(
            Case wanted, Variant variant, SchemaFacts before, String text, String textBefore) {
        List<String> expected = new ArrayList<>();
        List<String> columns = before.lines().stream()
                .filter(line -> line.startsWith("column album."))
                .toList();
        boolean strict = before.lines().stream().anyMatch(line -> line.startsWith("column album.price at 3: REAL"));
        for (String line : wanted.difference()) {
            String filled = line.replace(" at N:", " at " + columns.size() + ":")
                    .replace("PRICE", strict ? "REAL" : "NUMERIC(10,2)")
                    .replace("CLASS 9", strict ? "real 9.0" : "integer 9");
            before.lines().stream()
                    .filter(row -> row.matches("value album\\[\\d+]\\.id .*"))
                    .map(row -> filled.replace("[*]", row.substring(row.indexOf('['), row.indexOf(']') + 1)))
                    .forEach(expected::add);
        }
        List<String> lines = new ArrayList<>(expected.stream().distinct().toList());
        if (variant == Variant.ROWID_BESIDE_KEY) {
            lines.replaceAll(line -> line.replaceAll("album\\[(?<digit>[123])]", "album[${digit}0]"));
        }
        if (variant == Variant.ANALYZED && wanted.name().equals("drop an indexed column")) {
            lines.add("- row of sqlite_stat1 [album, album_year, 3 1]");
        }
        if (!text.equals(textBefore)) {
            lines.add("- text table album on album: " + textBefore.replace("\n", "⏎"));
            lines.add("+ text table album on album: " + text.replace("\n", "⏎"));
        }
        addTable(lines, before, columns);
        return lines;
    }

    private static void addTable(List<String> lines, SchemaFacts before, List<String> columns) {
        List<String> gone = lines.stream()
                .filter(line -> line.startsWith("- column"))
                .map(line -> line.substring(2))
                .toList();
        long fresh = lines.stream().filter(line -> line.startsWith("+ column")).count();
        if (gone.size() == fresh) {
            return;
        }
        String table = before.lines().stream()
                .filter(line -> line.startsWith("table [album,"))
                .findFirst()
                .orElseThrow();
        lines.add("- " + table);
        lines.add("+ "
                + table.replace(", " + columns.size() + ", ", ", " + (columns.size() + fresh - gone.size()) + ", "));
        for (String dropped : fresh == 0 ? gone : List.<String>of()) {
            int place = place(dropped);
            columns.stream().filter(column -> place(column) > place).forEach(column -> {
                lines.add("- " + column);
                lines.add("+ " + column.replace(" at " + place(column) + ":", " at " + (place(column) - 1) + ":"));
            });
        }
    }

    private static int place(String column) {
        int start = column.indexOf(" at ") + 4;
        return Integer.parseInt(column.substring(start, column.indexOf(':', start)));
    }
}
