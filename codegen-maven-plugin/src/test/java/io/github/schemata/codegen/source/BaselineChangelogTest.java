package io.github.schemata.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changelog that migrate:baseline has written is the database that it was made from, in SQLite's own words. */
final class BaselineChangelogTest {

    private static final String SCHEMA = """
            create table artists (
              id integer primary key autoincrement,
              name nvarchar(120) not null unique collate nocase,
              kind varchar(10) not null default 'band' check (kind in ('band', 'solo')),
              founded date,
              rating numeric(3, 1) default 2.5
            );
            create table albums (
              id integer primary key,
              artist_id integer not null references artists on delete cascade,
              title text not null,
              length int generated always as (length(title)) stored
            );
            create unique index album_titles on albums (artist_id, title desc);
            create view long_titles as select title from albums where length > 20;
            """;

    @Test
    void makesTheSameEntities(@TempDir Path folder) {
        GeneratedCode live = GeneratedCode.of(folder, SCHEMA);

        GeneratedCode code = GeneratedCode.from(
                folder.resolve("changelog"),
                Changelog.in(folder, Path.of("src/test/resources/changelog/baseline.yaml")));

        assertThat(code.classes()).isEqualTo(live.classes()).contains("Album", "Artist", "ArtistKind", "LongTitle");
        code.classes().forEach(name -> assertThat(code.source(name)).isEqualTo(live.source(name)));
        code.works();
    }
}
