package io.github.schemata.sqlite.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Migration;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the changes in a script. */
class ScriptTest {

    @TempDir
    private Path folder;

    private Migration migration;

    @BeforeEach
    void makeDatabase() throws SQLException {
        migration = Migration.of(folder.resolve("shop.db"));
        try (Database shop = Database.at(migration.file())) {
            shop.run("CREATE TABLE album (id INTEGER PRIMARY KEY, title TEXT)", "INSERT INTO album VALUES (1, 'Flow')");
        }
        migration = migration.changes("- addColumn: {tableName: album, columns: [{column: {name: year, type: INT}}]}");
    }

    @Test
    void stopsAtTheFirstErrorAndHasTheKeysOfTheConnection() {
        assertThat(lines(migration.updateSql())).startsWith(".bail on", "PRAGMA foreign_keys = OFF;");
        assertThat(lines(migration.foreignKeys(true).updateSql())).startsWith(".bail on", "PRAGMA foreign_keys = ON;");
    }

    @Test
    void commitsAChangesetWithItsHistoryRow() {
        List<String> lines = lines(migration.updateSql());

        int begin = lines.indexOf("BEGIN IMMEDIATE;");
        int alter = indexOf(lines, "ALTER TABLE main.\"album\" ADD COLUMN");
        int row = indexOf(lines, "INSERT INTO DATABASECHANGELOG ");
        assertThat(List.of(begin, alter, row, lines.indexOf("COMMIT;"))).isSorted();
        assertThat(lines).containsOnlyOnce("BEGIN IMMEDIATE;").containsOnlyOnce("COMMIT;");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("COMMIT;");
    }

    @Test
    void locksNothingSinceAScriptThatStopsCouldNotUnlock() {
        assertThat(migration.updateSql()).doesNotContain("SET LOCKED = 1");
    }

    @Test
    void keepsARebuildWholeWithoutATransaction() {
        Migration without = migration.changelog("""
                - changeSet:
                    id: 1
                    author: test
                    runInTransaction: false
                    changes:
                    - addUniqueConstraint: {tableName: album, columnNames: title}
                    - insert: {tableName: album, columns: [{column: {name: title, value: Ebb}}]}
                """);

        List<String> lines = lines(without.updateSql());

        int copy = indexOf(lines, "INSERT OR ABORT INTO main.\"schemata_scratch\"");
        int insert = indexOf(lines, "INSERT INTO album (title)");
        int row = indexOf(lines, "INSERT INTO DATABASECHANGELOG ");
        assertThat(lines.subList(0, copy)).contains("BEGIN IMMEDIATE;").doesNotContain("COMMIT;");
        assertThat(lines.subList(copy, insert)).containsOnlyOnce("COMMIT;");
        assertThat(lines.subList(insert, row)).containsOnlyOnce("BEGIN IMMEDIATE;");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("COMMIT;");
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError(start + " is not in " + lines);
    }

    private static List<String> lines(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .toList();
    }
}
