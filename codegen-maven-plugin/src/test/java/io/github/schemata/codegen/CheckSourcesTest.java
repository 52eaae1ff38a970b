package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.schemata.codegen.check.CheckReport;
import io.github.schemata.codegen.check.Difference;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckSourcesTest {

    private static final EmitStyle GAP = new EmitStyle(Provider.HIBERNATE, Nullability.NONE, true);

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTables() {
        sql("create table album (id integer primary key, title text); create table artist (id integer primary key)");
    }

    @Test
    void passesWhereNothingHasChanged() throws IOException {
        generate(EmitStyle.USUAL);
        List<String> before = files();

        CheckReport report = check(EmitStyle.USUAL);

        assertThat(report.passed()).isTrue();
        assertThat(report.json()).isEqualTo("""
                {
                  "status": "same",
                  "compared": 2,
                  "files": []
                }
                """);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void showsWhatGenerateWouldChange() throws IOException {
        generate(EmitStyle.USUAL);
        sql("alter table album rename column title to name; drop table artist;"
                + "create table genre (id integer primary key)");
        Files.writeString(folder.resolve("src/gen/model/Foreign.java"), "package model; class Foreign {}");
        List<String> before = files();

        CheckReport report = check(EmitStyle.USUAL);

        assertThat(report.differences())
                .extracting(difference -> difference.kind().word() + " " + difference.path())
                .containsExactly(
                        "changed src/gen/model/Album.java",
                        "stale src/gen/model/Artist.java",
                        "missing src/gen/model/Genre.java");
        assertThat(report.summary()).isEqualTo("1 changed, 1 missing, 1 stale");
        assertThat(report.differences().get(0).diff()).isEqualTo("""
                --- a/src/gen/model/Album.java
                +++ b/src/gen/model/Album.java
                @@ -18,8 +18,8 @@
                     @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                     private Long id;
                \s
                -    @Column(name = "title")
                -    private String title;
                +    @Column(name = "name")
                +    private String name;
                \s
                     /**
                      * For the persistence provider.
                @@ -38,12 +38,12 @@
                         return id;
                     }
                \s
                -    public String getTitle() {
                -        return title;
                +    public String getName() {
                +        return name;
                     }
                \s
                -    public void setTitle(String title) {
                -        this.title = title;
                +    public void setName(String name) {
                +        this.name = name;
                     }
                \s
                     @Override
                """);
        assertThat(report.differences().get(1).diff())
                .startsWith("--- a/src/gen/model/Artist.java\n+++ /dev/null\n@@ -1,")
                .contains(" +0,0 @@\n-package model;\n-\n");
        assertThat(report.differences().get(2).diff())
                .startsWith("--- /dev/null\n+++ b/src/gen/model/Genre.java\n@@ -0,0 +1,")
                .contains(" @@\n+package model;\n+\n");
        assertThat(files()).as("nothing is written").isEqualTo(before);
    }

    @Test
    void writesAPatchThatMakesTheSourcesRight() throws IOException, InterruptedException {
        generate(EmitStyle.USUAL);
        Path album = folder.resolve("src/gen/model/Album.java");
        Files.writeString(album, Files.readString(album).stripTrailing());
        sql("drop table artist; create table genre (id integer primary key)");
        Files.writeString(folder.resolve("check.diff"), check(EmitStyle.USUAL).diff());

        assertThat(git("apply", "check.diff")).isZero();
        assertThat(check(EmitStyle.USUAL).passed()).isTrue();
    }

    @Test
    void takesLineEndsOfWindowsForTheSame() throws IOException {
        generate(EmitStyle.USUAL);
        Path album = folder.resolve("src/gen/model/Album.java");
        Files.writeString(album, Files.readString(album).replace("\n", "\r\n"));

        assertThat(check(EmitStyle.USUAL).passed()).isTrue();
    }

    @Test
    void needsNoManifestButForWhatIsStale() throws IOException {
        generate(EmitStyle.USUAL);
        sql("drop table artist");
        Path manifest = folder.resolve("src/gen/.codegen-manifest");
        assertThat(check(EmitStyle.USUAL).summary()).isEqualTo("1 stale");
        Files.move(manifest, manifest.resolveSibling(".codegen-manifest-generate"));
        assertThat(check(EmitStyle.USUAL).summary()).isEqualTo("1 stale");
        Files.delete(manifest.resolveSibling(".codegen-manifest-generate"));

        assertThat(check(EmitStyle.USUAL).passed()).isTrue();
    }

    @Test
    void tellsThatNothingStandsThere() {
        assertThat(check(EmitStyle.USUAL).nothingStands()).isTrue();
        sql("drop table album; drop table artist");
        assertThat(check(EmitStyle.USUAL).nothingStands()).isFalse();
        assertThat(check(EmitStyle.USUAL).passed()).isTrue();
    }

    @Test
    void comparesBasesByContentAndSubclassesByWhatTheyExtend() throws IOException {
        generate(GAP);
        Path album = folder.resolve("src/own/model/Album.java");
        Files.writeString(album, Files.readString(album) + "// mine\n");
        assertThat(check(GAP).passed()).isTrue();

        Files.writeString(album, "package model; class Album {}");
        Files.delete(folder.resolve("src/own/model/Artist.java"));
        sql("create table genre (id integer primary key); alter table album add column year int");
        generate(GAP);
        sql("drop table genre; alter table album drop column year");
        Files.delete(folder.resolve("src/own/model/Artist.java"));

        CheckReport report = check(GAP);

        assertThat(report.differences())
                .extracting(
                        difference -> difference.kind().word() + " " + difference.path() + " " + difference.message())
                .containsExactly(
                        "changed src/gen/model/AlbumBase.java ",
                        "stale src/gen/model/GenreBase.java ",
                        "changed src/own/model/Album.java it does not extend AlbumBase",
                        "missing src/own/model/Artist.java ",
                        "stale src/own/model/Genre.java its base class is not generated any more");
        assertThat(report.json()).endsWith("""
                    {
                      "kind": "stale",
                      "path": "src/own/model/Genre.java",
                      "message": "its base class is not generated any more"
                    }
                  ]
                }
                """);
        assertThat(report.lines().get(0)).isEqualTo("changed src/gen/model/AlbumBase.java");
        assertThat(report.diff()).doesNotContain("Genre.java\n");
    }

    @Test
    void cutsWhatIsLongForTheLogAlone() {
        String diff = "+x\n".repeat(100);
        List<Difference> differences = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map(name -> new Difference(Difference.Kind.MISSING, name, diff, ""))
                .toList();
        CheckReport report = new CheckReport(8, differences);

        assertThat(report.lines()).hasSizeLessThan(220).contains("missing h", "… 70 more lines", "… 100 more lines");
        assertThat(report.diff()).hasSize(8 * diff.length());
    }

    private int git(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return abort("no git here");
        }
    }

    private void generate(EmitStyle style) {
        new Codegen().run(request(style));
    }

    private CheckReport check(EmitStyle style) {
        return new CheckSources().run(request(style), folder).report();
    }

    private CodegenRequest request(EmitStyle style) {
        return new CodegenRequest(
                new Database(new ConnectionSettings("jdbc:sqlite:" + folder.resolve("db.sqlite"), null, null)),
                TableChoice.ALL,
                1_000,
                null,
                MappingOptions.in("model").build(),
                style,
                new OutputFolders(folder.resolve("src/gen"), folder.resolve("src/own"), ""),
                true);
    }

    private void sql(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("db.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All files with their time and size. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + " " + file.toFile().lastModified() + " "
                            + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }
}
