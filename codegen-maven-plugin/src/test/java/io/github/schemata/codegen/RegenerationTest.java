package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.output.CustomTree;
import io.github.schemata.codegen.proof.Proof;
import io.github.schemata.codegen.proof.ProofRequest;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.proof.UserCode;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that follow a run with a generation gap: what is the user's stays the user's. */
final class RegenerationTest {

    private static final EmitStyle GAP = new EmitStyle(Provider.HIBERNATE, Nullability.NONE, true);

    @TempDir
    private Path folder;

    @Test
    void keepsTheUsersEditsByteForByteAndStillCompilesWhenTheTableDemandsMore() throws IOException {
        sql("create table album (id integer primary key, title text not null); insert into album values (1, 'x')");
        generate(GAP);
        String edited = custom("Album").replace("protected Album() {\n    }", """
                protected Album() {
                    }

                    public Album(String title) {
                        setTitle(new Shout().of(title));
                    }
                """) + "\r\n// mine\t";
        Files.writeString(customFile("Album"), edited);
        Files.writeString(customFile("Shout"), """
                package model;

                class Shout {
                    String of(String text) {
                        return text + "!";
                    }
                }
                """);
        Files.writeString(customFile("Unrelated"), "package model; class Unrelated { does not compile }");
        sql("alter table album add column label text not null default ''; alter table album add column year int");

        CodegenResult result = generate(GAP);

        assertThat(custom("Album")).isEqualTo(edited);
        assertThat(generated("AlbumBase")).contains("private Integer year;");
        assertThat(notes(result)).isEmpty();
        for (HibernateJars hibernate : HibernateJars.values()) {
            ProofResult proof = prove(hibernate);
            assertThat(proof.faults()).isEmpty();
            assertThat(proof.compilation().warnings()).isEmpty();
            assertThat(proof.entities()).extracting(entity -> entity.entity()).containsExactly("Album");
        }
    }

    @Test
    void reportsADroppedTableAndLeavesItsClassAlone() throws IOException {
        sql("create table album (id integer primary key); create table artist (id integer primary key)");
        generate(GAP);
        String before = custom("Album");
        sql("drop table album");

        CodegenResult result = generate(GAP);

        String orphan = "WARNING " + customFile("Album")
                + " has no table behind it any more: AlbumBase is not generated now. Delete it, or take over what is"
                + " yours into the class that follows it; it is not touched.";
        assertThat(notes(result)).containsExactly(orphan);
        assertThat(custom("Album")).isEqualTo(before);
        assertThat(names("sources")).containsExactly("ArtistBase.java");
        assertThat(notes(generate(GAP))).as("as long as it stands there").containsExactly(orphan);
        Files.delete(customFile("Album"));
        assertThat(notes(generate(GAP))).isEmpty();
    }

    @Test
    void reportsARenamedTableThoughTheFolderOfTheBasesWasCleaned() throws IOException {
        sql("create table album (id integer primary key); create table artist (id integer primary key)");
        generate(GAP);
        sql("alter table album rename to record");
        clean(folder.resolve("sources"));

        CodegenResult result = generate(GAP);

        assertThat(notes(result))
                .containsExactly(
                        "WARNING " + customFile("Album")
                                + " has no table behind it any more: AlbumBase is not generated now. Delete it, or take"
                                + " over what is yours into the class that follows it; it is not touched.",
                        "INFO 1 class is written once to " + folder.resolve("custom")
                                + ", and yours from now on: RecordEntity");
        assertThat(names("custom")).containsExactly("Album.java", "Artist.java", "RecordEntity.java");
    }

    @Test
    void reportsASubclassThatNoLongerLooksLikeOneWhenItsTableIsGone() throws IOException {
        sql("create table album (id integer primary key); create table artist (id integer primary key)");
        generate(GAP);
        Files.writeString(customFile("Album"), "package model; class Album {}");
        sql("drop table album");

        assertThat(notes(generate(GAP)))
                .containsExactly("WARNING " + customFile("Album")
                        + " has no table behind it any more: its base class is not generated now. Delete it, or take"
                        + " over what is yours into the class that follows it; it is not touched.");
    }

    @Test
    void leavesAnEntityOfTheUsersAlone() throws IOException {
        sql("create table album (id integer primary key); create table artist (id integer primary key)");
        Files.createDirectories(customFile("Album").getParent());
        Files.writeString(customFile("Album"), "package model; // class Album extends AlbumBase\nclass Album {}");
        Files.writeString(
                customFile("Artist"),
                "package model; @jakarta.persistence.Entity public class Artist\n extends model.ArtistBase {}");

        CodegenResult result = generate(GAP);

        assertThat(notes(result))
                .containsExactly(
                        "WARNING " + customFile("Album") + " does not extend AlbumBase, and stays as it is: let it, or"
                                + " leave its table out by codegen.excludeTables.",
                        "INFO " + customFile("Artist") + " does not name ArtistBase.TABLE: a new subclass would, in the"
                                + " annotations above it.");
        assertThat(custom("Album")).isEqualTo("package model; // class Album extends AlbumBase\nclass Album {}");
    }

    @Test
    void saysWhenAViewReadsOneTableMore() throws IOException {
        sql("create table a (id integer primary key); create table b (id integer primary key);"
                + "create view both as select id from a");
        generate(GAP);
        sql("drop view both; create view both as select id from a union select id from b");

        assertThat(notes(generate(GAP)))
                .containsExactly("INFO " + customFile("Both") + " does not name BothBase.READS_2: a new subclass would,"
                        + " in the annotations above it.");
    }

    @Test
    void writesASubclassAgainThatWasDeletedThoughTheDatabaseIsTheSame() throws IOException {
        sql("create table album (id integer primary key)");
        generate(GAP);
        assertThat(generate(GAP).upToDate()).isTrue();
        Files.delete(customFile("Album"));

        CodegenResult result = generate(GAP);

        assertThat(result.upToDate()).isFalse();
        assertThat(customFile("Album")).exists();
    }

    @Test
    void isSwitchedOnAndOff() throws IOException {
        sql("create table album (id integer primary key)");
        generate(EmitStyle.USUAL);
        assertThat(names("sources")).containsExactly("Album.java");

        generate(GAP);

        assertThat(names("sources")).containsExactly("AlbumBase.java");
        assertThat(names("custom")).containsExactly("Album.java");
        assertThat(Files.readString(folder.resolve("sources/.codegen-manifest")))
                .endsWith("\nmodel/AlbumBase.java\nsubclass model/Album.java\n");

        CodegenResult result = generate(EmitStyle.USUAL);

        assertThat(notes(result))
                .containsExactly("WARNING " + customFile("Album")
                        + " is a subclass of an earlier run, and codegen.generationGap is off: delete it, or switch"
                        + " that on again; it is not touched.");
        assertThat(names("sources")).containsExactly("Album.java");
        assertThat(names("custom")).containsExactly("Album.java");
    }

    @Test
    void isSwitchedOnWhereBothClassesStandInOneFolder() throws IOException {
        sql("create table album (id integer primary key); insert into album values (1)");
        generate(EmitStyle.USUAL, "sources");

        CodegenResult result = generate(GAP, "sources");

        assertThat(notes(result))
                .containsExactly("INFO 1 class is written once to " + folder.resolve("sources")
                        + ", and yours from now on: Album");
        assertThat(names("sources")).containsExactly("Album.java", "AlbumBase.java");
        assertThat(generated("Album")).contains("class Album extends AlbumBase");
        assertThat(generate(GAP, "sources").upToDate()).isTrue();
    }

    private CodegenResult generate(EmitStyle style) {
        return generate(style, "custom");
    }

    private CodegenResult generate(EmitStyle style, String custom) {
        return new Codegen()
                .run(new CodegenRequest(
                        database(),
                        TableChoice.ALL,
                        1_000,
                        null,
                        MappingOptions.in("model").build(),
                        style,
                        new OutputFolders(folder.resolve("sources"), folder.resolve(custom), ""),
                        true));
    }

    private ProofResult prove(HibernateJars hibernate) {
        Path sources = folder.resolve("sources");
        Path custom = folder.resolve("custom");
        UserCode user = new UserCode(List.of(custom), new CustomTree(custom, "model").subclassesOf(sources));
        return new Proof().run(new ProofRequest(sources, user, hibernate.jars(), database(), line -> {}));
    }

    private Database database() {
        return new Database(new ConnectionSettings("jdbc:sqlite:" + folder.resolve("db.sqlite"), null, null));
    }

    private void sql(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("db.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> notes(CodegenResult result) {
        return result.entities().notes().stream()
                .filter(note -> note.level() != Note.Level.DEBUG)
                .map(note -> note.level() + " " + note.text())
                .toList();
    }

    private Path customFile(String name) {
        return folder.resolve("custom/model/" + name + ".java");
    }

    private String custom(String name) throws IOException {
        return Files.readString(customFile(name));
    }

    private String generated(String name) throws IOException {
        return Files.readString(folder.resolve("sources/model/" + name + ".java"));
    }

    private List<String> names(String root) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(root).resolve("model"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void clean(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
