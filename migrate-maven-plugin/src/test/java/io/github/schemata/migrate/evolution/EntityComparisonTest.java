package io.github.schemata.migrate.evolution;

import static io.github.schemata.migrate.evolution.Model.BIGINT;
import static io.github.schemata.migrate.evolution.Model.INT;
import static io.github.schemata.migrate.evolution.Model.VARCHAR;
import static io.github.schemata.migrate.evolution.Model.byDefault;
import static io.github.schemata.migrate.evolution.Model.numbered;
import static io.github.schemata.migrate.evolution.Model.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.migrate.evolution.Evolution.Kept;
import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each difference and its unchanged twin. */
final class EntityComparisonTest {

    private static final SqlType TEXT = new SqlType.Text("TEXT", null);

    private static List<String> lines(String product, List<Model> wanted, List<Model> found) {
        return Model.lines(
                Model.entities(wanted.toArray(Model[]::new)),
                Model.schema(product, found.toArray(Model[]::new)),
                Hints.NONE);
    }

    private static List<String> lines(Model wanted, Model found) {
        return lines("PostgreSQL", List.of(numbered("artist"), wanted), List.of(numbered("artist"), found));
    }

    private static Model album() {
        return numbered("album").column("artist_id", BIGINT).column("title", VARCHAR);
    }

    @Test
    void findsAddedAndRemovedTablesAndColumnsInOneModel() {
        List<Model> wanted = List.of(
                album().column("price", new SqlType.Exact("", 10, 2)).foreignKey(null, "artist_id", "artist"),
                numbered("artist"),
                numbered("cookie").column("jar_id", BIGINT).foreignKey(null, "jar_id", "jar"),
                numbered("jar"));
        List<Model> found = List.of(
                numbered("Artist"),
                numbered("ALBUM")
                        .column("TITLE", VARCHAR)
                        .column("artist_ID", BIGINT)
                        .column("note", TEXT),
                numbered("audit").column("entry", TEXT).column("at", TEXT));
        Evolution evolution = EntityComparison.between(
                Model.entities(wanted.toArray(Model[]::new)),
                Model.schema("SQLite", found.toArray(Model[]::new)),
                Hints.NONE);
        assertThat(Model.lines(evolution))
                .containsExactly(
                        "create table jar",
                        "create table cookie",
                        "add column ALBUM.price",
                        "add foreign key fk_album_artist_id of ALBUM",
                        "add foreign key fk_cookie_jar_id of cookie",
                        "drop column ALBUM.note");
        assertThat(evolution.kept()).containsExactly(new Kept("table audit", "audit"));
        assertThat(evolution.warnings())
                .containsExactly("column ALBUM.note goes with its data, which no rollback brings back");
    }

    static Stream<Arguments> changed() {
        return Stream.of(
                arguments(
                        album().column("n", INT, Model::notNull), album().column("n", INT, Model::notNull), List.of()),
                arguments(
                        album().column("n", INT),
                        album().column("n", INT, Model::notNull),
                        List.of("change nullability of column album.n: NOT NULL -> NULL")),
                arguments(
                        album().column(
                                        "n",
                                        INT,
                                        column -> Model.notNull(byDefault("1").apply(column))),
                        album().column("n", INT),
                        List.of(
                                "change nullability of column album.n: NULL -> NOT NULL",
                                "change default of column album.n: none -> 1")),
                arguments(
                        album().column("n", INT, Model::notNull),
                        album().column("n", INT),
                        List.of("change nullability of column album.n: NULL -> NOT NULL", "Fill[column=album.n]")),
                arguments(
                        album().column("n", INT, Model::notNull),
                        album(),
                        List.of("add column album.n", "Fill[column=album.n]")),
                arguments(
                        album().column("n", INT),
                        album().column("n", BIGINT),
                        List.of("change type of column album.n: bigint -> int")),
                arguments(
                        album().column(
                                        "g",
                                        INT,
                                        column -> Copies.withGenerated(column, new Column.Generated("n + 1", true))),
                        album().column(
                                        "g",
                                        INT,
                                        column -> Copies.withGenerated(column, new Column.Generated("(n + 1)", true))),
                        List.of()),
                arguments(
                        album().column(
                                        "g",
                                        INT,
                                        column -> Copies.withGenerated(column, new Column.Generated("n + 2", true))),
                        album().column(
                                        "g",
                                        INT,
                                        column -> Copies.withGenerated(column, new Column.Generated("(n + 1)", true))),
                        List.of("change expression of column album.g: (n + 1) -> n + 2")),
                arguments(
                        album().column("g", INT),
                        album().column(
                                        "g",
                                        INT,
                                        column -> Copies.withGenerated(column, new Column.Generated("n", true))),
                        List.of()),
                arguments(
                        album().column("t", VARCHAR, column -> Copies.withCollation(column, "NOCASE")),
                        album().column("t", VARCHAR, column -> Copies.withCollation(column, "nocase")),
                        List.of()),
                arguments(
                        album().column("t", VARCHAR, column -> Copies.withCollation(column, "NOCASE")),
                        album().column("t", VARCHAR),
                        List.of("change collation of column album.t: none -> NOCASE")),
                arguments(album().comment("Records"), album().comment("Records"), List.of()),
                arguments(album(), album().comment("Records"), List.of()),
                arguments(
                        album().comment("Records"), album(), List.of("change comment of table album: none -> Records")),
                arguments(
                        album(),
                        table("album")
                                .column("id", BIGINT)
                                .key("id")
                                .column("artist_id", BIGINT)
                                .column("title", VARCHAR),
                        List.of("change identity of column album.id: none -> by the database")));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void comparesTheFactsOfAColumn(Model wanted, Model found, List<String> lines) {
        assertThat(lines(wanted, found)).containsExactlyElementsOf(lines);
    }

    private static ForeignKey key(
            String name,
            List<String> columns,
            String target,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean deferrable) {
        List<String> to = columns.size() == 1 ? List.of("id") : List.of("id", "title");
        return new ForeignKey(name, columns, TableName.of(target), to, onDelete, onUpdate, deferrable, false);
    }

    private static final ReferentialAction NONE = ReferentialAction.NO_ACTION;
    private static final ReferentialAction CASCADE = ReferentialAction.CASCADE;
    private static final List<String> ARTIST = List.of("artist_id");
    private static final List<String> AGAIN = List.of("drop foreign key fk of album", "add foreign key fk of album");

    static Stream<Arguments> foreignKeys() {
        ForeignKey plain = key("fk", ARTIST, "artist", NONE, NONE, false);
        ForeignKey unnamed = key(null, ARTIST, "artist", NONE, NONE, false);
        ForeignKey restricted = key("fk", ARTIST, "artist", ReferentialAction.RESTRICT, NONE, false);
        ForeignKey both = key("fk", List.of("artist_id", "title"), "artist", NONE, NONE, false);
        ForeignKey turned = new ForeignKey(
                "x",
                List.of("title", "artist_id"),
                TableName.of("ARTIST"),
                List.of("TITLE", "ID"),
                NONE,
                NONE,
                false,
                false);
        return Stream.of(
                arguments(plain, plain, List.of()),
                arguments(unnamed, plain, List.of()),
                arguments(plain, unnamed, List.of()),
                arguments(plain, key("other", ARTIST, "Artist", NONE, NONE, false), List.of()),
                arguments(both, turned, List.of()),
                arguments(plain, key("fk", ARTIST, "artist", CASCADE, CASCADE, true), List.of()),
                arguments(key("fk", ARTIST, "artist", CASCADE, NONE, false), plain, AGAIN),
                arguments(key("fk", ARTIST, "artist", NONE, CASCADE, false), plain, AGAIN),
                arguments(restricted, plain, AGAIN),
                arguments(key("fk", ARTIST, "artist", NONE, NONE, true), plain, AGAIN),
                arguments(key(null, ARTIST, "album", NONE, NONE, false), plain, AGAIN),
                arguments(both, plain, AGAIN));
    }

    @ParameterizedTest
    @MethodSource("foreignKeys")
    void comparesForeignKeys(ForeignKey wanted, ForeignKey found, List<String> lines) {
        assertThat(lines(album().foreignKey(wanted), album().foreignKey(found))).containsExactlyElementsOf(lines);
    }

    @Test
    void takesRestrictForNothingOnMariadbOnly() {
        Model wanted = album().foreignKey(key("fk", ARTIST, "artist", ReferentialAction.RESTRICT, NONE, false));
        Model found = album().foreignKey(key("fk", ARTIST, "artist", NONE, NONE, false));
        assertThat(lines("MariaDB", List.of(wanted, numbered("artist")), List.of(found, numbered("artist"))))
                .isEmpty();
    }

    private static Index.Part part(String column, boolean descending) {
        return new Index.Part(column, null, descending, null);
    }

    private static Index.Part expression(String sql) {
        return new Index.Part(null, sql, false, null);
    }

    static Stream<Arguments> keys() {
        Model unique = album().unique("uq", "artist_id", "title");
        Model index = album().index("ix", false, "artist_id", "title");
        return Stream.of(
                arguments(unique, unique, List.of()),
                arguments(unique, album().unique(null, "title", "artist_id"), List.of()),
                arguments(unique, album().index("other", true, "artist_id", "title"), List.of()),
                arguments(album().index("ix", true, "title"), album().unique("uq", "TITLE"), List.of()),
                arguments(album(), unique, List.of()),
                arguments(unique, album(), List.of("add unique key uq (artist_id, title) of album")),
                arguments(
                        album().unique(null, "title"),
                        album(),
                        List.of("add unique key uq_album_title (title) of album")),
                arguments(
                        unique,
                        album().unique("UQ", "title"),
                        List.of(
                                "drop unique key UQ (title) of album",
                                "add unique key uq (artist_id, title) of album")),
                arguments(album().unique("uq", "id"), album(), List.of()),
                arguments(index, index, List.of()),
                arguments(index, album().index("other", false, "artist_id", "title"), List.of()),
                arguments(album(), index, List.of()),
                arguments(index, album(), List.of("create index ix of album")),
                arguments(
                        index,
                        album().index("ix", false, "title", "artist_id"),
                        List.of("drop index ix of album", "create index ix of album")),
                arguments(
                        index,
                        album().index("ix", true, "artist_id", "title"),
                        List.of("drop unique index ix of album", "create index ix of album")),
                arguments(
                        album().index("ix", false, List.of(part("title", true))),
                        album().index("ix", false, List.of(part("title", false))),
                        List.of("drop index ix of album", "create index ix of album")),
                arguments(
                        album().index("ix", true, List.of(expression("lower(title)"))),
                        album().index("ix", true, List.of(expression("lower((title)::text)"))),
                        List.of()),
                arguments(
                        album().index("ix", true, List.of(expression("upper(title)"))),
                        album().index("ix", true, List.of(expression("lower((title)::text)"))),
                        List.of("drop unique index ix of album", "create unique index ix of album")),
                arguments(
                        table("album")
                                .column("id", BIGINT)
                                .column("title", VARCHAR)
                                .key("id", "title"),
                        table("album")
                                .column("id", BIGINT)
                                .column("title", VARCHAR)
                                .key("title", "id"),
                        List.of()),
                arguments(
                        table("album")
                                .column("id", BIGINT)
                                .column("title", VARCHAR)
                                .key("id"),
                        table("album").column("id", BIGINT).column("title", VARCHAR),
                        List.of("add primary key (id) of album")),
                arguments(
                        table("album")
                                .column("id", BIGINT)
                                .column("title", VARCHAR)
                                .key("title"),
                        table("album")
                                .column("id", BIGINT)
                                .column("title", VARCHAR)
                                .key("id"),
                        List.of(
                                "drop primary key (id) of album",
                                "change nullability of column album.id: NOT NULL -> NULL",
                                "add primary key (title) of album")),
                arguments(
                        table("album").column("id", BIGINT),
                        table("album").column("id", BIGINT, Model::notNull).key("id"),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void comparesKeysAndIndexes(Model wanted, Model found, List<String> lines) {
        assertThat(lines(wanted, found)).containsExactlyElementsOf(lines);
    }

    static Stream<Arguments> checks() {
        String printed = "((title)::text = ANY ((ARRAY['a'::character varying, 'b]'::character varying])::text[]))";
        List<String> again = List.of("drop check ck of album", "add check ck of album");
        return Stream.of(
                arguments(album().check("ck", "title IN ('a', 'b]')"), album().check("ck", printed), List.of()),
                arguments(album().check(null, "title IN ('b]', 'a')"), album().check("x", printed), List.of()),
                arguments(album().check("ck", "title IN ('a')"), album().check("ck", printed), again),
                arguments(album(), album().check("ck", printed), List.of()),
                arguments(album().check("ck", "artist_id > 0"), album().check("ck", "((artist_id > 0))"), List.of()),
                arguments(album().check("ck", "artist_id > 1"), album().check("ck", "(artist_id > 0)"), again),
                arguments(album().check("ck", "price > 0"), album().check("ck", "(price > (0)::numeric)"), List.of()),
                arguments(
                        album().check("ck", "artist_id > -1"),
                        album().check("ck", "(artist_id > '-1'::integer)"),
                        List.of()),
                arguments(
                        album().check(null, "artist_id BETWEEN -1 AND 5"),
                        album().check("x", "((artist_id >= '-1'::integer) AND (artist_id <= 5))"),
                        List.of()),
                arguments(
                        album().check("ck", "artist_id BETWEEN 0 AND 6"),
                        album().check("ck", "((artist_id >= 0) AND (artist_id <= 5))"),
                        again),
                arguments(album().check(null, "artist_id > 0"), album(), List.of("add check ck_album of album")));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void comparesChecks(Model wanted, Model found, List<String> lines) {
        assertThat(lines(wanted, found)).containsExactlyElementsOf(lines);
    }

    @Test
    void comparesTheValuesOfAnEnumOnlyWhereTheDatabaseChecksThem() {
        Schema checked =
                Model.schema("PostgreSQL", album().check("ck", "((title)::text = ANY (ARRAY['a'::text, 'b'::text]))"));
        Schema unchecked = Model.schema("PostgreSQL", album());
        assertThat(lines("album", checked, "b", "a")).isEmpty();
        assertThat(lines("album", unchecked, "b", "a")).isEmpty();
        assertThat(lines("album", checked, "a", "b", "it's"))
                .containsExactly("drop check ck of album", "add check ck of album");
        assertThat(EntityComparison.between(
                                Model.allowing(Model.entities(album()), "album", "title", "it's"), checked, Hints.NONE)
                        .changes())
                .last()
                .extracting(change -> ((SchemaChange.AddCheck) change).check().expression())
                .isEqualTo("title IN ('it''s')");
    }

    @Test
    void comparesTheValuesOfANativeEnum() {
        SqlType mood = new SqlType.Enumeration("mood", List.of("a", "b"));
        Schema found = Model.schema(
                "PostgreSQL", numbered("album").column("artist_id", BIGINT).column("title", mood));
        assertThat(lines("album", found, "b", "a")).isEmpty();
        assertThat(lines("album", found, "a", "b", "c"))
                .containsExactly("change type of column album.title: mood -> varchar(255)");
    }

    @Test
    void makesOfANativeEnumThatGrowsWhatTheEntityAsksFor() {
        SqlType twenty = new SqlType.Text("", 20);
        SqlType native3 = new SqlType.Enumeration("enum('a','b','c')", List.of("a", "b", "c"));
        EntitySchema wanted = Model.allowing(
                Model.entities(numbered("album").column("title", twenty)), "album", "title", "a", "b", "c", "d");
        Evolution evolution = EntityComparison.between(
                wanted, Model.schema("MariaDB", numbered("album").column("title", native3)), Hints.NONE);
        assertThat(evolution.changes())
                .singleElement()
                .extracting(change -> ((SchemaChange.ChangeType) change).to().type())
                .isEqualTo(twenty);
        assertThat(evolution.warnings()).isEmpty();
        assertThat(Model.lines(
                        wanted,
                        Model.schema("MariaDB", numbered("album").column("title", new SqlType.Text("varchar(20)", 20))),
                        Hints.NONE))
                .isEmpty();
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                arguments("MariaDB", "`artist_id` between 0 and 2"),
                arguments("SQLite", "artist_id between 0 and 2"),
                arguments("PostgreSQL", "((artist_id >= 0) AND (artist_id <= 2))"),
                arguments("PostgreSQL", "artist_id IN (0, 1, 2)"));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void comparesTheRangeOfOrdinals(String product, String check) {
        Schema checked = Model.schema(product, album().check("ck", check));
        assertThat(ordinals(checked, "0", "1", "2").changes()).isEmpty();
        assertThat(Model.lines(ordinals(checked, "0", "1", "2", "3")))
                .containsExactly("drop check ck of album", "add check ck of album");
        assertThat(ordinals(checked, "0", "1", "2", "3").changes())
                .last()
                .extracting(change -> ((SchemaChange.AddCheck) change).check().expression())
                .isEqualTo(check.contains("IN") ? "artist_id IN (0, 1, 2, 3)" : "artist_id BETWEEN 0 AND 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "artist_id > 0 AND artist_id <= 2",
                "artist_id >= 0",
                "artist_id >= 0 AND id <= 2",
                "artist_id >= 0 OR artist_id <= 2",
                "title BETWEEN 0 AND 2",
                "artist_id BETWEEN 0 AND 2000000000",
                "NOT (artist_id BETWEEN 0 AND 2)"
            })
    void keepsWhatIsNoRangeOfOrdinals(String check) {
        Schema checked = Model.schema("PostgreSQL", album().check("ck", check));
        Evolution evolution = ordinals(checked, "0", "1", "2", "3");
        assertThat(evolution.changes()).isEmpty();
        assertThat(evolution.kept()).containsExactly(new Kept("check ck of album", "album.ck"));
    }

    private static Evolution ordinals(Schema found, String... values) {
        return EntityComparison.between(
                Model.allowingNumbers(Model.entities(album()), "album", "artist_id", values), found, Hints.NONE);
    }

    private static List<String> lines(String table, Schema found, String... values) {
        return Model.lines(Model.allowing(Model.entities(album()), table, "title", values), found, Hints.NONE);
    }

    @Test
    void takesATableForTheSequenceThatSqliteHasNot() {
        Schema wanted =
                Model.sequences(Model.schema("Hibernate", album()), new Sequence(TableName.of("album_SEQ"), 1, 50));
        Model simulated = table("album_seq").column("next_val", BIGINT);
        assertThat(Model.lines(Model.entities(wanted), Model.schema("SQLite", album(), simulated), Hints.NONE))
                .isEmpty();
        assertThat(Model.lines(Model.entities(wanted), Model.schema("SQLite", album()), Hints.NONE))
                .containsExactly("create sequence album_SEQ");
        Schema other =
                Model.sequences(Model.schema("PostgreSQL", album()), new Sequence(TableName.of("album_seq"), 1, 1));
        assertThat(Model.lines(Model.entities(wanted), other, Hints.NONE))
                .containsExactly("change numbers of sequence album_seq: from 1 by 1 -> from 1 by 50");
    }

    @Test
    void keepsWhatNobodyStatesUntilItIsAskedToGo() {
        Model found = album().unique(null, "title")
                .index("ix", false, "title")
                .check("ck", "length(title) > 1")
                .foreignKey(null, "artist_id", "artist")
                .column("year", INT, byDefault("1999"));
        Model wanted = album().column("year", INT);
        Schema schema = Model.schema("PostgreSQL", numbered("artist"), found, numbered("audit_log"));
        Evolution kept = EntityComparison.between(Model.entities(numbered("artist"), wanted), schema, Hints.NONE);
        assertThat(kept.changes()).isEmpty();
        assertThat(kept.kept())
                .extracting(Kept::name)
                .containsExactly(
                        "album.year:default",
                        "album.fk_album_artist_id",
                        "album.uq_album_title",
                        "album.ix",
                        "album.ck",
                        "audit_log");
        List<String> all = kept.kept().stream().map(Kept::name).toList();
        Hints hints = new Hints(Map.of(), false, all, Map.of());
        assertThat(Model.lines(Model.entities(numbered("artist"), wanted), schema, hints))
                .containsExactly(
                        "drop foreign key (artist_id) of album",
                        "drop check ck of album",
                        "drop index ix of album",
                        "drop unique key (title) of album",
                        "change default of column album.year: 1999 -> none",
                        "drop table audit_log");
    }

    static Stream<Arguments> keysOfRows() {
        Model wanted = table("line").column("a", BIGINT).column("b", BIGINT).key("a", "b");
        String added = "add primary key (a, b) of line";
        return Stream.of(
                arguments(
                        wanted,
                        table("line").column("a", BIGINT).column("b", BIGINT).key("b", "a"),
                        List.of()),
                arguments(wanted, pair(Model::notNull).unique("uq", "b", "a"), List.of()),
                arguments(wanted, pair(Model::notNull).index("ix", true, "a", "b"), List.of()),
                arguments(
                        wanted,
                        pair(Model::notNull).column("id", INT).key("id").unique("uq", "b", "a"),
                        List.of(
                                "drop primary key (id) of line",
                                "add primary key (a, b) of line",
                                "drop column line.id")),
                arguments(wanted, pair(Model::notNull).index("ix", false, "a", "b"), List.of(added)),
                arguments(wanted, pair(Model::notNull).unique("uq", "a"), List.of(added)),
                arguments(wanted, pair(column -> column).unique("uq", "a", "b"), List.of(added)));
    }

    private static Model pair(UnaryOperator<Column> b) {
        return table("line").column("a", BIGINT, Model::notNull).column("b", BIGINT, b);
    }

    @ParameterizedTest
    @MethodSource("keysOfRows")
    void takesAUniqueKeyOfColumnsThatAreNeverNullForAPrimaryKey(Model wanted, Model found, List<String> lines) {
        assertThat(lines("SQLite", List.of(wanted), List.of(found))).isEqualTo(lines);
    }

    @Test
    void keepsTheUniqueKeyThatStandsForThePrimaryKeyWithoutAWord() {
        Evolution evolution = EntityComparison.between(
                Model.entities(
                        table("line").column("a", BIGINT).column("b", BIGINT).key("a", "b")),
                Model.schema(
                        "SQLite", pair(Model::notNull).unique("uq", "a", "b").unique("other", "b")),
                Hints.NONE);

        assertThat(evolution.kept()).containsExactly(new Kept("unique key other of line", "line.other"));
    }

    @Test
    void keepsAPrimaryKeyWhereAnotherKeyIsTheEntitys() {
        Model wanted = table("line")
                .column("a", BIGINT)
                .column("b", BIGINT, Model::notNull)
                .key("a");
        Evolution evolution = EntityComparison.between(
                Model.entities(wanted),
                Model.schema("SQLite", pair(Model::notNull).key("b").unique("uq", "a")),
                Hints.NONE);

        assertThat(Model.lines(evolution)).isEmpty();
        assertThat(evolution.kept()).containsExactly(new Kept("primary key of line", "line.pk_line"));
        assertThat(lines("SQLite", List.of(wanted), List.of(pair(Model::notNull).key("b"))))
                .containsExactly("drop primary key (b) of line", "add primary key (a) of line");
    }

    @Test
    void pairsUniqueKeysAndIndexesOfTheSameColumnsByName() {
        Model found = album().unique(null, "title").index("ix_title", true, "title");

        assertThat(lines("SQLite", List.of(album().unique("ix_title", "title")), List.of(found)))
                .isEmpty();
        assertThat(lines("SQLite", List.of(album().unique("other", "title")), List.of(found)))
                .isEmpty();
    }
}
