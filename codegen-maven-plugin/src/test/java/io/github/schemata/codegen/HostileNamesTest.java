package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text from the database stays within its literal, its comment and its folder. */
final class HostileNamesTest {

    private static final String LONG = "n".repeat(200);

    private static final String SQL = """
            create table "*/ class X { } /*" (id integer primary key, "*/" text, "//" text);
            create table "\\u002a\\u002f \\u0022" (id integer primary key, "\\u0022; int x" text, "back\\slash" text);
            create table "new
            line" (id integer primary key, "co
            l" text);
            create table "emoji 😀" (id integer primary key, "😀" text, "é" text);
            create table "dollar$x" (id integer primary key, "$" text, "$S" text, "$L$T" text);
            create table "../x" (id integer primary key, "../../y" text);
            create table aux (id integer primary key, con text);
            create table "back`tick" (id integer primary key, "a`b" text);
            create table "br[ack]et" (id integer primary key, "a[b]c" text);
            create table "a,b;c" (id integer primary key, "a desc" text, "f(x)" text, "?" text, ":x" text, "{y}" text);
            create index "a,b" on "a,b;c" ("a desc" desc, "f(x)");
            create table "odd rows?" ("?" int, ":x" text, "{y}" text, "{h-schema}" text, "--" text, "/*" text, "it's" text);
            insert into "odd rows?" values (1, 'b', 'c', 'd', 'e', 'f', 'g');
            create table LONG (id integer primary key, LONG text);
            create table listed (
                s text check (s in ('*/', '"', 'back\\u0022', 'a
            b', '$S', '😀', '')),
                d text default '*/ \\u0022 $S "
            x',
                e text default 'it''s');
            insert into listed values ('*/', 'd', 'e'), ('', '', ''), ('back\\u0022', '', '');
            create index "ix */ \\u0022 $S" on listed (s);
            create table checked (id integer primary key, a text, constraint "u */ \\u0022" unique (a));
            create view "view */" as select id as "x */", a as "$S" from checked;
            create trigger "tr */" after insert on checked begin select 1; end;
            """.replace("LONG", LONG);

    @TempDir
    private Path folder;

    @Test
    void compileAndWork() throws IOException {
        GeneratedCode code = GeneratedCode.of(folder, SQL);

        assertThat(filesOutside(folder.resolve("sources/model")))
                .containsExactly("database.sqlite", "sources/.codegen-manifest");
        code.works();
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        assertThat(code.fields("Listed")).contains("""
                private String d = "*/ \\\\u0022 $S \\"\\n"
                        + "x";
                """);
        assertThat(code.source("ClassX")).contains("{@code &#42;&#47; class X &#123; &#125; &#47;&#42;}");
    }

    @Test
    void mapWhatNoAnnotationCanNameThroughQueries() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table "quo""te" (id integer primary key, "a""b" text, c text);
                create table "[wrapped]" (id integer primary key, v text);
                create table "`ticked`" (id integer primary key, v text);
                create table " edge " (id integer primary key, " e " text);
                create table "back\\slash" (id integer primary key, "e\\" text);
                create table columns (code text primary key, "[v]" text, "`w`" text, "" text);
                create table fine (id integer primary key, ref int references "quo""te", "x""y" int references "[wrapped]");
                create view "vi""ew" as select id as "x""y", ref from fine;
                create index "ix ""q"" " on fine (ref);
                create table checked (id integer primary key, a text, constraint "u ""q"" " unique (a));
                insert into "quo""te" values (1, 'x', 'y'); insert into "[wrapped]" values (1, 'v');
                insert into "`ticked`" values (1, 'v'); insert into " edge " values (1, 'v');
                insert into "back\\slash" values (1, 'v'); insert into columns values ('c', 'v', 'w', 'x');
                insert into fine values (1, 1, 1), (2, null, null);
                """);

        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        assertThat(code.header("QuoTe")).isEqualTo("""
                @Entity
                @Subselect("select t.id, t.\\"a\\"\\"b\\" as \\"%a%22b\\", t.c from \\"quo\\"\\"te\\" t")
                @Synchronize("\\"%quo%22te\\"")
                @SQLInsert(sql = "insert into \\"quo\\"\\"te\\" (\\"a\\"\\"b\\", c) values (?, ?)")
                @SQLUpdate(sql = "update \\"quo\\"\\"te\\" set \\"a\\"\\"b\\" = ?, c = ? where id = ?")
                @SQLDelete(sql = "delete from \\"quo\\"\\"te\\" where id = ?")
                """);
        assertThat(code.fields("Fine")).contains("private QuoTe quoTe;").contains("private Wrapped xY;");
        assertThat(code.header("Checked")).contains("uniqueConstraints = @UniqueConstraint(columnNames = \"a\")");
        code.works();
    }

    @Test
    void leaveOutWhatNoMappingCanReach() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table "quo""te" (code text primary key) without rowid;
                create table fine (id integer primary key);
                """);

        assertThat(code.classes()).containsExactly("Fine");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly(
                        "Table quo\"te is left out: no mapping can name it, and being WITHOUT ROWID nothing else"
                                + " tells its rows apart. Give it a primary key of columns that are never NULL.");
    }

    private List<String> filesOutside(Path inside) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(inside))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
