package io.github.schemata.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.sqlite.testing.Database;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LoadScriptTest {

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void begin() {
        scripts = new Scripts(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a); INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)",
                "BEGIN; CREATE TABLE t (a); INSERT INTO t VALUES (1), (2); COMMIT;",
                "\uFEFFPRAGMA foreign_keys=ON;\r\nBEGIN TRANSACTION;\r\nCREATE TABLE t (a);\r\nINSERT INTO t VALUES (1);\r\nEND;\r\nINSERT INTO t VALUES (2);",
                "CREATE TABLE t (a); SAVEPOINT s; INSERT INTO t VALUES (1); SAVEPOINT r; INSERT INTO t VALUES (7); ROLLBACK TO r; RELEASE s; INSERT INTO t VALUES (2);",
                "CREATE TABLE t (a); INSERT INTO t VALUES (1), (2); BEGIN; DELETE FROM t; ROLLBACK;",
                ".bail on\n.echo off\n# a comment of the shell\nCREATE TABLE t (a);\nINSERT INTO t VALUES (1), (2);",
                "-- a comment; with a semicolon\n/* another; */;;CREATE TABLE t (a); INSERT INTO t VALUES (1);;/**/INSERT INTO t VALUES (2);--",
                "CREATE TABLE t (a); VACUUM; PRAGMA integrity_check; SELECT * FROM t; INSERT INTO t VALUES (1), (2); ANALYZE;",
                "CREATE TABLE u (a); CREATE TABLE t (a); CREATE TRIGGER g AFTER INSERT ON u BEGIN INSERT INTO t VALUES (CASE new.a WHEN ';' THEN 1 END); INSERT INTO t VALUES (2); END; INSERT INTO u VALUES (';');",
                "CREATE TEMP TRIGGER g AFTER INSERT ON sqlite_schema BEGIN SELECT 1; END; CREATE TABLE t (a); INSERT INTO t VALUES (1), (2);",
            })
    void runsWhatTheShellWouldRun(String script) throws Exception {
        if (script.contains("TEMP TRIGGER")) {
            script = script.substring(script.indexOf("END;") + 4);
        }
        assertThat(scripts.load(script, "new.db")).isEmpty();

        try (Database loaded = Database.at(folder.resolve("new.db"))) {
            assertThat(loaded.values("SELECT a FROM t ORDER BY a")).containsExactly("1", "2");
        }
        assertThat(scripts.names()).containsExactly("new.db", "script.sql");
    }

    @Test
    void readsUtf16() throws Exception {
        scripts.load(HostileDatabase.utf16("CREATE TABLE t (a);\r\nINSERT INTO t VALUES ('ä🎵');"), "new.db");

        try (Database loaded = Database.at(folder.resolve("new.db"))) {
            assertThat(loaded.values("SELECT a FROM t")).containsExactly("ä🎵");
        }
    }

    @Test
    void keepsTextsThatAreNoUtf8() throws Exception {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        script.writeBytes("CREATE TABLE t (a); INSERT INTO t VALUES ('x''".getBytes(StandardCharsets.UTF_8));
        script.writeBytes(new byte[] {(byte) 0xff, 0});
        script.writeBytes("');".getBytes(StandardCharsets.UTF_8));
        scripts.load(script.toByteArray(), "new.db");

        try (Database loaded = Database.at(folder.resolve("new.db"))) {
            assertThat(loaded.values("SELECT typeof(a) || hex(a) FROM t")).containsExactly("text7827FF00");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ATTACH 'other.db' AS o                | ATTACH reaches other files than the new database
                    /**/ attach 'other.db' AS o           | ATTACH reaches other files than the new database
                    DETACH o                              | DETACH reaches other files than the new database
                    VACUUM main INTO 'other.db'           | VACUUM INTO writes another file
                    PRAGMA temp_store_directory = '/tmp'  | this PRAGMA reaches beyond the new database, or is none of SQLite's
                    PRAGMA main.key = 'secret'            | this PRAGMA reaches beyond the new database, or is none of SQLite's
                    PRAGMA journal_mode = other           | this PRAGMA reaches beyond the new database, or is none of SQLite's
                    .read other.sql                       | .read is a command of the sqlite3 shell, not SQL
                    .import other.csv t                   | .import is a command of the sqlite3 shell, not SQL
                    .shell touch other                    | .shell is a command of the sqlite3 shell, not SQL
                    backup to other.db                    | SQLite has no statement that begins with BACKUP
                    RESTORE FROM other.db                 | SQLite has no statement that begins with RESTORE
                    SET NAMES utf8                        | SQLite has no statement that begins with SET
                    (SELECT 1)                            | SQLite has no statement that begins with this
                    """)
    void refusesWhatReachesElsewhere(String statement, String reason) throws Exception {
        String shown = statement.replace("/**/ ", "");
        String end = statement.startsWith(".") ? "" : ";";

        assertThat(scripts.failure("CREATE TABLE t (a);\n\n" + statement + end + "\n"))
                .isEqualTo("script.sql:3: " + reason + ".\n  " + shown + end
                        + "\nTake it out of the script, or mend it; nothing was made.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INSERT INTO u VALUES (1);                  | no such table: u
                    INSERT INTO t VALUES (1), (1);             | UNIQUE constraint failed: t.a
                    SELECT load_extension('x');                | not authorized
                    SELECT writefile('x', 'y');                | no such function: writefile
                    WITH x AS (SELECT readfile('a')) SELECT * FROM x; | no such function: readfile
                    CREATE TABLE t (a);                        | table t already exists
                    INSERT INTO t VALUES ('never closed;       | unrecognized token: "'never closed; "
                    COMMIT;                                    | cannot commit - no transaction is active
                    """)
    void namesTheLineOfAStatementThatFails(String statement, String reason) throws Exception {
        assertThat(scripts.failure("CREATE TABLE t (a UNIQUE);\n/* so\nlong */ INSERT INTO t VALUES (7);\n\n  "
                        + statement + "\n"))
                .isEqualTo("script.sql:5: " + reason + "\n  " + statement.strip()
                        + "\nMend the script; nothing was made.");
    }

    @Test
    void showsOnlyTheBeginningOfALongStatement() throws Exception {
        assertThat(scripts.failure("INSERT INTO t VALUES ('" + "x".repeat(100_000) + "');"))
                .hasSizeLessThan(400)
                .contains("INSERT INTO t VALUES ('xxx")
                .contains("x …\n");
    }

    @Test
    void refusesAScriptThatIsNotComplete() throws Exception {
        assertThat(scripts.failure("PRAGMA foreign_keys=OFF;\nBEGIN;\nCREATE TABLE t (a);\n"))
                .contains("the script ends within the transaction that begins at line 2: it is not complete");
        assertThat(scripts.failure("BEGIN;\nCREATE TABLE t (a);\nROLLBACK; -- due to errors\n"))
                .contains("the script undoes all that it did, at line 3: what wrote it has failed");
        assertThat(scripts.failure("-- nothing\n")).contains("script.sql has no statement.");
    }

    @Test
    void refusesASchemaThatSqliteCannotRead() throws Exception {
        assertThat(scripts.failure("CREATE TABLE t (a);\nPRAGMA writable_schema=ON;\n"
                        + "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (';\n"))
                .startsWith("The SQLite database that the script makes is damaged: malformed database schema (t)");
    }

    @Test
    void warnsOfRowsWhoseKeyLeadsNowhere() throws Exception {
        assertThat(scripts.load(
                        "CREATE TABLE c (p REFERENCES p); INSERT INTO c VALUES (1), (2), (NULL); CREATE TABLE p (id INTEGER PRIMARY KEY); INSERT INTO p VALUES (2);",
                        "new.db"))
                .containsExactly("Rows whose foreign key leads nowhere: c -> p 1");
    }

    @Test
    void makesAWalDatabaseWhereTheScriptWantsOne() throws Exception {
        scripts.load("PRAGMA journal_mode=WAL; CREATE TABLE t (a);", "new.db");

        try (Database loaded = Database.at(folder.resolve("new.db"))) {
            assertThat(loaded.values("PRAGMA journal_mode")).containsExactly("wal");
        }
        assertThat(scripts.names()).containsExactly("new.db", "script.sql");
    }

    @Test
    void replacesADatabaseOnlyWhenTold() throws Exception {
        scripts.load("CREATE TABLE old (a);", "new.db");
        Path script = Files.writeString(folder.resolve("script.sql"), "CREATE TABLE t (a);");

        assertThatThrownBy(() -> new LoadScript()
                        .run(new LoadScript.Request(
                                script, Scripts.settings(folder.resolve("new.db")), false, MigrateLog.SILENT)))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The database " + folder + "/new.db is there already.\n"
                        + "Replace it by -Dmigrate.overwrite, or give another file in migrate.url.");
        assertThat(Scripts.dump(folder.resolve("new.db"))).contains("old");
        scripts.load("CREATE TABLE t (a);", "new.db");
        assertThat(Scripts.dump(folder.resolve("new.db")))
                .contains("CREATE TABLE t")
                .doesNotContain("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN IMMEDIATE", "PRAGMA journal_mode = WAL"})
    void doesNotReplaceADatabaseThatIsInUse(String use) throws Exception {
        scripts.load("CREATE TABLE old (a);", "new.db");

        try (Database user = Database.at(folder.resolve("new.db"))) {
            user.run(use, "INSERT INTO old VALUES (1)");
            List<String> before = scripts.names();
            assertThatThrownBy(() -> scripts.load("CREATE TABLE t (a);", "new.db"))
                    .isInstanceOf(MigrateException.class)
                    .hasMessageStartingWith(
                            "The database " + folder + "/new.db is not replaced: another program has it open.");
            assertThat(scripts.names()).isEqualTo(before);
        }
        assertThat(Scripts.dump(folder.resolve("new.db"))).contains("old");
    }

    @Test
    void leavesTheOldDatabaseWhereTheScriptFails() throws Exception {
        scripts.load("CREATE TABLE old (a);", "new.db");

        assertThatThrownBy(() -> scripts.load("CREATE TABLE t (a); nonsense;", "new.db"))
                .isInstanceOf(MigrateException.class);
        assertThat(Scripts.dump(folder.resolve("new.db"))).contains("old");
        assertThat(scripts.names()).containsExactly("new.db", "script.sql");
    }

    @Test
    void makesNoFolderAndReadsNoMissingScript() throws Exception {
        assertThatThrownBy(() -> scripts.load("CREATE TABLE t (a);", "data/new.db"))
                .hasMessageContaining("there is no folder " + folder + "/data.");
        assertThatThrownBy(() -> new LoadScript()
                        .run(new LoadScript.Request(
                                folder.resolve("none.sql"),
                                Scripts.settings(folder.resolve("new.db")),
                                false,
                                MigrateLog.SILENT)))
                .hasMessage("There is no script " + folder + "/none.sql: the file does not exist.\n"
                        + "Correct the path in migrate.script.");
        assertThat(scripts.names()).containsExactly("script.sql");
    }
}
