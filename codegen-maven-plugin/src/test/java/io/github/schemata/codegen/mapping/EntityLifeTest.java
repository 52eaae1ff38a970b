package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What equals and hashCode say over the life of an object, and what a new object is made with. */
final class EntityLifeTest {

    private static final String SQL = """
            CREATE TABLE artist (artist_id INTEGER PRIMARY KEY, name TEXT NOT NULL, rank INTEGER NOT NULL DEFAULT 7, born TEXT);
            CREATE TABLE album (
              album_id INTEGER PRIMARY KEY, title TEXT NOT NULL, artist_id INTEGER NOT NULL REFERENCES artist, plays INTEGER NOT NULL);
            CREATE TABLE track (
              album_id INTEGER NOT NULL REFERENCES album, no INTEGER NOT NULL, title TEXT, PRIMARY KEY (album_id, no));
            CREATE TABLE genre (code TEXT NOT NULL PRIMARY KEY, name TEXT);
            CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT);
            CREATE TABLE clash (
              genre TEXT NOT NULL, k INTEGER NOT NULL, genre_code TEXT NOT NULL REFERENCES genre(code), PRIMARY KEY (genre, k));
            CREATE TABLE wide (
              album_id INTEGER NOT NULL REFERENCES album, n INTEGER NOT NULL,
              c01 TEXT NOT NULL, c02 TEXT NOT NULL, c03 TEXT NOT NULL, c04 TEXT NOT NULL, c05 TEXT NOT NULL, c06 TEXT NOT NULL, c07 TEXT NOT NULL, c08 TEXT NOT NULL, c09 TEXT NOT NULL, c10 TEXT NOT NULL, c11 TEXT NOT NULL,
              c12 TEXT NOT NULL, c13 TEXT NOT NULL, c14 TEXT NOT NULL, c15 TEXT NOT NULL, c16 TEXT NOT NULL, c17 TEXT NOT NULL, c18 TEXT NOT NULL, c19 TEXT NOT NULL, c20 TEXT NOT NULL, c21 TEXT NOT NULL, c22 TEXT NOT NULL, c23 TEXT NOT NULL,
              c24 TEXT NOT NULL, c25 TEXT NOT NULL, c26 TEXT NOT NULL, c27 TEXT NOT NULL, c28 TEXT NOT NULL, c29 TEXT NOT NULL, c30 TEXT NOT NULL, c31 TEXT NOT NULL, c32 TEXT NOT NULL, c33 TEXT NOT NULL, c34 TEXT NOT NULL, c35 TEXT NOT NULL,
              c36 TEXT NOT NULL, c37 TEXT NOT NULL, c38 TEXT NOT NULL, c39 TEXT NOT NULL, c40 TEXT NOT NULL, c41 TEXT NOT NULL, c42 TEXT NOT NULL,
              PRIMARY KEY (album_id, n));
            INSERT INTO artist (artist_id, name) VALUES (1, 'AC'), (2, 'BD');
            INSERT INTO album VALUES (1, 'One', 1, 0);
            INSERT INTO track VALUES (1, 1, 'a'), (1, 2, 'b');
            INSERT INTO genre VALUES ('r', 'Rock');
            INSERT INTO clash VALUES ('x', 1, 'r');
            """;

    @TempDir
    private static Path folder;

    private static GeneratedCode code;

    @BeforeAll
    static void generate() {
        code = GeneratedCode.of(folder, SQL);
    }

    @Test
    void works() {
        code.works();
    }

    @Test
    void hasAConstructorForTheProviderAndOneForAllThatTheTableDemandsInItsOrder() {
        assertThat(code.methods("Album", "Album(")).isEqualTo("""
                        protected Album() {
                        }
                        public Album(String title, Artist artist, Long plays) {
                            this.title = title;
                            this.artist = artist;
                            this.plays = plays;
                        }
                        """);
        assertThat(code.methods("Artist", "Artist(")).isEqualTo("""
                        protected Artist() {
                        }
                        public Artist(String name) {
                            this.name = name;
                        }
                        """);
        assertThat(code.methods("Track", "Track(")).isEqualTo("""
                        protected Track() {
                        }
                        public Track(Album album, Long no) {
                            this.album = album;
                            this.id = new TrackId(album.getAlbumId(), no);
                        }
                        """);
    }

    @Test
    void isMadeByAMethodWhereTheTableDemandsNothing() {
        assertThat(code.methods("Note", "Note(", "create(")).isEqualTo("""
                        protected Note() {
                        }
                        public static Note create() {
                            return new Note();
                        }
                        """);
    }

    @Test
    void asksOnlyForTheKeyWhereTheTableDemandsMoreThanAMethodShouldTake() {
        assertThat(code.methods("Wide", "Wide(", "create(")).isEqualTo("""
                        protected Wide() {
                        }
                        public Wide(Album album, Long n) {
                            this.album = album;
                            this.id = new WideId(album.getAlbumId(), n);
                        }
                        """);
    }

    @Test
    void namesParametersApartWhereAReferenceAndAKeyHaveTheSameName() {
        assertThat(code.methods("Clash", "Clash(")).isEqualTo("""
                        protected Clash() {
                        }
                        public Clash(String genre, Long k, Genre genre2) {
                            this.genre = genre2;
                            this.id = new ClashId(genre, k);
                        }
                        """);
    }

    @Test
    void comparesByIdentifierAndKeepsItsHashCode() {
        assertThat(code.methods("Album", "equals(", "hashCode(", "toString(")).isEqualTo("""
                        public boolean equals(Object other) {
                            if (this == other) {
                                return true;
                            }
                            return other instanceof Album that
                                    && getAlbumId() != null
                                    && getAlbumId().equals(that.getAlbumId());
                        }
                        public int hashCode() {
                            return Album.class.hashCode();
                        }
                        public String toString() {
                            return "Album[albumId=" + getAlbumId() + "]";
                        }
                        """);
    }

    @Test
    void isFoundInSetsBeforeAndAfterPersist() {
        JpaScenario.with(code)
                .says("""
                        Artist[] made = {new Artist("new"), new Artist("new")};
                        say(made[0].equals(made[1]), made[0].equals(made[0]), made[0].equals(null), made[0].equals("new"));
                        Set<Object> set = new HashSet<>(List.of(made[0]));
                        transaction(em -> {
                            em.persist(made[0]);
                            em.persist(made[1]);
                            em.flush();
                            say(set.contains(made[0]), set.contains(made[1]), made[0].equals(made[1]));
                        });
                        say(set.contains(made[0]));
                        transaction(em -> {
                            Artist found = em.find(Artist.class, made[0].getArtistId());
                            say(found == made[0], found.equals(made[0]), made[0].equals(found), set.contains(found));
                            Album album = em.find(Album.class, 1L);
                            say(found.equals(album), album.equals(em.find(Artist.class, 1L)));
                        });
                        """, "false true false false", "true false false", "true", "false true true true", "false false");
    }

    @Test
    void equalsItsProxy() {
        JpaScenario.with(code)
                .says(
                        """
                        Artist[] detached = new Artist[1];
                        transaction(em -> detached[0] = em.find(Artist.class, 1L));
                        transaction(em -> {
                            Artist proxy = em.getReference(Artist.class, 1L);
                            say(org.hibernate.Hibernate.isInitialized(proxy), detached[0].equals(proxy));
                            say(org.hibernate.Hibernate.isInitialized(proxy), proxy.getArtistId());
                            say(org.hibernate.Hibernate.isInitialized(proxy), proxy.equals(detached[0]));
                            say(new HashSet<>(List.of(detached[0])).contains(proxy));
                            Artist other = em.getReference(Artist.class, 2L);
                            say(detached[0].equals(other), other.equals(detached[0]));
                        });
                        transaction(em -> {
                            Track track = em.find(Track.class, new TrackId(1L, 2L));
                            Track proxy = em.getReference(Track.class, new TrackId(1L, 2L));
                            say(track == proxy, track.equals(proxy), new TrackId(1L, 2L).equals(track.getId()));
                            say(track.equals(em.getReference(Track.class, new TrackId(1L, 1L))));
                            say(track.getAlbum().getArtist().equals(detached[0]));
                        });
                        """,
                        "false true",
                        "false 1",
                        "false true",
                        "true",
                        "false false",
                        "true true true",
                        "false",
                        "true");
    }

    @Test
    void keepsChildrenInTheirCollectionsOverPersistAndRemove() {
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Artist artist = new Artist("new");
                            Album album = new Album("first", artist, 0L);
                            artist.addAlbum(album);
                            artist.addAlbum(new Album("second", artist, 0L));
                            Track track = new Track(album, 1L);
                            album.addTrack(track);
                            em.persist(artist);
                            artist.getAlbums().forEach(em::persist);
                            em.persist(track);
                            em.flush();
                            say(artist.getAlbums().contains(album), album.getTracks().contains(track), artist.getAlbums().size());
                            say(track.getId().equals(new TrackId(album.getAlbumId(), 1L)));
                        });
                        transaction(em -> {
                            Album album = em.createQuery("from Album a where a.title = 'first'", Album.class).getSingleResult();
                            Track track = album.getTracks().iterator().next();
                            album.removeTrack(track);
                            em.remove(track);
                            say(album.getTracks().size(), album.getArtist().getAlbums().contains(album));
                        });
                        transaction(em -> {
                            Album album = em.createQuery("from Album a where a.title = 'first'", Album.class).getSingleResult();
                            say(album.getTracks().size(), em.find(Track.class, new TrackId(album.getAlbumId(), 1L)));
                            say(em.find(Artist.class, 3L).getRank());
                        });
                        """, "true true 2", "true", "0 true", "0 null", "7");
    }
}
