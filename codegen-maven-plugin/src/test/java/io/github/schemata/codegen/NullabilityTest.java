package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code nullability=JSPECIFY} adds: marks where null may stand, and nothing else. */
final class NullabilityTest {

    private static final EmitStyle JSPECIFY = new EmitStyle(Provider.HIBERNATE, Nullability.JSPECIFY, false);

    private static final String RECORDS = """
            CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT NOT NULL, photo BLOB, born DATE,
                state TEXT CHECK (state IN ('new', 'old')), plays INTEGER NOT NULL DEFAULT 0);
            CREATE TABLE album (id INTEGER PRIMARY KEY, title TEXT NOT NULL, upper TEXT AS (upper(title)),
                artist_id INTEGER NOT NULL REFERENCES artist, cover_id INTEGER REFERENCES artist);
            CREATE TABLE song (album_id INTEGER NOT NULL REFERENCES album, number INTEGER NOT NULL, hash BLOB NOT NULL,
                PRIMARY KEY (album_id, number, hash));
            CREATE TABLE detail (album_id INTEGER PRIMARY KEY REFERENCES album, text TEXT);
            CREATE TABLE code (code TEXT PRIMARY KEY COLLATE NOCASE);
            CREATE TABLE label (code TEXT COLLATE NOCASE REFERENCES code, word VARCHAR (3));
            CREATE VIEW titles AS SELECT title FROM album;
            """;

    @TempDir
    private Path folder;

    @Test
    void everyClassIsMarkedAndItAllWorks() {
        GeneratedCode code = marked(RECORDS).works();

        assertThat(code.classes()).contains("SongId", "ArtistState", "CaselessText", "SpacedText", "TemporalTexts");
        assertThat(code.classes())
                .allSatisfy(name -> assertThat(code.source(name)).containsOnlyOnce("\n@NullMarked\n"));
    }

    @Test
    void nothingIsMarkedByDefault() {
        GeneratedCode code = GeneratedCode.of(folder, RECORDS);

        assertThat(code.classes())
                .allSatisfy(
                        name -> assertThat(code.source(name)).doesNotContain("jspecify", "@Null", "SuppressWarnings"));
    }

    @Test
    void fieldsAreNullableWhereTheColumnOrANewObjectIs() {
        GeneratedCode code = marked(RECORDS);

        assertThat(code.fields("Artist")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private @Nullable Long id;

                @Column(name = "name", nullable = false)
                private String name;

                @Column(name = "photo")
                private byte @Nullable [] photo;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "born", columnDefinition = "DATE")
                private @Nullable LocalDate born;

                @Convert(converter = ArtistState.AsText.class)
                @Column(name = "state", columnDefinition = "TEXT")
                private @Nullable ArtistState state;

                @Column(name = "plays", nullable = false, columnDefinition = "INTEGER")
                private Long plays = 0L;

                @OneToMany(mappedBy = "artist")
                private Set<Album> albums = new LinkedHashSet<>();

                @OneToMany(mappedBy = "cover")
                private Set<Album> albumsByCover = new LinkedHashSet<>();
                """);
        assertThat(code.fields("Album"))
                .contains(
                        "private @Nullable String upper;", "private Artist artist;", "private @Nullable Artist cover;");
        assertThat(code.fields("Title")).contains("private Long rowId;", "private @Nullable String title;");
        assertThat(code.fields("Label")).contains("private @Nullable Long rowId;");
        assertThat(code.fields("Detail")).contains("private @Nullable Long albumId;", "private Album album;");
    }

    @Test
    void settersAndGettersFollowAndAnObjectIsWithoutOwnerOnlyOnTheWayToAnother() {
        GeneratedCode code = marked(RECORDS);

        assertThat(code.methods("Artist", "Artist(", "setPhoto(", "removeAlbum", "equals("))
                .isEqualTo("""
                protected Artist() {
                }
                public Artist(String name) {
                    this.name = name;
                }
                public void setPhoto(byte @Nullable [] photo) {
                    this.photo = photo;
                }
                public void removeAlbum(Album album) {
                    this.albums.remove(album);
                    album.setArtist(null);
                }
                public void removeAlbumByCover(Album album) {
                    this.albumsByCover.remove(album);
                    album.setCover(null);
                }
                public boolean equals(@Nullable Object other) {
                    if (this == other) {
                        return true;
                    }
                    return other instanceof Artist that
                            && getId() != null
                            && getId().equals(that.getId());
                }
                """);
        assertThat(code.source("Artist"))
                .contains("public @Nullable ArtistState getState() {")
                .contains("    @SuppressWarnings(\"NullAway.Init\")\n    protected Artist() {")
                .containsOnlyOnce("    @SuppressWarnings(\"NullAway\")\n")
                .contains("    @SuppressWarnings(\"NullAway\")\n    public void removeAlbum(");
        assertThat(code.methods("Album", "setArtist(", "setCover(")).isEqualTo("""
                public void setArtist(Artist artist) {
                    this.artist = artist;
                }
                public void setCover(@Nullable Artist cover) {
                    this.cover = cover;
                }
                """);
    }

    @Test
    void aKeyLacksWhatAnotherNewObjectHasYetToGet() {
        assertThat(marked(RECORDS).source("SongId")).contains("""
                @Embeddable
                @NullMarked
                public record SongId(
                        @Column(name = "album_id", nullable = false, columnDefinition = "INTEGER") @Nullable Long albumId,
                        @Column(name = "number", nullable = false, columnDefinition = "INTEGER") Long number,
                        @Column(name = "hash", nullable = false) byte[] hash) implements Serializable {
                    @Override
                    public boolean equals(@Nullable Object other) {
                """);
    }

    @Test
    void convertersTakeNullAndGiveIt() {
        GeneratedCode code = marked(RECORDS);

        assertThat(code.source("ArtistState")).contains("""
                    public static ArtistState of(String value) {
                """, """
                        public @Nullable String convertToDatabaseColumn(@Nullable ArtistState attribute) {
                            return attribute == null ? null : attribute.value();
                        }
                """, """
                        public @Nullable ArtistState convertToEntityAttribute(@Nullable String column) {
                            return column == null ? null : of(column);
                        }
                """);
        assertThat(code.source("LocalDateAsTextConverter")).contains("""
                    public @Nullable LocalDate convertToEntityAttribute(@Nullable String column) {
                        OffsetDateTime moment = TemporalTexts.read(column);
                        return moment == null ? null : moment.toLocalDate();
                    }
                """);
        assertThat(code.source("CaselessText"))
                .contains("public boolean areEqual(@Nullable String one, @Nullable String another) {");
    }

    private GeneratedCode marked(String sql) {
        return GeneratedCode.of(
                folder, sql, TableChoice.ALL, MappingOptions.in("model").build(), JSPECIFY);
    }
}
