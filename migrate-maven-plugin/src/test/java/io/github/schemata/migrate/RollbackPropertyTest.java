package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a rollback goes, the database is what it was there, in every fact and row. */
final class RollbackPropertyTest {

    private static final Path DATABASES = Path.of("../../shared/databases");
    private static final int CHANGES = 8;

    @TempDir
    private Path folder;

    private Path file;
    private ChangelogFolder changelog;

    private void update(String to) {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), to, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private void rollback(String to, TransactionMode mode) {
        new RollbackDatabase()
                .run(new RollbackDatabase.Request(changelog.setup(file), to, mode, false, false, Progress.NONE));
    }

    /** Everything but when it was applied; a new table of autoincrement leaves the table of sequences behind. */
    private List<String> facts() throws SQLException {
        try (Database database = Database.at(file)) {
            assertThat(database.faults()).isEmpty();
            return SchemaFacts.of(database.connection()).lines().stream()
                    .filter(line -> !line.contains("sqlite_sequence") && !line.contains("DATABASECHANGELOG"))
                    .map(line -> line.startsWith("text") ? line.replace("\"", "") : line)
                    .toList();
        }
    }

    private static String revision(int number) {
        return String.format("202601%02d000000", number);
    }

    /** One of many kinds of changes to tables that are there whatever came before. */
    private static String change(Random random, int number) {
        String column = "{column: {name: c" + number + ", type: TEXT}}";
        String table = random.nextBoolean() ? "artist" : "album";
        return switch (random.nextInt(12)) {
            case 0 -> "- addColumn: {tableName: " + table + ", columns: [" + column + "]}";
            case 1 ->
                "- addColumn: {tableName: " + table + ", columns: [{column: {name: c" + number
                        + ", type: INT, beforeColumn: id}}]}";
            case 2 ->
                "- createTable: {tableName: t" + number + ", columns: [{column: {name: id, type: bigint,"
                        + " autoIncrement: true, constraints: {primaryKey: true}}}, " + column + "]}";
            case 3 ->
                "- createTable: {tableName: t" + number + ", columns: [" + column
                        + "]}\n- createIndex: {indexName: i" + number + ", tableName: t" + number + ", columns: ["
                        + column + "]}";
            case 4 ->
                "- createIndex: {indexName: i" + number + ", tableName: " + table
                        + ", columns: [{column: {name: id, descending: true}}]}";
            case 5 ->
                "- renameTable: {oldTableName: " + table + ", newTableName: x" + number + "}\n- renameTable:"
                        + " {oldTableName: x" + number + ", newTableName: " + table + "}";
            case 6 ->
                "- renameColumn: {tableName: " + table + ", oldColumnName: id, newColumnName: Id2}\n- renameColumn:"
                        + " {tableName: " + table + ", oldColumnName: Id2, newColumnName: id}";
            case 7 ->
                "- addUniqueConstraint: {tableName: " + table + ", columnNames: id, constraintName: u" + number + "}";
            case 8 -> "- addNotNullConstraint: {tableName: artist, columnName: name, columnDataType: TEXT}";
            case 9 -> "- createView: {viewName: v" + number + ", selectQuery: SELECT id FROM " + table + "}";
            case 10 ->
                "- sqliteAddCheck: {tableName: " + table + ", constraintName: k" + number + ", expression: id > 0}";
            default ->
                "- sqliteCreateTrigger: {triggerName: g" + number + ", body: \"CREATE TRIGGER g" + number
                        + " AFTER INSERT ON " + table + " BEGIN SELECT 1; END\"}";
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void bringsBackWhatWasThere(int seed) throws SQLException {
        file = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder).change(revision(1) + "-begin", """
                - sql: {sql: "CREATE TABLE artist (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE)"}
                - sql: {sql: "CREATE TABLE album (id INTEGER, title TEXT DEFAULT 'x', artist REFERENCES artist ON DELETE CASCADE)"}
                - sql: {sql: "INSERT INTO artist VALUES (1, 'AC/DC'), (2, 'Accept')"}
                - sql: {sql: "INSERT INTO album VALUES (1, 'Rock', 1), (7, NULL, 2)"}
                """);
        Random random = new Random(seed);
        List<List<String>> known = new ArrayList<>();
        for (int number = 2; number <= CHANGES; number++) {
            changelog.change(revision(number) + "-change", change(random, number));
        }
        for (int number = 1; number <= CHANGES; number++) {
            update(revision(number));
            known.add(facts());
        }
        for (int turn = 0; turn < 3; turn++) {
            int place = 1 + random.nextInt(CHANGES - 1);
            rollback(revision(place), random.nextBoolean() ? TransactionMode.RUN : TransactionMode.CHANGESET);
            assertThat(facts()).isEqualTo(known.get(place - 1));
            update(null);
            assertThat(facts()).isEqualTo(known.get(CHANGES - 1));
        }
    }

    @Test
    void bringsBackRealData() throws Exception {
        Path original = DATABASES.resolve("chinook.sqlite");
        assumeTrue(Files.exists(original), "The shared databases are not beside this checkout");
        file = Files.copy(original, folder.resolve("chinook.db"));
        List<String> before = facts();
        changelog =
                ChangelogFolder.in(folder).change(revision(1) + "-many", """
                - addColumn: {tableName: Album, columns: [{column: {name: Year, type: INT, afterColumn: AlbumId}}]}
                - addNotNullConstraint: {tableName: Artist, columnName: Name, columnDataType: NVARCHAR(120)}
                - createIndex: {indexName: ix, tableName: Track, columns: [{column: {name: Composer}}]}
                - addUniqueConstraint: {tableName: Genre, columnNames: Name, constraintName: uq_genre}
                - createTable: {tableName: Label, columns: [{column: {name: id, type: INTEGER, constraints: {primaryKey: true}}}]}
                - addColumn: {tableName: Album, columns: [{column: {name: LabelId, type: INTEGER, constraints: {references: Label(id), foreignKeyName: fk_label}}}]}
                """).change(revision(2) + "-names", """
                - renameTable: {oldTableName: Track, newTableName: Song}
                - renameColumn: {tableName: Song, oldColumnName: Milliseconds, newColumnName: Millis}
                """);
        update(null);
        assertThat(facts()).isNotEqualTo(before);

        rollback("base", TransactionMode.RUN);

        assertThat(withoutQuotes(facts())).isEqualTo(withoutQuotes(before));
    }

    private static List<String> withoutQuotes(List<String> facts) {
        return facts.stream()
                .map(line -> line.startsWith("text") ? line.replaceAll("[\\[\\]]", "") : line)
                .sorted()
                .toList();
    }
}
