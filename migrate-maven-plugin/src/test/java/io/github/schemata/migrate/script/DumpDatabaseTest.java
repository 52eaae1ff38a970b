package io.github.schemata.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.sqlite.testing.Database;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DumpDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheShellWouldWrite() throws Exception {
        Path file = database(
                "CREATE TABLE artist (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, upper_name AS (upper(name)))",
                "CREATE INDEX artist_name ON artist (name)",
                "CREATE TABLE odd (a, b)",
                "CREATE VIEW names AS SELECT name FROM artist",
                "INSERT INTO artist VALUES (3, 'O''Neil')",
                "INSERT INTO odd VALUES (1.5, x'00ff'), (NULL, 'two\nlines')");

        assertThat(Scripts.dump(file)).isEqualTo("""
                        PRAGMA foreign_keys=OFF;
                        BEGIN TRANSACTION;
                        CREATE TABLE artist (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, upper_name AS (upper(name)));
                        INSERT INTO "artist" VALUES(3,'O''Neil');
                        CREATE TABLE odd (a, b);
                        INSERT INTO "odd" VALUES(1.5,X'00FF');
                        INSERT INTO "odd" VALUES(NULL,replace('two\\nlines','\\n',char(10)));
                        DELETE FROM sqlite_sequence;
                        INSERT INTO "sqlite_sequence" VALUES('artist',3);
                        CREATE INDEX artist_name ON artist (name);
                        CREATE VIEW names AS SELECT name FROM artist;
                        COMMIT;
                        """);
    }

    @Test
    void keepsRowNumbersOnlyWhereTheyMatter() throws Exception {
        Path file = database(
                "CREATE TABLE t (a)",
                "INSERT INTO t VALUES ('one'), ('two')",
                "CREATE TABLE u (rowid, a)",
                "INSERT INTO u (_rowid_, a) VALUES (7, 'x')");

        assertThat(Scripts.dump(file))
                .contains("INSERT INTO \"t\" VALUES('one');\nINSERT INTO \"t\" VALUES('two');\n")
                .contains("INSERT INTO \"u\"(\"_rowid_\",\"rowid\",\"a\") VALUES(7,NULL,'x');\n");
    }

    @Test
    void writesTheSameBytesToAFile() throws Exception {
        Path file = database("CREATE TABLE t (a)", "INSERT INTO t VALUES ('ä')");
        Path script = folder.resolve("out.sql");

        dump(file, script, false);
        assertThat(Files.readString(script)).isEqualTo(Scripts.dump(file));
        assertThatThrownBy(() -> dump(file, script, false))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The file " + script + " is there already.\n"
                        + "Replace it by -Dmigrate.overwrite, or give another migrate.outputFile.");
        Files.writeString(script, "old");
        dump(file, script, true);
        assertThat(Files.readString(script)).isEqualTo(Scripts.dump(file));
        assertThat(new Scripts(folder).names()).containsExactly("out.sql", "shop.db");
    }

    @Test
    void dumpsWideTablesAndLongValues() throws Exception {
        String columns = IntStream.range(0, 1999).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        Path file = database(
                "CREATE TABLE wide (" + columns + ")",
                "INSERT INTO wide (c0, c1998) VALUES (1, 'last')",
                "CREATE TABLE long (a, b)",
                "INSERT INTO long VALUES (zeroblob(3000000), printf('%.3000000c', 'x'))");
        String dump = Scripts.dump(file);

        assertThat(dump).contains("INSERT INTO \"wide\" VALUES(1," + "NULL,".repeat(1997) + "'last');\n");
        Scripts scripts = new Scripts(folder);
        scripts.load(dump, "loaded.db");
        assertThat(Scripts.dump(folder.resolve("loaded.db")).equals(dump)).isTrue();
    }

    @Test
    void neverWritesOverTheDatabaseOrIntoAFolderThatIsMissing() throws Exception {
        Path file = database("CREATE TABLE t (a)");

        assertThatThrownBy(() -> dump(file, file, true)).hasMessageContaining("is the database itself");
        assertThatThrownBy(() -> dump(file, folder.resolve("no/out.sql"), true))
                .hasMessageContaining("there is no folder " + folder + "/no.");
        assertThatThrownBy(() -> dump(file, folder, true)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> dump(folder.resolve("none.db"), folder.resolve("out.sql"), true))
                .hasMessageContaining("There is no SQLite database");
        assertThat(new Scripts(folder).names()).containsExactly("shop.db");
    }

    private static void dump(Path database, Path script, boolean overwrite) {
        new DumpDatabase()
                .run(new DumpDatabase.Request(
                        Scripts.settings(database), script, overwrite, OutputStream.nullOutputStream()));
    }

    private Path database(String... statements) throws Exception {
        Path file = folder.resolve("shop.db");
        try (Database database = Database.at(file)) {
            database.run(statements);
        }
        return file;
    }
}
