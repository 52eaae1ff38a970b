package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tables and views become entities. */
final class SelectionTest {

    private static final String SHOP = """
            create table Artist (id integer primary key);
            create table Album (id integer primary key, artist_id int not null references Artist);
            create table Track (id integer primary key, album_id int references Album);
            create table "Play List" (id integer primary key);
            create view AlbumTitles as select id from Album;
            """;

    @TempDir
    private Path folder;

    @Test
    void takesAllByDefault() {
        assertThat(select(List.of(), List.of(), false, true).classes())
                .containsExactly("Album", "AlbumTitle", "Artist", "PlayList", "Track");
    }

    @Test
    void takesExactlyWhatIsNamedInAnyCase() {
        assertThat(select(List.of("artist", "TRACK"), List.of(), false, true).classes())
                .containsExactly("Artist", "Track");
    }

    @Test
    void takesWhatAGlobMatches() {
        assertThat(select(List.of("al*", "play?list"), List.of(), false, true).classes())
                .containsExactly("Album", "AlbumTitle", "PlayList");
    }

    @Test
    void leavesOutWhatIsExcludedAndViewsWhereNoneAreWanted() {
        assertThat(select(List.of(), List.of("*t"), false, false).classes()).containsExactly("Album", "Track");
    }

    @Test
    void keepsAForeignKeyToALeftOutTableAsAColumnAndSaysSo() {
        GeneratedCode code = select(List.of("Album"), List.of(), false, true);

        assertThat(code.classes()).containsExactly("Album");
        assertThat(code.fields("Album")).contains("""
                @Column(name = "artist_id", nullable = false, columnDefinition = "INT")
                private Long artistId;
                """);
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly("The foreign key Album(artist_id) leads to Artist, which is left out: kept as a plain"
                        + " column (codegen.includeReferenced takes such tables too).");
    }

    @Test
    void takesReferencedTablesTooWhereThatIsWanted() {
        assertThat(select(List.of("Track"), List.of(), true, true).classes())
                .containsExactly("Album", "Artist", "Track");
    }

    @Test
    void takesNoReferencedTableThatIsExcluded() {
        assertThat(select(List.of("Track"), List.of("artist"), true, true).classes())
                .containsExactly("Album", "Track");
    }

    @Test
    void saysWhatThereIsWhereANameMatchesNothing() {
        assertThatThrownBy(() -> select(List.of("Artist", "Tracks"), List.of(), false, true))
                .isInstanceOf(CodegenException.class)
                .hasMessage("codegen.tables names Tracks, which matches no table or view.\n"
                        + "There are: Album, AlbumTitles, Artist, Play List, Track.");
        assertThat(folder.resolve("sources")).doesNotExist();
    }

    @Test
    void saysSoOfWhatIsExcluded() {
        assertThatThrownBy(() -> select(List.of(), List.of("x*"), false, true))
                .hasMessage("codegen.excludeTables names x*, which matches no table or view.\n"
                        + "There are: Album, AlbumTitles, Artist, Play List, Track.");
    }

    @Test
    void takesNoTableOfAToolOrAModule() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table databasechangelog (id text); create table DATABASECHANGELOGLOCK (id int);
                create table flyway_schema_history (installed_rank int); create table alembic_version (version_num text);
                create table schema_version (installed_rank int, version text);
                create virtual table notes using fts5 (title, body);
                create virtual table boxes using rtree (id, x1, x2);
                create table mine (id integer primary key);
                insert into notes values ('t', 'b'); insert into mine values (1);
                """);

        assertThat(code.classes()).containsExactly("Mine");
        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "The table alembic_version is left out: it belongs to a tool that migrates databases.",
                        "The virtual table boxes is left out: its rows belong to a module of SQLite.",
                        "The table databasechangelog is left out: it belongs to a tool that migrates databases.",
                        "The table DATABASECHANGELOGLOCK is left out: it belongs to a tool that migrates databases.",
                        "The table flyway_schema_history is left out: it belongs to a tool that migrates databases.",
                        "The virtual table notes is left out: its rows belong to a module of SQLite.",
                        "The table schema_version is left out: it belongs to a tool that migrates databases.");
        code.works();
    }

    @Test
    void takesATableThatOnlySharesItsNameWithOneOfATool() {
        GeneratedCode code =
                GeneratedCode.of(folder, "create table schema_version (id integer primary key, name text)");

        assertThat(code.classes()).containsExactly("SchemaVersion");
    }

    @Test
    void writesNothingForAnEmptyDatabase() {
        GeneratedCode code = GeneratedCode.of(folder, "create table t (id integer primary key); drop table t");

        assertThat(code.result().entities().entities()).isEmpty();
        assertThat(Files.exists(folder.resolve("sources"))).isFalse();
    }

    private GeneratedCode select(List<String> tables, List<String> exclude, boolean includeReferenced, boolean views) {
        return GeneratedCode.of(
                folder,
                SHOP,
                new TableChoice(tables, exclude, includeReferenced, views),
                MappingOptions.in(GeneratedCode.PACKAGE).build());
    }
}
