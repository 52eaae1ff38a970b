package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.changelog.Changeset.Repeats;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangelogReaderTest {

    private static final String TABLE =
            "- createTable: {tableName: artist, columns: [{column: {name: id, type: INTEGER}}]}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void readsAChangelogWithoutAConnection(Product product) {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .change("20260101000000-album", "- tagDatabase: {tag: one}")
                .change("20260102000000-artist", TABLE);

        Changelog read =
                ChangelogReader.read(ChangelogSettings.of(changelog.changelogFile()), product, MigrateLog.SILENT);

        assertThat(read.path()).isEqualTo("db/changelog/db.changelog-master.yaml");
        assertThat(read.changesets())
                .extracting(Changeset::key, Changeset::revision, Changeset::description, Changeset::tag)
                .containsExactly(
                        tuple(
                                key("20260101000000", "db/changelog/changes/20260101000000-album.yaml"),
                                "20260101000000",
                                "tagDatabase",
                                "one"),
                        tuple(
                                key("20260102000000", "db/changelog/changes/20260102000000-artist.yaml"),
                                "20260102000000",
                                "createTable tableName=artist",
                                null));
    }

    @Test
    void readsEveryFormat() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/changes/20260101000000-a.yaml", yaml("a", ""))
                .file(
                        "db/changelog/changes/20260101000001-b.yml",
                        "\uFEFF" + yaml("b", "").replace("\n", "\r\n"))
                .file(
                        "db/changelog/changes/20260101000002-c.json",
                        "{\"databaseChangeLog\": [{\"changeSet\": {\"id\": \"c\", \"author\": \"test\","
                                + " \"changes\": [{\"empty\": {}}]}}]}")
                .file(
                        "db/changelog/changes/20260101000003-d.sql",
                        "\uFEFF--liquibase formatted sql\r\n--changeset test:d\r\nSELECT 1;\r\n")
                .file(
                        "db/changelog/changes/20260101000004.xml",
                        "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
                                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                + " xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
                                + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.1.xsd'>"
                                + "<changeSet id='e' author='test'><empty/></changeSet></databaseChangeLog>")
                .file("db/changelog/changes/other-20260101000005.yaml", yaml("f", ""));

        assertThat(read(changelog))
                .extracting(changeset -> changeset.key().id(), Changeset::revision)
                .containsExactly(
                        tuple("a", "20260101000000"),
                        tuple("b", "20260101000001"),
                        tuple("c", "20260101000002"),
                        tuple("d", "20260101000003"),
                        tuple("e", "20260101000004"),
                        tuple("f", null));
    }

    @Test
    void leavesOutWhatIsForOtherDatabasesContextsAndLabels() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/changes/1.yaml", yaml("1", "dbms: sqlite"))
                .file("db/changelog/changes/2.yaml", yaml("2", "dbms: '!sqlite'"))
                .file("db/changelog/changes/3.yaml", yaml("3", "contextFilter: prod"))
                .file("db/changelog/changes/4.yaml", yaml("4", "context: test"))
                .file("db/changelog/changes/5.yaml", yaml("5", "labels: big"))
                .file("db/changelog/changes/6.yaml", yaml("6", "ignore: true"));
        ChangelogSettings all = ChangelogSettings.of(changelog.changelogFile());
        ChangelogSettings some =
                new ChangelogSettings(all.file(), "prod", "!big", Map.of(), ChangelogSettings.class::getClassLoader);

        assertThat(ids(all, Product.SQLITE)).containsExactly("1", "3", "4", "5");
        assertThat(ids(all, Product.POSTGRESQL)).containsExactly("2", "3", "4", "5");
        assertThat(ids(some, Product.SQLITE)).containsExactly("1", "3");
        assertThat(LiquibaseScope.call(
                        some,
                        MigrateLog.SILENT,
                        () -> ChangelogReader.parse(some, ChangelogReader.unconnected(Product.SQLITE))
                                .leftOut()))
                .extracting(ChangesetKey::id)
                .containsExactlyInAnyOrder("2", "4", "5", "6");
    }

    @Test
    void putsInParametersAndLeavesUnknownOnes() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("more.properties", "fromFile=file\n")
                .file("db/changelog/changes/0.yaml", """
                        databaseChangeLog:
                          - property: {name: own, value: changelog}
                          - property: {name: given, value: changelog}
                          - property: {file: more.properties}
                        """)
                .file("db/changelog/changes/1.yaml", yaml("1", "comment: '${own} ${given} ${fromFile} ${nobody}'"));
        ChangelogSettings settings = new ChangelogSettings(
                changelog.changelogFile(),
                null,
                null,
                Map.of("given", "user"),
                ChangelogSettings.class::getClassLoader);

        assertThat(ChangelogReader.read(settings, Product.SQLITE, MigrateLog.SILENT)
                        .changesets())
                .extracting(Changeset::comment)
                .containsExactly("changelog user file ${nobody}");
    }

    @Test
    void keepsWhatChangesetsSayOfThemselves() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/changes/1.yaml", yaml("1", "runOnChange: true"))
                .file("db/changelog/changes/2.yaml", yaml("2", "runAlways: true"))
                .file("db/changelog/changes/3.yaml", yaml("3", "runInTransaction: false"))
                .file(
                        "db/changelog/changes/20260101000000-x.yaml",
                        yaml("4", "logicalFilePath: classpath:/some/where.xml"))
                .file(
                        "db/changelog/changes/5.yaml",
                        yaml("5", "preConditions: [{onFail: MARK_RAN}, {dbms: {type: sqlite}}]"));

        assertThat(read(changelog))
                .extracting(
                        changeset -> changeset.key().toString(),
                        Changeset::revision,
                        Changeset::repeats,
                        Changeset::inTransaction)
                .containsExactly(
                        tuple("1@db/changelog/changes/1.yaml", null, Repeats.ON_CHANGE, true),
                        tuple("2@db/changelog/changes/2.yaml", null, Repeats.ALWAYS, true),
                        tuple("4@some/where.xml", "20260101000000", Repeats.NEVER, true),
                        tuple("3@db/changelog/changes/3.yaml", null, Repeats.NEVER, false),
                        tuple("5@db/changelog/changes/5.yaml", null, Repeats.NEVER, true));
    }

    @Test
    void includesByEveryFormOfAPath() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/db.changelog-master.yaml", """
                        databaseChangeLog:
                          - include: {file: db/a.yaml}
                          - include: {file: /db/b.yaml}
                          - include: {file: classpath:db/c.yaml}
                          - include: {file: ../d.yaml, relativeToChangelogFile: true}
                          - includeAll: {path: classpath:db/more/}
                          - includeAll: {path: nowhere/, errorIfMissingOrEmpty: false}
                        """)
                .file("db/a.yaml", yaml("a", ""))
                .file("db/b.yaml", yaml("b", ""))
                .file("db/c.yaml", yaml("c", ""))
                .file("db/d.yaml", yaml("d", ""))
                .file("db/more/e e.yaml", yaml("e", ""));

        assertThat(read(changelog))
                .extracting(changeset -> changeset.key().toString())
                .containsExactly("a@db/a.yaml", "b@db/b.yaml", "c@db/c.yaml", "d@db/d.yaml", "e@db/more/e e.yaml");
    }

    @Test
    void takesFromTheProjectsClassPathOnlyWhatIsNowhereElse() throws IOException {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/db.changelog-master.yaml", """
                        databaseChangeLog:
                          - include: {file: db/here.yaml}
                          - include: {file: db/library.yaml}
                        """)
                .file("db/here.yaml", yaml("root", ""));
        Path library = Files.createDirectories(folder.resolve("library/db"));
        Files.writeString(library.resolve("here.yaml"), yaml("library", ""));
        Files.writeString(library.resolve("library.yaml"), yaml("library", ""));
        // The build's copy of the resource root, with a file that was deleted since.
        Path copy = Files.createDirectories(folder.resolve("classes/db/changelog"));
        Files.writeString(copy.resolve("db.changelog-master.yaml"), "databaseChangeLog: []\n");
        Files.writeString(copy.resolve("../library.yaml"), yaml("stale", ""));
        List<String> asked = new ArrayList<>();

        try (URLClassLoader classes = new URLClassLoader(new URL[] {
            folder.resolve("classes").toUri().toURL(),
            folder.resolve("library").toUri().toURL()
        })) {
            ChangelogSettings settings = new ChangelogSettings(changelog.changelogFile(), null, null, Map.of(), () -> {
                asked.add("classes");
                return classes;
            });
            assertThat(ids(settings, Product.SQLITE)).containsExactly("root", "library");
            assertThat(asked).isNotEmpty();

            asked.clear();
            changelog.file("db/library.yaml", yaml("mine", ""));
            assertThat(ids(settings, Product.SQLITE)).containsExactly("root", "mine");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void saysNothingToStdoutOrStderr() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .change("20260102000000-artist", TABLE)
                .file("db/changelog/changes/note.txt", "no changelog");
        List<String> debug = new ArrayList<>();
        MigrateLog log = new MigrateLog() {
            @Override
            public void debug(String message) {
                debug.add(message);
            }

            @Override
            public void info(String message) {
                throw new AssertionError(message);
            }

            @Override
            public void warn(String message) {
                throw new AssertionError(message);
            }
        };
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            ChangelogReader.read(ChangelogSettings.of(changelog.changelogFile()), Product.SQLITE, log);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(debug).anyMatch(line -> line.contains("note.txt"));
    }

    private static ChangesetKey key(String id, String file) {
        return new ChangesetKey(id, "test", file);
    }

    private static String yaml(String id, String more) {
        return """
                databaseChangeLog:
                  - changeSet:
                      id: '%s'
                      author: test
                      changes: [empty: {}]
                      %s
                """.formatted(id, more);
    }

    private static List<Changeset> read(ChangelogFolder changelog) {
        return ChangelogReader.read(ChangelogSettings.of(changelog.changelogFile()), Product.SQLITE, MigrateLog.SILENT)
                .changesets();
    }

    private static List<String> ids(ChangelogSettings settings, Product product) {
        return ChangelogReader.read(settings, product, MigrateLog.SILENT).changesets().stream()
                .map(changeset -> changeset.key().id())
                .toList();
    }
}
