package io.github.schemata.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangelogTest {

    private static final String TABLE =
            "createTable: { tableName: t, columns: [ { column: { name: a, type: int } } ] }";

    @TempDir
    private Path folder;

    private Changelog changelog(String text) throws IOException {
        return Changelog.in(folder, write("db.yaml", text));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String changesets(String... changes) {
        StringBuilder text = new StringBuilder("databaseChangeLog:\n");
        int id = 1;
        for (String change : changes) {
            text.append("  - changeSet:\n      id: ")
                    .append(id++)
                    .append("\n      author: sam\n      changes:\n        - ")
                    .append(change)
                    .append('\n');
        }
        return text.toString();
    }

    private final List<String> warnings = new ArrayList<>();

    private List<String> tables(Changelog changelog) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = changelog.open(warnings::add);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema ORDER BY name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private String failure(Changelog changelog) throws IOException {
        List<Path> before = files();
        CodegenException thrown = catchThrowableOfType(CodegenException.class, changelog::open);
        assertThat(files()).isEqualTo(before);
        assertThat(thrown.getMessage().lines()).hasSize(2);
        return thrown.getMessage().replace(folder + "/", "");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void leavesNothingOfLiquibaseInTheDatabase() throws Exception {
        assertThat(tables(changelog(changesets(TABLE)))).containsExactly("t");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            db.json | {"databaseChangeLog": [{"changeSet": {"id": "1", "author": "sam", "changes": [{"createTable": {"tableName": "t", "columns": [{"column": {"name": "a", "type": "int"}}]}}]}}]}
            db.sql  | --liquibase formatted sql@--changeset sam:1@create table t (a int);
            db.xml  | <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"><changeSet id="1" author="sam"><createTable tableName="t"><column name="a" type="int"/></createTable></changeSet></databaseChangeLog>
            """)
    void readsEveryFormat(String name, String text) throws Exception {
        assertThat(tables(Changelog.in(folder, write(name, text.replace("@", "\n")))))
                .containsExactly("t");
    }

    @Test
    void findsIncludedFilesBelowTheNearestFolderCalledResources() throws Exception {
        write("src/app/resources/db/changes/1.yaml", changesets(TABLE));
        write("src/app/resources/db/changes/2.yaml", changesets("renameTable: { oldTableName: t, newTableName: u }"));
        Path master = write(
                "src/app/resources/db/master.yaml",
                "databaseChangeLog:\n  - includeAll: { path: classpath:db/changes }\n");

        Changelog changelog = Changelog.in(folder, master);

        assertThat(changelog.root()).isEqualTo(folder.resolve("src/app/resources"));
        assertThat(tables(changelog)).containsExactly("u");
    }

    @Test
    void takesTheProjectsResourcesForTheRoot() {
        Path file = folder.resolve("src/main/resources/resources/db.yaml");

        assertThat(Changelog.in(folder, file).root()).isEqualTo(folder.resolve("src/main/resources"));
        assertThat(Changelog.in(folder.resolve("other"), file).root())
                .isEqualTo(folder.resolve("src/main/resources/resources"));
        assertThat(Changelog.in(folder, folder.resolve("db/db.yaml")).root()).isEqualTo(folder.resolve("db"));
    }

    @Test
    void runsWhatIsForSqliteInEveryContextAndUnderEveryLabel() throws Exception {
        assertThat(tables(changelog("""
                        databaseChangeLog:
                          - changeSet: { id: 1, author: sam, dbms: postgresql, changes: [ { sql: create table pg (a serial) } ] }
                          - changeSet: { id: 2, author: sam, dbms: "!sqlite", changes: [ { sql: create table other (a) } ] }
                          - changeSet: { id: 3, author: sam, context: test, changes: [ { sql: create table test (a) } ] }
                          - changeSet: { id: 4, author: sam, labels: slow, changes: [ { sql: create table slow (a) } ] }
                          - changeSet: { id: 5, author: sam, ignore: true, changes: [ { sql: create table ignored (a) } ] }
                          - changeSet:
                              id: 6
                              author: sam
                              preConditions: [ { onFail: MARK_RAN }, { tableExists: { tableName: missing } } ]
                              changes: [ { sql: create table marked (a) } ]
                          - changeSet: { id: 7, author: sam, dbms: sqlite, changes: [ { sql: create table lite (a) } ] }
                        """))).containsExactly("lite", "slow", "test");
        assertThat(warnings).isEmpty();
    }

    @Test
    void leavesOutCommandsAndCodeAndSaysSo() throws Exception {
        Changelog changelog = changelog("""
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      author: sam
                      preConditions: [ { customPrecondition: { className: com.example.Asks } } ]
                      changes:
                        - executeCommand: { executable: touch, args: [ { arg: { value: "%s" } } ] }
                        - createTable: { tableName: t, columns: [ { column: { name: a, type: int } } ] }
                  - changeSet: { id: 2, author: sam, changes: [ { customChange: { class: com.example.Does } } ] }
                  - changeSet: { id: 3, author: sam, runWith: psql, changes: [ { sql: create table u (a) } ] }
                  - changeSet: { id: 4, author: sam, changes: [ { output: { message: hello, target: STDOUT } } ] }
                """.formatted(folder.resolve("touched")));

        assertThat(tables(changelog)).containsExactly("t");
        assertThat(warnings)
                .containsExactly(
                        "The precondition customPrecondition of changeset 1 by sam in db.yaml is left out: no code is"
                                + " run to read a changelog.",
                        "The executeCommand of changeset 1 by sam in db.yaml is left out: commands and code are never"
                                + " run to read a changelog.",
                        "The customChange of changeset 2 by sam in db.yaml is left out: commands and code are never run"
                                + " to read a changelog.",
                        "The changeset 3 by sam in db.yaml is left out: it is to be run by psql, and programs are never"
                                + " run to read a changelog.");
        assertThat(folder.resolve("touched")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attach 'other.db' as o                | too many attached databases - max 0
            vacuum into 'other.db'                | cannot VACUUM from within a transaction
            backup to other.db                    | backup is not allowed here: it reads or writes files
            select load_extension('x')            | not authorized
            pragma temp_store_directory = '/'     | PRAGMA temp_store_directory is not allowed here: it reaches other databases
            pragma main.hard_heap_limit = 1       | PRAGMA hard_heap_limit is not allowed here: it reaches other databases
            insert into missing values (1)        | no such table: missing
            """)
    void namesTheChangesetThatFails(String sql, String reason) throws IOException {
        assertThat(failure(changelog(changesets(TABLE, "sql: \"" + sql + "\""))))
                .isEqualTo("The changeset 2 by sam in db.yaml fails on SQLite: " + reason
                        + "\nCorrect it; where it is not meant for SQLite, give it a dbms, or generate from the live"
                        + " database with codegen.url.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.yaml", "http://127.0.0.1:1/x.yaml", "file:///etc/x.yaml", "missing.yaml"})
    void readsNothingButFilesBelowItsRoot(String file) throws IOException {
        write("outside.yaml", changesets(TABLE));
        Path master = write("db/master.yaml", "databaseChangeLog:\n  - include: { file: \"" + file + "\" }\n");

        assertThat(failure(Changelog.in(folder, master)))
                .isEqualTo("db/master.yaml: there is no file " + file + ", which it names.\nIt is looked for in "
                        + folder.resolve("db").toString().replace(folder + "/", "")
                        + " and nowhere else. Correct the path.");
    }

    @Test
    void opensNoEntityOfXml() throws IOException {
        write("secret.txt", "a");
        Path file = write(
                "db.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"secret.txt\">]><databaseChangeLog"
                        + " xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog"
                        + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd\"><changeSet id=\"1\" author=\"sam\">"
                        + "<sql>create table &e; (a)</sql></changeSet></databaseChangeLog>");

        assertThat(failure(Changelog.in(folder, file)))
                .isEqualTo("db.xml: it names an XML entity or schema from elsewhere, and those are never opened.\n"
                        + "Take it out; for a schema name"
                        + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            databaseChangeLog: [    | db.yaml:2:1: expected the node content, but found '<stream end>'.@Correct the file: above and at this place it is no YAML.
            other: 1                | db.yaml: it has no list 'databaseChangeLog:' at its top.@Give a Liquibase changelog. Changelogs end in .yaml, .yml, .xml, .json or .sql.
            databaseChangeLog: [ { changeSet: { id: 1, author: s, changes: [ { fly: { to: the moon } } ] } } ] | db.yaml: there is no change type 'fly'.@Correct the spelling, or add the jar of the Liquibase extension that has it to the plugin's <dependencies>.
            """)
    void saysWhereItIsBroken(String text, String message) throws IOException {
        assertThat(failure(changelog(text + "\n"))).isEqualTo(message.replace('@', '\n'));
    }

    @Test
    void saysWhatIsNoChangelog() throws IOException {
        assertThat(failure(Changelog.in(folder, folder.resolve("missing.yaml"))))
                .isEqualTo("There is no changelog missing.yaml: the file does not exist.\n"
                        + "Correct the path in codegen.changelog.");
        assertThat(failure(Changelog.in(folder, Files.createDirectory(folder.resolve("changes")))))
                .isEqualTo("The changelog changes is a directory.\n"
                        + "Give a file in codegen.changelog, the one that includes the others.");
        assertThat(failure(Changelog.in(folder, write("db.txt", "create table t (a)"))))
                .isEqualTo("db.txt: the format of db.txt is not known.\n"
                        + "Changelogs end in .yaml, .yml, .xml, .json or .sql.");
    }

    @Test
    void refusesTwoChangesetsThatAreKnownByTheSame() throws IOException {
        assertThat(failure(changelog(changesets(TABLE) + changesets(TABLE).substring("databaseChangeLog:\n".length()))))
                .isEqualTo("The changeset 1 by sam in db.yaml is there twice.\nGive one of the two another id.");
    }

    @Test
    void isKnownByAllThatItCouldRead() throws IOException {
        Changelog changelog = changelog(changesets(TABLE));
        var first = changelog.fingerprint();
        assertThat(changelog.fingerprint()).isPresent().isEqualTo(first);

        write("rows.csv", "a\n1\n");
        var second = changelog.fingerprint();
        assertThat(second).isPresent().isNotEqualTo(first);

        write("rows.csv", "a\n${codegen.test.value}\n");
        var third = changelog.fingerprint();
        System.setProperty("codegen.test.value", "2");
        try {
            assertThat(changelog.fingerprint()).isPresent().isNotEqualTo(third);
        } finally {
            System.clearProperty("codegen.test.value");
        }
        assertThat(changelog.fingerprint()).isEqualTo(third);
    }

    @Test
    void saysNothing() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Logger root = Logger.getLogger("");
        Handler handler = new StreamHandler(said, new SimpleFormatter());
        root.addHandler(handler);
        try (PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(listening);
            System.setErr(listening);
            tables(changelog(changesets(TABLE, "addPrimaryKey: { tableName: t, columnNames: a }")));
        } finally {
            System.setOut(out);
            System.setErr(err);
            handler.flush();
            root.removeHandler(handler);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void keepsTheDeclaredTypesAndTheRows() throws IOException {
        GeneratedCode code = GeneratedCode.from(
                folder.resolve("code"),
                changelog(changesets(
                        "createTable: { tableName: visits, columns: ["
                                + " { column: { name: id, type: bigint, autoIncrement: true, constraints: { primaryKey: true } } },"
                                + " { column: { name: at, type: datetime } },"
                                + " { column: { name: price, type: \"decimal(10,2)\" } } ] }",
                        "insert: { tableName: visits, columns: [ { column: { name: id, valueNumeric: 1 } },"
                                + " { column: { name: at, valueNumeric: 1700000000 } } ] }")));

        assertThat(code.fields("Visit")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = InstantAsEpochSecondsConverter.class)
                @Column(name = "at", columnDefinition = "datetime")
                private Instant at;

                @Column(name = "price", precision = 10, scale = 2, columnDefinition = "decimal(10,2)")
                private BigDecimal price;
                """);
        code.works();
    }
}
