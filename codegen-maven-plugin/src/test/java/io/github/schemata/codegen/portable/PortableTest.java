package io.github.schemata.codegen.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.KeysOfKeysTest;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.mapping.OneToOneTest;
import io.github.schemata.codegen.mapping.OtherReferencesTest;
import io.github.schemata.codegen.mapping.SharedColumnsTest;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What entities with Jakarta Persistence alone say and leave out, run on Hibernate and on EclipseLink. */
final class PortableTest {

    private static final Path DATABASES =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();
    private static final Path SCHEMAS = Path.of(System.getProperty("portable.schemas", "src/test/resources/portable"));
    private static final MappingOptions OPTIONS =
            MappingOptions.in(GeneratedCode.PACKAGE).provider(Provider.PORTABLE).build();
    private static final EmitStyle STYLE =
            new EmitStyle(Provider.PORTABLE, EmitStyle.USUAL.nullability(), EmitStyle.USUAL.generationGap());

    private static final String SHELVES = """
            CREATE TABLE Shelf (id INTEGER PRIMARY KEY, code UUID);
            CREATE TABLE Item (id INTEGER PRIMARY KEY, shelf INTEGER REFERENCES Shelf (id) ON DELETE CASCADE,
              price INTEGER, twice INTEGER GENERATED ALWAYS AS (price * 2), any, label VARCHAR (20),
              state TEXT CHECK (state IN ('new', 'old')), since DATE);
            INSERT INTO Shelf VALUES (1, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b');
            INSERT INTO Item (id, shelf, price, any, label, state, since)
              VALUES (1, 1, 3, 'text', 'a', 'new', '2024-02-29'), (2, NULL, 4, 5, NULL, 'old', NULL), (3, 1, 5, x'00', 'c', NULL, NULL);
            """;

    private static final String PLAYERS = """
            CREATE TABLE Team (id INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT CHECK (state IN ('new', 'old')));
            CREATE TABLE Player (team INT NOT NULL REFERENCES Team (id), number INT NOT NULL, since DATE, token UUID,
              PRIMARY KEY (team, number));
            CREATE TABLE Skill (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE TeamSkill (team INTEGER NOT NULL REFERENCES Team (id), skill INTEGER NOT NULL REFERENCES Skill (id),
              PRIMARY KEY (team, skill));
            INSERT INTO Team VALUES (1, 'Reds', 'new'), (2, 'Blues', NULL);
            INSERT INTO Player VALUES (1, 7, '2024-02-29', '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b'), (2, 7, NULL, NULL);
            INSERT INTO Skill VALUES (1, 'speed');
            INSERT INTO TeamSkill VALUES (1, 1), (2, 1);
            """;

    @TempDir
    private Path folder;

    private GeneratedCode portable(String sql) {
        return GeneratedCode.of(folder, sql, TableChoice.ALL, OPTIONS, STYLE);
    }

    @Test
    void saysWithConvertersWhatHibernateSaysWithItsAnnotations() {
        GeneratedCode code = portable(SHELVES);

        assertThat(code.fields("Shelf")).startsWith("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = UuidAsTextConverter.class)
                @Column(name = "code", columnDefinition = "UUID")
                private UUID code;
                """);
        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "shelf", columnDefinition = "INTEGER")
                private Shelf shelf;

                @Column(name = "price", columnDefinition = "INTEGER")
                private Long price;

                @Column(name = "twice", insertable = false, updatable = false, columnDefinition = "INTEGER")
                private Long twice;

                @Convert(converter = AnyValueConverter.class)
                @Column(name = "\\"any\\"", columnDefinition = "NUMERIC")
                private Object any;

                @Column(name = "label", length = 20, columnDefinition = "VARCHAR (20)")
                private String label;

                @Convert(converter = ItemState.AsText.class)
                @Column(name = "state", columnDefinition = "TEXT")
                private ItemState state;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "since", columnDefinition = "DATE")
                private LocalDate since;
                """);
        assertThat(code.source("UuidAsTextConverter")).endsWith("""
                /**
                 * Reads and writes UUIDs as text.
                 */
                @Converter
                public class UuidAsTextConverter implements AttributeConverter<UUID, String> {
                    @Override
                    public String convertToDatabaseColumn(UUID attribute) {
                        return attribute == null ? null : attribute.toString();
                    }

                    @Override
                    public UUID convertToEntityAttribute(String column) {
                        return column == null ? null : UUID.fromString(column);
                    }
                }
                """);
        code.works().readsOnEclipseLink();
    }

    @Test
    void saysOnceForEachKindWhatIsLeftOut() {
        GeneratedCode code = portable(SHELVES);

        assertThat(code.notes(Note.Level.INFO))
                .contains(
                        "Left out for codegen.provider=PORTABLE: @OnDelete, so a provider does not know that the database"
                                + " deletes or empties the rows that refer to a deleted one: Item(shelf).",
                        "Left out for codegen.provider=PORTABLE: @Generated, so what the database computes is there when a"
                                + " row is read again, not when it is saved: Item.twice.",
                        "Left out for codegen.provider=PORTABLE: @JdbcType, so Hibernate's schema validation, where it asks"
                                + " for the tables individually, takes these columns for numbers, since their declared types"
                                + " have a blank before the parenthesis: Item.label.");
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
    }

    @Test
    void leavesAllThatToHibernateWhereItMay() {
        GeneratedCode code = GeneratedCode.of(folder, SHELVES);

        assertThat(code.fields("Item"))
                .contains(
                        "@OnDelete",
                        "@Generated(",
                        "@JdbcTypeCode(SqlTypes.JAVA_OBJECT)",
                        "@JdbcType(SpacedText.class)");
        assertThat(code.fields("Shelf")).contains("@JdbcTypeCode(SqlTypes.VARCHAR)");
        assertThat(code.source("LocalDateAsTextConverter")).doesNotContain("@Converter");
        assertThat(String.join("\n", code.notes(Note.Level.INFO))).doesNotContain("PORTABLE");
    }

    @Test
    void namesTheTablesAndViewsThatHaveNoKey() {
        GeneratedCode code = portable("""
                create table word (id integer primary key, text text);
                create table log (at int, what text);
                create table loose (id primary key);
                create view words as select text from word;
                create view lines as select what from log;
                insert into word values (1, 'a');
                insert into log values (1, 'x'), (1, 'x');
                insert into loose values ('a'), (1);
                """);

        assertThat(code.classes()).containsExactly("Word");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "Left out for codegen.provider=PORTABLE, tables that only a query of Hibernate's can map: log (it has no"
                                + " primary key), loose (its key column id may hold values of any kind). Give each a primary key"
                                + " of columns that are never NULL.",
                        "Left out for codegen.provider=PORTABLE, views, whose rows have no key: lines, words. Read them by"
                                + " native queries, or use codegen.provider=HIBERNATE.");
        code.works().readsOnEclipseLink();
    }

    @Test
    void takesWhatIsUniqueAndNeverNullForAKey() {
        GeneratedCode code = portable("""
                create table by_constraint (name text, code text not null unique);
                create table by_index (name text, code text not null);
                create unique index by_index_code on by_index (code);
                create table by_both (a int not null, b text not null, name text);
                create unique index by_both_b_a on by_both (b desc, a);
                create table nullable (code text);
                create unique index nullable_code on nullable (code);
                create table partial (code text not null, gone int);
                create unique index partial_code on partial (code) where gone is null;
                create table caseless (code text collate nocase not null);
                create unique index caseless_code on caseless (code collate binary);
                create table computed (code text not null);
                create unique index computed_code on computed (lower(code));
                insert into by_constraint values ('a', 'x'), ('a', 'y');
                insert into by_index values ('a', 'x'), ('a', 'y');
                insert into by_both values (1, 'x', 'a'), (2, 'x', 'a');
                insert into caseless values ('a'), ('A');
                """);

        assertThat(code.classes()).containsExactly("ByBoth", "ByBothId", "ByConstraint", "ByIndex");
        assertThat(code.fields("ByIndex")).isEqualTo("""
                @Id
                @Column(name = "code", nullable = false)
                private String code;

                @Column(name = "name")
                private String name;
                """);
        assertThat(code.notes(Note.Level.WARNING)).singleElement().asString().startsWith("""
                Left out for codegen.provider=PORTABLE, tables that only a query of Hibernate's can map: \
                caseless (it has no primary key), computed (it has no primary key), nullable (it has no primary key), \
                partial (it has no primary key).""");
        code.works().readsOnEclipseLink();
    }

    @Test
    void leavesTheRowIdToHibernateWhereThereIsOnlyAnIndex() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table by_index (name text, code text not null);
                create unique index by_index_code on by_index (code);
                """);

        assertThat(code.notes(Note.Level.INFO))
                .containsExactly("Table by_index is read by its rowid: it has no primary key.");
        code.works();
    }

    @Test
    void keepsAUuidThatIsAKeyAsText() {
        GeneratedCode code = portable("""
                create table device (id uuid primary key not null);
                create table place (device uuid references device (id), id integer primary key);
                insert into device values ('6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b');
                insert into place values ('6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', 1);
                """);

        assertThat(code.fields("Device")).startsWith("""
                @Id
                @Column(name = "id", nullable = false, columnDefinition = "uuid")
                private String id;
                """);
        code.works().readsOnEclipseLink();
    }

    @Test
    void nestsNoKeyWhoseColumnAnotherAssociationReads() {
        GeneratedCode code = portable("""
                create table team (tenant int not null, id int not null, primary key (tenant, id));
                create table worker (tenant int not null, id int not null, primary key (tenant, id));
                create table shift (tenant int not null, team int not null, worker int not null, note text,
                  primary key (tenant, team, worker),
                  foreign key (tenant, team) references team, foreign key (tenant, worker) references worker);
                insert into team values (1, 2);
                insert into worker values (1, 3);
                insert into shift values (1, 2, 3, 'n');
                """);

        assertThat(code.source("ShiftId")).contains("private Long tenant;").doesNotContain("TeamId");
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Left out for codegen.provider=PORTABLE: @MapsId where a key is made of several others' in a"
                                + " way that not every provider knows, so these associations are only read, and the key has the"
                                + " values: shift(tenant, team).");
        code.works().readsOnEclipseLink();
    }

    @Test
    void givesNoPartOfAKeyWhereAnotherPartIsOnlyRead() {
        GeneratedCode code = portable("""
                create table a (id integer primary key);
                create table b (id integer primary key, code text unique);
                create table both (a_id int not null references a, code text not null references b (code),
                  primary key (a_id, code));
                insert into a values (1);
                insert into b values (1, 'x');
                insert into both values (1, 'x');
                """);

        assertThat(code.fields("Both")).isEqualTo("""
                @EmbeddedId
                private BothId id;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "a_id", insertable = false, updatable = false)
                private A a;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "code", referencedColumnName = "code", insertable = false, updatable = false)
                private B b;
                """);
        code.works().readsOnEclipseLink();
    }

    @Test
    void keepsAPlainColumnThatLeadsToATableWithoutKey() {
        GeneratedCode code = portable("""
                create table log (at int unique, what text);
                create table entry (id integer primary key, log int references log (at));
                insert into log values (1, 'x'), (null, 'y');
                insert into entry values (1, 1);
                """);

        assertThat(code.fields("Entry")).contains("private Long log;");
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly("The foreign key entry(log) leads to log, which is left out: kept as a plain column.");
        code.works().readsOnEclipseLink();
    }

    @Test
    void makesKeysClassesSinceAProviderSetsTheirPartsOneByOne() {
        GeneratedCode code = portable("""
                create table team (id integer primary key);
                create table player (team int not null references team, other text not null, primary key (team, other));
                insert into team values (1);
                insert into player values (1, 'x');
                """);

        assertThat(code.source("PlayerId")).endsWith("""
                /**
                 * The key of the table {@code player}.
                 */
                @Embeddable
                public class PlayerId implements Serializable {
                    private static final long serialVersionUID = 1L;

                    @Column(name = "team", nullable = false, columnDefinition = "INT")
                    private Long team;

                    @Column(name = "other", nullable = false)
                    private String other;

                    /**
                     * For the persistence provider.
                     */
                    protected PlayerId() {
                    }

                    public PlayerId(Long team, String other) {
                        this.team = team;
                        this.other = other;
                    }

                    public Long team() {
                        return team;
                    }

                    public String other() {
                        return other;
                    }

                    @Override
                    public boolean equals(Object other) {
                        return other instanceof PlayerId that
                                && Objects.equals(this.team, that.team)
                                && Objects.equals(this.other, that.other);
                    }

                    @Override
                    public int hashCode() {
                        return Objects.hash(team, other);
                    }

                    @Override
                    public String toString() {
                        return "PlayerId[team=" + team + ", other=" + other + "]";
                    }
                }
                """);
        code.works().readsOnEclipseLink();
    }

    private static final String ORDERS = """
            CREATE TABLE "order" (shop INT NOT NULL, "%1$s" INT NOT NULL, PRIMARY KEY (shop, "%1$s"));
            CREATE TABLE parcel (id INTEGER PRIMARY KEY, "to" TEXT);
            CREATE TABLE sent (shop INT NOT NULL, number INT NOT NULL, parcel INT NOT NULL REFERENCES parcel,
              PRIMARY KEY (shop, number, parcel), FOREIGN KEY (shop, number) REFERENCES "order" (shop, "%1$s"));
            INSERT INTO "order" VALUES (1, 7), (2, 7);
            INSERT INTO parcel VALUES (1, 'Ann'), (2, 'Bob');
            INSERT INTO sent VALUES (1, 7, 1), (1, 7, 2), (2, 7, 2);
            """;

    private GeneratedCode manyToMany(String sql, Provider provider) {
        MappingOptions options = MappingOptions.in(GeneratedCode.PACKAGE)
                .provider(provider)
                .manyToMany(true)
                .build();
        EmitStyle style = new EmitStyle(provider, EmitStyle.USUAL.nullability(), EmitStyle.USUAL.generationGap());
        return GeneratedCode.of(folder, sql, TableChoice.ALL, options, style);
    }

    @Test
    void keepsAJoinTableAnEntityWhereItLeadsToAQuotedPartOfAKey() {
        GeneratedCode code = manyToMany(ORDERS.formatted("no."), Provider.PORTABLE);

        assertThat(code.classes()).containsExactly("Order", "OrderId", "Parcel", "Sent", "SentId");
        assertThat(code.notes(Note.Level.INFO))
                .contains("Table sent joins two others but stays an entity: not every provider takes a join table to a"
                        + " key of several columns where one of them needs quotes, as order.no. does.");
        code.works();
        assertThat(code.onEclipseLink())
                .isEqualTo(Map.of("Order", List.of("2"), "Parcel", List.of("2"), "Sent", List.of("3")));
    }

    @Test
    void makesACollectionOfItWhereNoPartIsQuoted() {
        GeneratedCode code = manyToMany(ORDERS.formatted("no_"), Provider.PORTABLE);

        assertThat(code.classes()).containsExactly("Order", "OrderId", "Parcel");
        assertThat(String.join("\n", code.notes(Note.Level.INFO))).doesNotContain("stays an entity");
        code.works();
        assertThat(code.onEclipseLink()).isEqualTo(Map.of("Order", List.of("2"), "Parcel", List.of("2")));
    }

    @Test
    void makesACollectionOfItForHibernate() {
        GeneratedCode code = manyToMany(ORDERS.formatted("no."), Provider.HIBERNATE);

        assertThat(code.classes()).containsExactly("Order", "OrderId", "Parcel");
        code.works();
    }

    @Test
    void keepsAJoinTableAnEntityWhereItsOwnNameIsQuoted() {
        GeneratedCode code = manyToMany("""
                CREATE TABLE film (id INTEGER PRIMARY KEY);
                CREATE TABLE actor (id INTEGER PRIMARY KEY);
                CREATE TABLE "cast" (film INT NOT NULL REFERENCES film, actor INT NOT NULL REFERENCES actor, PRIMARY KEY (film, actor));
                INSERT INTO film VALUES (1);
                INSERT INTO actor VALUES (1), (2);
                INSERT INTO "cast" VALUES (1, 1), (1, 2);
                """, Provider.PORTABLE);

        assertThat(code.classes()).containsExactly("Actor", "Cast", "CastId", "Film");
        assertThat(code.notes(Note.Level.INFO))
                .contains("Table cast joins two others but stays an entity: not every provider takes a join table whose"
                        + " name needs quotes.");
        code.works().readsOnEclipseLink();
    }

    @Test
    void joinsTablesOfAnyNames() {
        GeneratedCode code = manyToMany("""
                CREATE TABLE "film reel" ("the id" INTEGER PRIMARY KEY, "select" TEXT);
                CREATE TABLE "group" ("key" TEXT PRIMARY KEY NOT NULL);
                CREATE TABLE film_group ("the film" INT NOT NULL REFERENCES "film reel", "group" TEXT NOT NULL REFERENCES "group",
                  PRIMARY KEY ("the film", "group"));
                CREATE TABLE sequel (part INT NOT NULL REFERENCES "film reel", "next part" INT NOT NULL REFERENCES "film reel",
                  PRIMARY KEY (part, "next part"));
                CREATE TABLE cup (year INT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (year, title));
                CREATE TABLE cup_pair (year INT NOT NULL, title TEXT NOT NULL, "year 2" INT NOT NULL, "title 2" TEXT NOT NULL,
                  PRIMARY KEY (year, title, "year 2", "title 2"),
                  FOREIGN KEY (year, title) REFERENCES cup, FOREIGN KEY ("year 2", "title 2") REFERENCES cup);
                INSERT INTO "film reel" VALUES (1, 'a'), (2, 'b');
                INSERT INTO "group" VALUES ('x');
                INSERT INTO film_group VALUES (1, 'x'), (2, 'x');
                INSERT INTO sequel VALUES (1, 2);
                INSERT INTO cup VALUES (1, 't'), (2, 't');
                INSERT INTO cup_pair VALUES (1, 't', 2, 't');
                """, Provider.PORTABLE);

        assertThat(code.classes()).containsExactly("Cup", "CupId", "FilmReel", "Group");
        code.works();
        assertThat(code.onEclipseLink())
                .isEqualTo(Map.of("Cup", List.of("2"), "FilmReel", List.of("2"), "Group", List.of("1")));
    }

    /** All that changes the classes, at once: EclipseLink does not mind any of it. */
    @Test
    void runsWithAllOtherOptions() {
        MappingOptions options = MappingOptions.in(GeneratedCode.PACKAGE)
                .provider(Provider.PORTABLE)
                .manyToMany(true)
                .enums(false)
                .collectionType(CollectionType.LIST)
                .idType(IdType.DECLARED)
                .build();
        GeneratedCode code = GeneratedCode.of(
                folder,
                PLAYERS,
                TableChoice.ALL,
                options,
                new EmitStyle(Provider.PORTABLE, Nullability.JSPECIFY, true));

        code.works();
        assertThat(code.onEclipseLink())
                .isEqualTo(Map.of("Player", List.of("2"), "Skill", List.of("1"), "Team", List.of("2")));
    }

    @ParameterizedTest
    @CsvSource({"chinook, 15607", "northwind, 3310", "sakila, 47273"})
    void readsEveryRowOfRealDatabases(String name, long rows) {
        Path database = DATABASES.resolve(name + ".sqlite");
        assumeThat(database)
                .as("the folder of real databases beside the checkout")
                .exists();

        GeneratedCode code = GeneratedCode.ofDatabase(folder, database, OPTIONS, STYLE);

        assertThat(code.rowsOnEclipseLink()).isEqualTo(rows);
    }

    /** One for each kind of schema; {@code -Dportable.schemas} takes those of another folder. */
    static Stream<Named<String>> schemas() throws IOException {
        List<Named<String>> schemas = new ArrayList<>(List.of(
                Named.of("keys of keys", KeysOfKeysTest.SQL),
                Named.of("one to one", OneToOneTest.SQL),
                Named.of("other references", OtherReferencesTest.SQL),
                Named.of("shared columns", SharedColumnsTest.SQL)));
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            for (Path file : files.sorted().toList()) {
                schemas.add(Named.of(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return schemas.stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void readsEveryRowOfSchemasOfAllKinds(String sql) {
        GeneratedCode code = portable(sql);

        assertThat(code.classes())
                .allSatisfy(name -> assertThat(code.source(name)).doesNotContain("org.hibernate"));
        code.works().readsOnEclipseLink();
    }

    @Test
    void readsTimesThatAreNumbers() {
        GeneratedCode code = portable("""
                CREATE TABLE event (id INTEGER PRIMARY KEY, millis TIMESTAMP, seconds DATETIME, days DATETIME, day DATE);
                INSERT INTO event VALUES (1, 1709210096789, 17, 2460370.024259, '2024-02-29'),
                  (2, 1709210097789, 1709210096, 2460371.5, NULL);
                """);

        assertThat(code.source("InstantAsEpochMillisConverter"))
                .contains("implements AttributeConverter<Instant, Object>");
        assertThat(code.source("LocalDateAsTextConverter"))
                .contains("implements AttributeConverter<LocalDate, String>");
        code.works().readsOnEclipseLink();
    }
}
