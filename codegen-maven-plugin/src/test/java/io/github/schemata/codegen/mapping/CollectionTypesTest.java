package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.JpaScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections as sets or as lists. */
final class CollectionTypesTest {

    private static final String SQL = """
            create table artist (id integer primary key);
            create table album (id integer primary key, artist_id int references artist);
            insert into artist values (1), (2); insert into album values (1, 1), (2, 1);
            """;

    @TempDir
    private Path folder;

    @Test
    void areListsWhereListsAreWanted() {
        GeneratedCode code = GeneratedCode.of(
                folder,
                SQL,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE)
                        .collectionType(CollectionType.LIST)
                        .build());

        assertThat(code.fields("Artist")).endsWith("""
                @OneToMany(mappedBy = "artist")
                private List<Album> albums = new ArrayList<>();
                """);
        assertThat(code.methods("Artist", "getAlbums(", "addAlbum(", "removeAlbum("))
                .isEqualTo("""
                        public List<Album> getAlbums() {
                            return albums;
                        }
                        public void addAlbum(Album album) {
                            this.albums.add(album);
                            album.setArtist(this);
                        }
                        public void removeAlbum(Album album) {
                            this.albums.remove(album);
                            album.setArtist(null);
                        }
                        """);
        code.works();
        JpaScenario.with(code).says("""
                        transaction(em -> {
                            Artist first = em.find(Artist.class, 1L);
                            Artist second = em.find(Artist.class, 2L);
                            Album album = em.find(Album.class, 2L);
                            first.removeAlbum(album);
                            second.addAlbum(album);
                            say(first.getAlbums().size(), second.getAlbums().size());
                        });
                        transaction(em -> say(em.createNativeQuery("select id || ':' || artist_id from album order by 1").getResultList()));
                        """, "1 1", "[1:1, 2:2]");
    }

    @Test
    void areSetsByDefault() {
        assertThat(GeneratedCode.of(folder, SQL).fields("Artist")).endsWith("""
                @OneToMany(mappedBy = "artist")
                private Set<Album> albums = new LinkedHashSet<>();
                """);
    }
}
