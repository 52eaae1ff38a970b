package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.jpa.Hibernate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit of an entity is one change, made with rows in the tables, undone to the same facts. */
final class EvolvedEntitiesTest {

    private static final String ALBUM = """
            @Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) class Album {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Column(nullable = false, length = 80) String title;
                String notes;
                Integer trackCount;
                @Enumerated(EnumType.STRING) @Column(length = 10) Mood mood;
                @Column(precision = 8, scale = 2) BigDecimal price;
                @ManyToOne Artist artist;
                @ElementCollection Set<String> tags;
            }
            """;
    private static final String MOOD = "enum Mood { GLAD, SAD }";
    private static final String ARTIST = """
            @Entity class Artist { @Id Long id; @Column(unique = true) String name; }
            """;
    private static final List<String> ROWS = List.of(
            "INSERT INTO Artist VALUES (1, 'Ann'), (2, NULL)",
            "INSERT INTO Album (title, notes, trackCount, mood, price, artist_id)"
                    + " VALUES ('One', 'first', 12, 'GLAD', 9.5, 1), ('Two', NULL, NULL, NULL, NULL, NULL)",
            "INSERT INTO Album_tags (Album_id, tags) VALUES (1, 'x'), (2, 'y')");

    @TempDir
    private Path folder;

    /**
     * @param replaced in the entity Album
     * @param more entities that come with it
     * @param lines what is drafted, exactly
     */
    private record Edit(String name, String replaced, String by, Hints hints, List<String> more, List<String> lines) {

        static Edit of(String name, String replaced, String by, String... lines) {
            return new Edit(name, replaced, by, Hints.NONE, List.of(), List.of(lines));
        }

        Edit with(Hints said) {
            return new Edit(name, replaced, by, said, more, lines);
        }

        Edit with(String... entities) {
            return new Edit(name, replaced, by, hints, List.of(entities), lines);
        }

        String of(String entity) {
            int at = entity.indexOf(replaced);
            return entity.substring(0, at) + by + entity.substring(at + replaced.length());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Edit> edits() {
        return Stream.of(
                Edit.of(
                        "attribute",
                        "Integer trackCount;",
                        "Integer trackCount; LocalDate released;",
                        "add column Album.released"),
                Edit.of(
                                "not null attribute",
                                "Integer trackCount;",
                                "Integer trackCount; boolean live;",
                                "add column Album.live")
                        .with(EntityRounds.filled("Album.live", "false")),
                Edit.of(
                        "attribute with a default",
                        "Integer trackCount;",
                        "Integer trackCount; @ColumnDefault(\"7\") int stars;",
                        "add column Album.stars"),
                Edit.of("dropped", "String notes;", "", "drop column Album.notes"),
                Edit.of("renamed", "String notes;", "String remarks;", "rename column Album.notes to remarks")
                        .with(EntityRounds.renamed("Album.notes", "remarks")),
                Edit.of(
                                "not null",
                                "String notes;",
                                "@Column(nullable = false) String notes;",
                                "change nullability of column Album.notes: NULL -> NOT NULL")
                        .with(EntityRounds.filled("Album.notes", "none")),
                Edit.of(
                        "nullable",
                        "nullable = false, length = 80",
                        "length = 80",
                        "change nullability of column Album.title: NOT NULL -> NULL"),
                Edit.of(
                        "longer",
                        "length = 80",
                        "length = 120",
                        "change type of column Album.title: varchar(80) -> varchar(120)"),
                Edit.of(
                        "wider",
                        "Integer trackCount;",
                        "Long trackCount;",
                        "change type of column Album.trackCount: INT -> bigint"),
                Edit.of(
                        "more digits",
                        "precision = 8",
                        "precision = 12",
                        "change type of column Album.price: numeric(8, 2) -> numeric(12, 2)"),
                Edit.of("one more value", "Mood mood;", "More mood;").with("enum More { GLAD, SAD, ANGRY }"),
                Edit.of(
                        "unique",
                        "String notes;",
                        "@Column(unique = true) String notes;",
                        "add unique key uq_album_notes (notes) of Album"),
                Edit.of(
                        "index",
                        "@Entity",
                        "@Entity @Table(indexes = @Index(name = \"ix_title\", columnList = \"title\"))",
                        "create index ix_title of Album"),
                Edit.of(
                                "association",
                                "@ManyToOne Artist artist;",
                                "@ManyToOne Artist artist; @ManyToOne Label label;",
                                "create table Label",
                                "add column Album.label_id",
                                "add foreign key fk_album_label_id of Album")
                        .with("@Entity class Label { @Id Long id; String name; }"),
                Edit.of(
                        "many to many",
                        "@ManyToOne Artist artist;",
                        "@ManyToOne Artist artist; @ManyToMany Set<Artist> guests;",
                        "create table Album_Artist",
                        "add foreign key fk_album_artist_album_id of Album_Artist",
                        "add foreign key fk_album_artist_guests_id of Album_Artist"),
                Edit.of(
                        "cascade",
                        "@ManyToOne Artist artist;",
                        "@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Artist artist;",
                        "drop foreign key fk_album_artist_id of Album",
                        "add foreign key fk_album_artist_id of Album"),
                Edit.of(
                        "text",
                        "String notes;",
                        "@Lob String notes;",
                        "change type of column Album.notes: varchar(255) -> text"),
                Edit.of(
                                "version",
                                "Integer trackCount;",
                                "Integer trackCount; @Version Integer version;",
                                "add column Album.version")
                        .with(EntityRounds.filled("Album.version", "0")),
                Edit.of(
                                "subclass",
                                "@Entity",
                                "@Entity @DiscriminatorColumn(name = \"DTYPE\")",
                                "add column Album.DTYPE",
                                "add column Album.place")
                        .with(EntityRounds.filled("Album.DTYPE", "Album"))
                        .with("@Entity class Concert extends Album { String place; }"),
                Edit.of("unmapped", "@ElementCollection Set<String> tags;", ""));
    }

    /** By turns: that both Hibernates are read alike, other tests show. */
    static List<Arguments> editsAndHibernates() {
        List<Edit> edits = edits().toList();
        return IntStream.range(0, edits.size())
                .mapToObj(i -> Arguments.of(edits.get(i), Hibernate.values()[i % 2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editsAndHibernates")
    void draftsJustTheEdit(Edit edit, Hibernate hibernate) throws Exception {
        EntityRounds rounds = new EntityRounds(folder, hibernate).entities(ALBUM, MOOD, ARTIST);
        rounds.generate();
        rounds.update().execute(ROWS.toArray(String[]::new));
        List<String> before = facts(rounds, edit);
        assertThat(ALBUM).contains(edit.replaced());
        rounds.entities(Stream.concat(Stream.of(edit.of(ALBUM), MOOD, ARTIST), edit.more().stream())
                .toArray(String[]::new));

        List<String> lines = rounds.generate(edit.hints());
        assertThat(lines).isEqualTo(edit.lines());
        assertThat(rounds.warnings()).isEmpty();
        assertThat(rounds.generate()).isEmpty();
        rounds.update();
        assertThat(rounds.generateAgainstDatabase()).isEmpty();

        if (!lines.isEmpty()) {
            rounds.undo("-1");
        }
        assertThat(facts(rounds, edit)).containsExactlyInAnyOrderElementsOf(before);
    }

    /** No rollback brings values back that were dropped, or knows which were filled in. */
    private static List<String> facts(EntityRounds rounds, Edit edit) throws Exception {
        boolean lossy = edit.name().equals("dropped") || edit.name().equals("not null");
        return rounds.facts().stream()
                .filter(line -> !lossy || !(line.startsWith("value ") && line.contains("].notes ")))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }
}
