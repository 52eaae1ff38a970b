package io.github.schemata.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

    private static final String ANOTHER_PRODUCTS = "The script is run on SQLite. Mend it; or, where it is written for"
            + " another database, give that one with codegen.url, or a Liquibase changelog with codegen.changelog.";
    private static final String REACHES =
            "Take it out of the script: the script is run on a database in memory, and reaches nothing else.";

    @TempDir
    private Path folder;

    private Script script(String sql) throws IOException {
        return new Script(Files.writeString(folder.resolve("a schema.sql"), sql));
    }

    private List<String> tables(Script script) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = script.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema ORDER BY rowid")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private String failure(Script script) throws IOException {
        CodegenException thrown = catchThrowableOfType(CodegenException.class, script::open);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(script.file()))).isEmpty();
        }
        return thrown.getMessage().replace(folder + "/", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a); insert into t values (';')",
                "\uFEFFcreate table t (a);\r\ninsert into t values (1);\r\n",
                "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE [t] (a);\nINSERT INTO t VALUES(1);\nCOMMIT;\n",
                "-- a; comment\n/* another; */ create table \"t\" (a -- inner; one\n); vacuum; analyze;",
                "pragma journal_mode=wal; pragma user_version = 7; create table `t` (a);",
                ".bail on\n# a comment of the shell\ncreate table t (a);\n",
            })
    void runsWhatSqlite3WouldRun(String sql) throws Exception {
        assertThat(tables(script(sql))).startsWith("t");
    }

    @Test
    void knowsWhereATriggerEnds() throws Exception {
        assertThat(tables(script("create table t (a);\ncreate table u (a);\n"
                        + "create trigger g after insert on t begin\n"
                        + "  insert into u values (case new.a when ';' then 1 end);\n  delete from u;\nend;\n"
                        + "create view v as select a from u;")))
                .containsExactly("t", "u", "g", "v");
    }

    @Test
    void countsRowsAsDataFound() throws IOException {
        String table = "create table visits (id integer primary key, at datetime);";

        assertThat(GeneratedCode.from(
                                folder.resolve("with"), script(table + "insert into visits values (1, 1700000000)"))
                        .fields("Visit"))
                .contains("private Instant at;");
        assertThat(GeneratedCode.from(folder.resolve("without"), script(table)).fields("Visit"))
                .contains("private LocalDateTime at;");
    }

    @Test
    void isRunAnewEachTimeAndCannotBeChanged() throws Exception {
        Script script = script("create table t (a)");
        try (Connection connection = script.open();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("drop table t")).hasMessageContaining("readonly");
        }
        assertThat(tables(script)).containsExactly("t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ATTACH 'other.db' AS o;            | ATTACH reaches other files than the new database
            VACUUM INTO 'other.db';            | VACUUM INTO writes another file
            PRAGMA temp_store_directory='x';   | this PRAGMA reaches beyond the new database, or is none of SQLite's
            PRAGMA main.data_store_directory='x'; | this PRAGMA reaches beyond the new database, or is none of SQLite's
            backup to other.db;                | SQLite has no statement that begins with BACKUP
            .read other.sql                    | .read is a command of the sqlite3 shell, not SQL
            .output other.txt                  | .output is a command of the sqlite3 shell, not SQL
            """)
    void refusesWhatReachesOut(String statement, String reason) throws IOException {
        assertThat(failure(script("create table t (a);\n\n" + statement + "\n")))
                .isEqualTo("a schema.sql:3: " + reason + ".\n  " + statement + "\n" + REACHES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT writefile('other', 'x');    | no such function: writefile
            SELECT readfile('other');          | no such function: readfile
            CREATE TABLE u (a SERIAL DEFAULT nextval('s'), b); | near "(": syntax error
            CREATE TABLE u (id int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB; | near "AUTO_INCREMENT": syntax error
            """)
    void saysWhatToDoWithAScriptOfAnotherDatabase(String statement, String reason) throws IOException {
        assertThat(failure(script("create table t (a);\n/* so\nlong */ insert into t values (1);\n  " + statement)))
                .isEqualTo("a schema.sql:4: " + reason + "\n  " + statement + "\n" + ANOTHER_PRODUCTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET statement_timeout = 0;", "LOCK TABLES `t` WRITE;", "COPY t FROM stdin;"})
    void knowsWordsThatSqliteDoesNotHave(String statement) throws IOException {
        assertThat(failure(script("--\n-- dump\n--\n" + statement)))
                .isEqualTo("a schema.sql:4: SQLite has no statement that begins with "
                        + statement.split(" ")[0] + ".\n  " + statement + "\n" + ANOTHER_PRODUCTS);
    }

    @Test
    void namesTheStatementThatFailsAmongManyRowsAndShortensIt() throws IOException {
        String rows = "insert into t values (1);\n".repeat(3_000);

        assertThat(failure(script(
                        "create table t (a);\n" + rows + "insert into u values ('" + "x".repeat(300) + "');\n" + rows)))
                .isEqualTo("a schema.sql:3002: no such table: u\n  insert into u values ('" + "x".repeat(137)
                        + " …\nMend the script.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table t (a); select load_extension('x');  | not authorized
            create table t (a); create table t (a);          | table t already exists
            create table t (a); commit;                      | cannot commit - no transaction is active
            """)
    void saysWhatSqliteSaid(String sql, String reason) throws IOException {
        assertThat(failure(script(sql)))
                .isEqualTo(
                        "a schema.sql:1: " + reason + "\n  " + sql.substring(20).strip() + "\nMend the script.");
    }

    @Test
    void saysWhatIsNoScript() throws Exception {
        assertThat(failure(new Script(folder.resolve("missing.sql"))))
                .isEqualTo("There is no script missing.sql: the file does not exist.\n"
                        + "Correct the path in codegen.script.");
        assertThat(failure(script("")))
                .isEqualTo("The script a schema.sql has no statement.\n"
                        + "Give one that creates tables in codegen.script.");
        assertThat(failure(script("-- nothing\n")))
                .isEqualTo("The script a schema.sql has no statement.\n"
                        + "Give one that creates tables in codegen.script.");
        Files.write(folder.resolve("a schema.sql"), new byte[] {'P', 'G', 'D', 'M', 'P', 0, 1, 2});
        assertThat(failure(new Script(folder.resolve("a schema.sql"))))
                .isEqualTo("The script a schema.sql is no text but binary.\n"
                        + "Give a file of SQL in codegen.script, as text in UTF-8.");
        assertThat(failure(script("SQLite format 3\0\u0010\0\1\1")))
                .isEqualTo("The script a schema.sql is no script but a SQLite database.\n"
                        + "Give it with codegen.url: jdbc:sqlite:a schema.sql");
        Files.delete(folder.resolve("a schema.sql"));
        Path inner = Files.createDirectory(folder.resolve("folder"));
        assertThat(failure(new Script(inner)))
                .isEqualTo("The script folder is a directory.\nGive a file of SQL in codegen.script.");
    }

    @Test
    void refusesBytesThatAreNoUtf8() throws IOException {
        Files.write(
                folder.resolve("a schema.sql"),
                "create table Gr\u00fc\u00dfe (a)".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(failure(new Script(folder.resolve("a schema.sql"))))
                .startsWith("a schema.sql:1: the statement has bytes that are no UTF-8 text, or a NUL.\n");
    }

    @Test
    void isKnownByItsBytes() throws IOException {
        Script script = script("create table t (a)");
        var first = script.fingerprint();

        assertThat(script("create table t (a)").fingerprint()).isPresent().isEqualTo(first);
        assertThat(script("create table t (b)").fingerprint()).isPresent().isNotEqualTo(first);
        assertThat(new Script(folder.resolve("missing")).fingerprint()).isEmpty();
    }
}
