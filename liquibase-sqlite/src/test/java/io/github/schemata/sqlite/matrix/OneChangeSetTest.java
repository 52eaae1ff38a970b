package io.github.schemata.sqlite.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Migration;
import io.github.schemata.sqlite.testing.Migration.MigrationFailure;
import io.github.schemata.sqlite.testing.SchemaFacts;
import io.github.schemata.sqlite.testing.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.listener.SqlListener;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several changes of one changeset do together, and what is said of those that do nothing. */
class OneChangeSetTest {

    private static final String INSERT_REBUILD_DELETE = """
            - insert:
                tableName: track
                columns:
                - column: {name: id, valueNumeric: 9}
                - column: {name: album_id, valueNumeric: 3}
                - column: {name: position, valueNumeric: 9}
            - addDefaultValue: {tableName: album, columnName: year, columnDataType: INTEGER, defaultValueNumeric: 1999}
            - delete: {tableName: album, where: id = 3}
            """;

    private static final String SEVERAL = """
            - addColumn:
                tableName: album
                columns:
                - column: {name: genre, type: TEXT, defaultValue: jazz, constraints: {nullable: false}}
                - column: {name: guest, type: INTEGER, afterColumn: id, constraints: {foreignKeyName: fk_guest, references: artist(id)}}
            - addDefaultValue: {tableName: album, columnName: year, columnDataType: INTEGER, defaultValueNumeric: 1999}
            - modifyDataType: {tableName: album, columnName: code, newDataType: BLOB}
            - addUniqueConstraint: {tableName: album, columnNames: 'genre, title', constraintName: uq_genre}
            - dropColumn: {tableName: album, columnName: added_at}
            - createIndex:
                tableName: album
                indexName: album_genre
                columns:
                - column: {name: genre}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Variant.class,
            names = {"BASE", "INDEXES", "SELF_REFERENCE", "CYCLE"})
    void deletesCascadeFromAParentThatWasRebuilt(Variant variant) throws Exception {
        Migration migration = migration("update.db", variant, true).changes(INSERT_REBUILD_DELETE);

        migration.update();

        assertCascaded(migration);
        if (Shell.isThere()) {
            Migration scripted = migration("script.db", variant, true);
            assertThat(Shell.run(scripted.file(), scripted.updateSql())).isNull();
            assertCascaded(scripted);
        }
    }

    private static final String ORPHAN_AND_REBUILD = """
            - insert:
                tableName: track
                columns:
                - column: {name: id, valueNumeric: 9}
                - column: {name: album_id, valueNumeric: 77}
                - column: {name: position, valueNumeric: 9}
            - addDefaultValue: {tableName: album, columnName: year, columnDataType: INTEGER, defaultValueNumeric: 1999}
            """;

    @Test
    void aKeyThatLeadsNowhereFailsTheChangesetAndNamesTheRow() throws Exception {
        Migration migration = migration("update.db", Variant.BASE, false).changes(ORPHAN_AND_REBUILD);
        List<String> before = ownLines(migration);

        assertThatThrownBy(migration::update)
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("foreign keys that lead nowhere: track (rowid 9) -> album");

        assertThat(ownLines(migration)).isEqualTo(before);
        if (Shell.isThere()) {
            Migration scripted = migration("script.db", Variant.BASE, false);
            assertThat(Shell.run(scripted.file(), scripted.updateSql())).contains("foreign key leads nowhere");
            assertThat(ownLines(scripted)).isEqualTo(before);
        }
    }

    @Test
    void aKeyThatLedNowhereBeforeFailsNothing() throws Exception {
        Migration migration = migration("update.db", Variant.BASE, false);
        try (Database database = Database.at(migration.file())) {
            database.run("INSERT INTO track VALUES (8, 78, 1, 'old')");
        }

        migration.changes("""
                - update: {tableName: track, columns: [{column: {name: name, value: new}}], where: id = 8}
                - addDefaultValue: {tableName: album, columnName: year, columnDataType: INTEGER, defaultValueNumeric: 1999}
                """).update();

        try (Database database = Database.at(migration.file())) {
            assertThat(database.faults()).containsExactly("foreign key: [track, 8, album, 0]");
            assertThat(database.text("album")).contains("year INTEGER DEFAULT 1999");
        }
    }

    private static List<String> ownLines(Migration migration) throws SQLException {
        return facts(migration).lines().stream()
                .filter(line -> !line.contains("DATABASECHANGELOG"))
                .toList();
    }

    /** A new column's rows hold what it was added with; a default that comes afterwards is for rows to come. */
    @Test
    void fillsANewColumnWithTheDefaultItWasAddedWith() throws Exception {
        Migration migration = migration("update.db", Variant.BASE, true).changes("""
                - addColumn:
                    tableName: album
                    columns:
                    - column: {name: note, type: TEXT}
                    - column: {name: state, type: TEXT, position: 1, defaultValue: old, constraints: {nullable: false}}
                - addDefaultValue: {tableName: album, columnName: note, defaultValue: later}
                - dropDefaultValue: {tableName: album, columnName: state}
                - addNotNullConstraint: {tableName: album, columnName: title}
                """);

        migration.update();

        try (Database database = Database.at(migration.file())) {
            assertThat(database.values("SELECT state || ' ' || ifnull(note, 'null') FROM album"))
                    .containsExactly("old null", "old null", "old null");
            assertThat(database.text("album"))
                    .contains("note TEXT DEFAULT 'later'")
                    .contains("state TEXT NOT NULL,");
        }
    }

    private static void assertCascaded(Migration migration) throws SQLException {
        try (Database database = Database.at(migration.file())) {
            assertThat(database.values("SELECT id FROM album ORDER BY id")).containsExactly("1", "2");
            assertThat(database.values("SELECT id FROM track ORDER BY id")).containsExactly("1", "2", "3");
            assertThat(database.values("SELECT id FROM artist ORDER BY id")).containsExactly("1", "2", "3");
            assertThat(database.text("album")).contains("year INTEGER DEFAULT 1999");
            assertThat(database.faults()).isEmpty();
        }
    }

    @Test
    void whereNothingCascadesTheOrphansRefuseTheChangeSet() throws Exception {
        Migration migration = migration("update.db", Variant.BASE, false).changes(INSERT_REBUILD_DELETE);
        SchemaFacts before = facts(migration);

        assertThatThrownBy(migration::update)
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("track (rowid 4) -> album, track (rowid 9) -> album");

        assertThat(facts(migration).since(before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTableIsCopiedOnceForAllItsChanges(boolean foreignKeys) throws Exception {
        Migration migration = migration("update.db", Variant.BASE, foreignKeys).changes(SEVERAL);
        Statements statements = new Statements();
        String script = migration.updateSql();

        migration.with(liquibase -> {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            Scope.child(statements, () -> liquibase.update(""));
        });

        assertThat(statements.list).filteredOn(OneChangeSetTest::copies).hasSize(1);
        assertThat(script.lines()).filteredOn(OneChangeSetTest::copies).hasSize(1);
        try (Database database = Database.at(migration.file())) {
            assertThat(database.values("SELECT name FROM pragma_table_info('album')"))
                    .containsExactly("id", "guest", "artist_id", "title", "price", "year", "code", "genre");
            assertThat(database.faults()).isEmpty();
        }
    }

    private static boolean copies(String sql) {
        return sql.startsWith("INSERT OR ABORT INTO") && sql.contains("SELECT");
    }

    @Test
    void aHundredThousandRowsAreCopiedWhole() throws Exception {
        Migration migration = migration("update.db", Variant.INDEXES, true).changes(SEVERAL);
        String sums = "SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(title)) || ' ' || count(year) FROM album";
        List<String> before;
        try (Database database = Database.at(migration.file())) {
            database.run("PRAGMA synchronous = OFF", """
                    WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 100009)
                    INSERT INTO album (id, artist_id, title, year) SELECT i, 1 + i % 3, 'title ' || i, 1900 + i % 100
                    FROM n""");
            before = database.values(sums);
        }

        migration.update();

        try (Database database = Database.at(migration.file())) {
            assertThat(database.values(sums)).isEqualTo(before);
            assertThat(database.values("SELECT DISTINCT genre FROM album")).containsExactly("jazz");
            assertThat(database.values("SELECT count(*) FROM track")).containsExactly("4");
            assertThat(database.faults()).isEmpty();
        }
    }

    @Test
    void saysOnceWhatSqliteDoesNotHave() throws Exception {
        Migration migration = migration("update.db", Variant.BASE, true).changes("""
                - setTableRemarks: {tableName: album, remarks: pressed}
                - setColumnRemarks: {tableName: album, columnName: title, remarks: printed}
                - createSequence: {sequenceName: counter}
                - renameSequence: {oldSequenceName: counter, newSequenceName: clicker}
                - alterSequence: {sequenceName: clicker, incrementBy: 2}
                - dropSequence: {sequenceName: clicker}
                """);
        Log log = new Log();

        migration.with(liquibase -> {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            Scope.child(Map.of(Scope.Attr.logService.name(), log), () -> liquibase.update(""));
        });

        assertThat(log.lines)
                .filteredOn(line -> line.contains("SQLite"))
                .containsExactly(
                        "INFO SQLite keeps no remarks: they are left out",
                        "INFO SQLite has no sequences: this change does nothing there");
    }

    @Test
    void aScriptThatFailsLeavesNothingOfItsChangeSet() throws Exception {
        assumeTrue(Shell.isThere(), "There is no sqlite3 shell on this machine");
        Migration migration = migration("script.db", Variant.BASE, true).changelog("""
                - changeSet:
                    id: 1
                    author: test
                    changes:
                    - dropColumn: {tableName: album, columnName: code}
                - changeSet:
                    id: 2
                    author: test
                    changes:
                    - dropDefaultValue: {tableName: album, columnName: added_at}
                    - addNotNullConstraint: {tableName: album, columnName: year}
                """);

        String said = Shell.run(migration.file(), migration.updateSql());

        assertThat(said).contains("album.year holds NULL");
        try (Database database = Database.at(migration.file())) {
            assertThat(database.values("SELECT id FROM DATABASECHANGELOG ORDER BY id"))
                    .containsExactly("0", "1");
            assertThat(database.text("album")).doesNotContain("code").contains("DEFAULT CURRENT_TIMESTAMP");
            assertThat(database.faults()).isEmpty();
        }
    }

    private Migration migration(String file, Variant variant, boolean foreignKeys) throws IOException, SQLException {
        Path database = Files.write(folder.resolve(file), Templates.of(variant));
        return Migration.of(database).foreignKeys(foreignKeys);
    }

    private static SchemaFacts facts(Migration migration) throws SQLException {
        try (Database database = Database.at(migration.file())) {
            return database.facts();
        }
    }

    /** Keeps what is run. */
    private static final class Statements extends SqlListener {

        private final List<String> list = new ArrayList<>();

        @Override
        public void writeSqlWillRun(String sql) {
            list.add(sql);
        }
    }

    /** Keeps what is logged. */
    private static final class Log extends AbstractLogService {

        private final List<String> lines = new ArrayList<>();

        @Override
        public int getPriority() {
            return PRIORITY_NOT_APPLICABLE;
        }

        @Override
        @SuppressWarnings({"rawtypes", "try"})
        public liquibase.logging.Logger getLog(Class type) {
            return new AbstractLogger() {
                @Override
                public void log(Level level, @Nullable String message, @Nullable Throwable e) {
                    lines.add(level + " " + message);
                }
            };
        }
    }
}
