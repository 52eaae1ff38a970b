package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole sources, as one would read them. After a change that is meant, {@code -Dgolden.accept} writes the files anew:
 * look at their difference before it is committed.
 */
final class GoldenSourcesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final String SHOP = """
            create table Artist (ArtistId integer not null primary key, Name nvarchar(120));
            create table Album (
                AlbumId integer not null primary key autoincrement,
                Title nvarchar(160) not null,
                ArtistId integer not null,
                Released datetime,
                Price numeric(10, 2) default 9.99,
                Medium varchar(10) not null default 'CD' check (Medium in ('CD', 'LP', '12-inch')),
                Cover blob,
                Label text collate nocase,
                Sold int generated always as (length(Title)) stored,
                constraint FK_Album_Artist foreign key (ArtistId) references Artist (ArtistId) on delete cascade,
                constraint UQ_Album unique (ArtistId, Title));
            create index IX_Album_Released on Album (Released desc, Title);
            create table Playlist (PlaylistId integer primary key, Name text not null unique);
            create table PlaylistAlbum (
                PlaylistId integer not null references Playlist on delete cascade,
                AlbumId integer not null references Album,
                Position int,
                primary key (PlaylistId, AlbumId));
            create table Visit ("At" text, Page text);
            create view AlbumSales as select a.Title, r.Name as Artist, a.Price from Album a join Artist r using (ArtistId);
            insert into Artist values (1, 'Some One');
            insert into Album (AlbumId, Title, ArtistId, Released) values (1, 'First', 1, '2024-02-29 12:00:00');
            insert into Playlist values (1, 'Mine'); insert into PlaylistAlbum values (1, 1, 1);
            insert into Visit values ('2024', '/'), ('2024', '/');
            """;

    @TempDir
    private Path folder;

    @Test
    void areWrittenAsBefore() throws IOException {
        GeneratedCode code = GeneratedCode.of(folder, SHOP);

        assertThat(code.classes())
                .containsExactly(
                        "Album",
                        "AlbumMedium",
                        "AlbumSale",
                        "Artist",
                        "LocalDateTimeAsTextConverter",
                        "Playlist",
                        "PlaylistAlbum",
                        "PlaylistAlbumId",
                        "TemporalTexts",
                        "Visit");
        for (String name :
                List.of("Album", "AlbumMedium", "AlbumSale", "Artist", "PlaylistAlbum", "PlaylistAlbumId", "Visit")) {
            compare(name, code.source(name));
        }
        code.works();
    }

    private static void compare(String name, String source) throws IOException {
        Path golden = GOLDEN.resolve(name + ".java.txt");
        if (System.getProperty("golden.accept") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, source);
        }
        assertThat(source).as(name).isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
    }
}
