package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ViewsTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryRowAndWritesNone() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table artist (id integer primary key, name text);
                create table album (id integer primary key, title text not null, artist_id int references artist, price numeric);
                insert into artist values (1, 'a'), (2, 'b');
                insert into album values (1, 't', 1, 9.5), (2, 'u', 1, 10), (3, 'v', null, null);
                create view albums as select * from album;
                create view pairs as select a.id, b.id, b.title from artist a join album b on b.artist_id = a.id;
                create view nobody as select * from artist where 0;
                create view totals as select count(*) as n, sum(price) total, max(price), title || '!' as t from albums;
                create view mixed as select 1 as n, 1 as big union all select 2.5, 9007199254740995 union all select 3, 0.5;
                create view nulls as select null as x union all select null;
                create table "odd name" (id integer primary key, "my col" text);
                create view "odd view" as select "my col", 'x' as "a b" from "odd name";
                create view numbered as select id as row_id, title as rowId from album;
                """);

        assertThat(code.classes())
                .containsExactly(
                        "Album",
                        "AlbumView",
                        "Artist",
                        "Mixed",
                        "Nobody",
                        "Null",
                        "Numbered",
                        "OddName",
                        "OddView",
                        "Pair",
                        "Total");
        assertThat(code.header("Pair")).isEqualTo("""
                @Entity
                @Immutable
                @Subselect("select row_number() over () as row_id, v.* from pairs v")
                @Synchronize({"album", "artist"})
                """);
        assertThat(code.fields("Pair")).isEqualTo("""
                @Id
                @Column(name = "row_id")
                private Long rowId;

                @Column(name = "id")
                private Long id;

                @Column(name = "\\"id:1\\"")
                private Long id1;

                @Column(name = "title")
                private String title;
                """);
        assertThat(code.header("OddView")).contains("@Synchronize(\"\\\"odd name\\\"\")");
        assertThat(code.header("Total")).contains("@Synchronize(\"album\")");
        assertThat(code.fields("Mixed")).contains("private Double n;").contains("private BigDecimal big;");
        assertThat(code.fields("Numbered")).startsWith("@Id\n@Column(name = \"row_id_2\")\nprivate Long rowKey;\n");
        assertThat(code.source("Pair")).doesNotContain("void set").doesNotContain("create()");
        code.works();
    }

    @Test
    void isLeftOutByItselfWhereItIsBroken() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table fine (id integer primary key, v int);
                insert into fine values (1, -9223372036854775808);
                create view broken as select x from nowhere;
                create view on_broken as select x from broken;
                create view failing as select abs(v) as a from fine;
                create view working as select id from fine;
                """);

        assertThat(code.classes()).containsExactly("Fine", "Working");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "The view broken is left out: no such table: main.nowhere",
                        "The view on_broken is left out: no such table: main.nowhere",
                        "failing is left out, since its rows cannot be read: integer overflow.");
        code.works();
    }
}
