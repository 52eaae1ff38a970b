package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a changelog is said in one line, with its place, and one of cure. */
final class BrokenChangelogTest {

    private static final String SCHEMA = "http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd";
    private static final String EXTENSION_CURE =
            "Correct the spelling, or add the jar of the Liquibase extension that has it to the plugin's <dependencies>.";

    @TempDir
    private Path folder;

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of(
                        "broken YAML",
                        "a.yaml",
                        """
                                databaseChangeLog:
                                  - changeSet:
                                      id: 1
                                     author: x
                                """,
                        "a.yaml:4:6: expected <block end>, but found '<block mapping start>'.\n"
                                + "Correct the file: above and at this place it is no YAML."),
                Arguments.of(
                        "a tab in YAML",
                        "a.yaml",
                        "databaseChangeLog:\n  - changeSet:\n\tid: 1\n",
                        "a.yaml:3:1: found"
                                + " character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation).\n"
                                + "Correct the file: above and at this place it is no YAML."),
                Arguments.of(
                        "broken JSON",
                        "a.json",
                        """
                                {"databaseChangeLog": [
                                  {"changeSet": {"id": "1" "author": "x"}}
                                ]}
                                """,
                        "a.json:2:28: expected ',' or '}', but got <scalar>.\n"
                                + "Correct the file: above and at this place it is no JSON."),
                Arguments.of(
                        "broken XML",
                        "a.xml",
                        xml("<changeSet id='1' author='x'>\n<sql>SELECT 1\n</changeSet>"),
                        "a.xml:5:3: The element type \"sql\" must be terminated by the matching end-tag \"</sql>\".\n"
                                + "Correct the file."),
                Arguments.of(
                        "an unknown XML element",
                        "a.xml",
                        xml("<changeSet id='1' author='x'>\n<createTabel tableName='a'/>\n</changeSet>"),
                        "a.xml:4:29: <createTabel> is unknown, or not allowed here.\n" + EXTENSION_CURE),
                Arguments.of(
                        "broken SQL",
                        "a.sql",
                        "--liquibase formatted sql\n\n--changeset x\nSELECT 1;\n",
                        "a.sql:3: this is no line of formatted SQL.\n"
                                + "A changeset begins with '--changeset author:id'."),
                Arguments.of(
                        "no changelog",
                        "a.yaml",
                        "other: 1\n",
                        "a.yaml: it has no list 'databaseChangeLog:' at its top.\n"
                                + "Correct the file, or keep files that are no changelogs out of folders of includeAll."),
                Arguments.of(
                        "an empty file",
                        "a.yaml",
                        "",
                        "a.yaml: it has no list 'databaseChangeLog:' at its top.\n"
                                + "Correct the file, or keep files that are no changelogs out of folders of includeAll."),
                Arguments.of(
                        "a list at the top",
                        "a.yaml",
                        "- changeSet: {id: 1}\n",
                        "a.yaml: it has no list 'databaseChangeLog:' at its top.\n"
                                + "Correct the file, or keep files that are no changelogs out of folders of includeAll."),
                Arguments.of(
                        "an unknown change type",
                        "a.yaml",
                        changeset("{id: 1, author: x, changes: [createTabel: {tableName: a}]}"),
                        "a.yaml: there is no change type 'createTabel'.\n" + EXTENSION_CURE),
                Arguments.of(
                        "an unknown precondition",
                        "a.yaml",
                        changeset("{id: 1, author: x, preConditions: [tableExsits: {tableName: a}]}"),
                        "a.yaml: there is no precondition 'tableExsits'.\n" + EXTENSION_CURE),
                Arguments.of(
                        "an unknown node",
                        "a.yaml",
                        "databaseChangeLog:\n  - changeset: {id: 1, author: x, changes: [empty: {}]}\n",
                        "a.yaml: Unexpected node found under databaseChangeLog: changeset\nCorrect the file."),
                Arguments.of(
                        "an include of an unknown format",
                        "a.yaml",
                        "databaseChangeLog:\n  - include: {file: db/changelog/x.txt}\n",
                        "a.yaml: it includes db/changelog/x.txt, whose format is not known.\n"
                                + "Changelogs end in .yaml, .yml, .xml, .json or .sql."),
                Arguments.of(
                        "an include of itself",
                        "a.yaml",
                        "databaseChangeLog:\n  - include: {file: a.yaml, relativeToChangelogFile: true}\n",
                        "db.changelog-master.yaml: a changelog includes itself, directly or by way of others; the last"
                                + " one was db/changelog/changes/a.yaml.\n"
                                + "Take one <include> or includeAll of the circle out."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void saysWhereAndWhat(String what, String file, String text, String message) {
        ChangelogFolder changelog =
                ChangelogFolder.in(folder).file("db/changelog/x.txt", "").file("db/changelog/changes/" + file, text);
        String place = message.startsWith("db.") ? "db/changelog/" : "db/changelog/changes/";

        assertThatThrownBy(() -> read(changelog))
                .as(what)
                .isInstanceOf(MigrateException.class)
                .hasMessage(changelog.root().resolve(place) + "/" + message);
    }

    @Test
    void aMissingChangelogIsNamedWithTheGoalThatMakesOne() {
        ChangelogFile missing = new ChangelogFile(folder.resolve("resources/a.yaml"), folder.resolve("resources"));

        assertThatThrownBy(() -> ChangelogReader.read(ChangelogSettings.of(missing), Product.SQLITE, MigrateLog.SILENT))
                .isInstanceOf(MigrateException.class)
                .hasMessage("There is no changelog " + folder.resolve("resources/a.yaml") + ".\n"
                        + "Make one with migrate:init, or say where it is with migrate.changelogFile.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missingFiles")
    void aFileThatIsNamedAndMissingIsNamedWithWhoNamesIt(String text, String missing) {
        ChangelogFolder changelog = ChangelogFolder.in(folder).file("db/changelog/changes/a.yaml", text);

        assertThatThrownBy(() -> read(changelog))
                .isInstanceOf(MigrateException.class)
                .hasMessage(changelog.root().resolve("db/changelog/changes/a.yaml") + ": there is no file " + missing
                        + ", which it names.\nIt is looked for in " + changelog.root()
                        + " and in the project's class path. Correct the path, or set migrate.resourceRoot.");
    }

    static Stream<Arguments> missingFiles() {
        return Stream.of(
                Arguments.of("databaseChangeLog:\n  - include: {file: nope.yaml}\n", "nope.yaml"),
                Arguments.of(
                        "databaseChangeLog:\n  - include: {file: nope.yaml, relativeToChangelogFile: true}\n",
                        "db/changelog/changes/nope.yaml"),
                Arguments.of("databaseChangeLog:\n  - property: {file: nope.properties}\n", "nope.properties"),
                Arguments.of(changeset("{id: 1, author: x, changes: [sqlFile: {path: nope.sql}]}"), "nope.sql"),
                Arguments.of(
                        changeset("{id: 1, author: x, changes: [loadData: {tableName: a, file: nope.csv}]}"),
                        "nope.csv"));
    }

    @Test
    void aChangesetThatIsThereTwiceIsNamedWithItsFile() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file(
                        "db/changelog/changes/a.yaml",
                        changeset("{id: 1, author: x, changes: [empty: {}]}")
                                + "  - changeSet: {id: 1, author: x, changes: [output: {message: hi}]}\n");

        assertThatThrownBy(() -> read(changelog))
                .isInstanceOf(MigrateException.class)
                .hasMessage("db/changelog/changes/a.yaml: the changeset 1 of x is there twice.\n"
                        + "Give one of them another id; the one that is applied somewhere keeps its own.");
    }

    @Test
    void aChangesetMayBeThereOnceForEachDatabase() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file(
                        "db/changelog/changes/a.yaml",
                        changeset("{id: 1, author: x, dbms: sqlite, changes: [empty: {}]}")
                                + "  - changeSet: {id: 1, author: x, dbms: '!sqlite', changes: [empty: {}]}\n");

        assertThat(read(changelog).changesets()).hasSize(1);
    }

    @Test
    void aChangesetWithoutAnIdIsAnError() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/changes/a.yaml", changeset("{author: x, changes: [empty: {}]}"));

        assertThatThrownBy(() -> read(changelog))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("db/changelog/changes/a.yaml: a changeset of x has no id.\n");
    }

    @Test
    void whatIsMissingInAChangeIsNamedBeforeAnythingRuns() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file(
                        "db/changelog/changes/a.yaml",
                        changeset("{id: 1, author: x, changes: [createTable: {tabelName: a}]}"));
        ChangelogSettings settings = ChangelogSettings.of(changelog.changelogFile());

        assertThatThrownBy(() -> LiquibaseScope.call(settings, MigrateLog.SILENT, () -> {
                    ParsedChangelog parsed =
                            ChangelogReader.parse(settings, ChangelogReader.unconnected(Product.SQLITE));
                    ChangesetChecks.requireValid(parsed.changesets(), ChangelogReader.unconnected(Product.SQLITE));
                    return null;
                }))
                .isInstanceOf(MigrateException.class)
                .hasMessage(
                        "1@db/changelog/changes/a.yaml: No columns defined for createTable on sqlite; tableName is required for createTable on sqlite.\n"
                                + "Correct the changeset; what createTable takes is said in Liquibase's documentation.");
    }

    /** Each names the same file, which exists, or an address that listens. */
    @Test
    void noXmlEntityIsOpened() throws IOException {
        Files.createDirectories(folder.resolve("resources/db"));
        Files.writeString(folder.resolve("resources/db/secret.txt"), "SELECT 'secret'");
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String http = "http://127.0.0.1:" + server.socket().getLocalPort() + "/secret.txt";
            for (String entity : new String[] {
                folder.resolve("resources/db/secret.txt").toUri().toString(),
                "db/secret.txt",
                "../resources/db/secret.txt",
                http
            }) {
                for (String text : new String[] {
                    "<!DOCTYPE databaseChangeLog [<!ENTITY x SYSTEM '" + entity + "'>]>\n"
                            + xml("<changeSet id='1' author='x'><sql>&x;</sql></changeSet>"),
                    "<!DOCTYPE databaseChangeLog SYSTEM '" + entity + "'>\n" + xml(""),
                    "<!DOCTYPE databaseChangeLog [<!ENTITY % x SYSTEM '" + entity + "'> %x;]>\n" + xml(""),
                    xml("").replace(SCHEMA, entity)
                }) {
                    ChangelogFolder changelog = ChangelogFolder.in(folder).file("db/changelog/changes/a.xml", text);

                    assertThatThrownBy(() -> read(changelog))
                            .as(text)
                            .isInstanceOf(MigrateException.class)
                            .hasMessageStartingWith(changelog.root().resolve("db/changelog/changes/a.xml")
                                    + ": it names " + entity
                                    + ", and XML entities from elsewhere are never opened.\n");
                }
            }
            assertThat(server.accept()).as("a connection").isNull();
        }
    }

    @Test
    void anEntityOfTheFileItselfIsRead() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file(
                        "db/changelog/changes/a.xml",
                        "<!DOCTYPE databaseChangeLog [<!ENTITY x 'words'>]>\n"
                                + xml("<changeSet id='1' author='x'><comment>&x;</comment></changeSet>"));

        assertThat(read(changelog).changesets()).extracting(Changeset::comment).containsExactly("words");
    }

    private static String xml(String content) {
        return "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'\n"
                + " xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog " + SCHEMA + "'>\n" + content
                + "</databaseChangeLog>\n";
    }

    private static String changeset(String content) {
        return "databaseChangeLog:\n  - changeSet: " + content + "\n";
    }

    private static Changelog read(ChangelogFolder changelog) {
        return ChangelogReader.read(ChangelogSettings.of(changelog.changelogFile()), Product.SQLITE, MigrateLog.SILENT);
    }
}
