package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.memory.NothingPending;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An update with nothing to do takes the short way, and only then. */
class RememberedUpdateTest {

    private static final String FIRST = "db/changelog/changes/20260101000001-one.yaml";
    private static final String SQL = "db/changelog/two.sql";
    private static final String CSV = "db/changelog/rows.csv";

    @TempDir
    Path folder;

    private ChangelogFolder changelog;
    private Path file;
    private Path memory;

    @BeforeEach
    void begin() {
        file = folder.resolve("shop.db");
        memory = folder.resolve("target");
        changelog = ChangelogFolder.in(folder)
                .change("20260101000001-one", "- sql: CREATE TABLE one (id INTEGER, name TEXT)")
                .change("20260101000002-two", "- sqlFile: {path: db/changelog/two.sql}")
                .change("20260101000003-rows", "- loadData: {file: db/changelog/rows.csv, tableName: one}")
                .file(SQL, "CREATE TABLE two (id INTEGER);\n")
                .file(CSV, "id,name\n1,a\n");
    }

    @Test
    void theShortWayIsSureOnceEverythingIsApplied() {
        assertThat(isSure()).isFalse();
        update();
        assertThat(isSure()).isTrue();
        assertThat(update()).isZero();
        assertThat(isSure()).isTrue();
    }

    @Test
    void isNotSureWhereTheMemoryWasMadeByARunThatHadNothingToDoAndIsThenSure() throws IOException {
        update();
        forget();
        assertThat(isSure()).isFalse();
        assertThat(update()).isZero();
        assertThat(isSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SQL, CSV, "db/changelog/db.changelog-master.yaml"})
    void noticesAFileThatIsEdited(String name) throws IOException {
        update();
        Path edited = changelog.root().resolve(name);
        String before = Files.readString(edited);
        Files.writeString(edited, before + "\n");
        assertThat(isSure()).isFalse();
        Files.writeString(edited, before);
        assertThat(isSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SQL, CSV, "db/changelog/db.changelog-master.yaml"})
    void noticesAFileThatIsGone(String name) throws IOException {
        update();
        Path gone = changelog.root().resolve(name);
        Path aside = Files.move(gone, folder.resolve("aside"));
        assertThat(isSure()).isFalse();
        Files.move(aside, gone);
        assertThat(isSure()).isTrue();
    }

    @Test
    void noticesAFileThatIsAddedAndAppliesIt() {
        update();
        changelog.change("20260101000000-zero", "- sql: CREATE TABLE zero (id INTEGER)");
        assertThat(isSure()).isFalse();
        assertThat(update()).isEqualTo(1);
        assertThat(isSure()).isTrue();
    }

    @Test
    void noticesAFileThatIsRenamed() throws IOException {
        update();
        Path first = changelog.root().resolve(FIRST);
        Files.move(first, first.resolveSibling("20260101000009-one.yaml"));
        assertThat(isSure()).isFalse();
        // It is another changeset now, as for Liquibase.
        assertThatThrownBy(this::update).hasMessageContaining("already exists");
    }

    @Test
    void anEditIsRefusedAsEver() {
        update();
        changelog.change("20260101000001-one", "- sql: CREATE TABLE other (id INTEGER)");
        assertThatThrownBy(this::update).hasMessageContaining("was edited after it was applied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM DATABASECHANGELOG WHERE ID = '20260101000003'",
                "UPDATE DATABASECHANGELOG SET MD5SUM = NULL WHERE ID = '20260101000002'",
                "UPDATE DATABASECHANGELOG SET MD5SUM = '9:0' WHERE ID = '20260101000002'",
                "UPDATE DATABASECHANGELOG SET AUTHOR = 'other' WHERE ID = '20260101000002'",
                "UPDATE DATABASECHANGELOG SET FILENAME = 'other' WHERE ID = '20260101000002'",
                "DELETE FROM DATABASECHANGELOG",
                "DROP TABLE DATABASECHANGELOG",
            })
    void noticesAnotherHistory(String sql) throws Exception {
        update();
        execute(sql);
        assertThat(isSure()).isFalse();
    }

    @Test
    void noticesAnotherDatabase() throws IOException {
        update();
        Files.delete(file);
        assertThat(isSure()).isFalse();
        assertThat(file).doesNotExist();
        assertThat(update()).isEqualTo(3);
    }

    @Test
    void noticesOtherSettings() {
        update();
        assertThat(isSure(null, null, Map.of())).isTrue();
        assertThat(isSure("test", null, Map.of())).isFalse();
        assertThat(isSure("", null, Map.of())).isFalse();
        assertThat(isSure(null, "a", Map.of())).isFalse();
        assertThat(isSure(null, null, Map.of("a", "b"))).isFalse();
    }

    @Test
    void noticesLiquibasesOwnConfiguration() {
        update();
        System.setProperty("liquibase.strict", "true");
        try {
            assertThat(isSure()).isFalse();
        } finally {
            System.clearProperty("liquibase.strict");
        }
        assertThat(isSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runAlways: true",
                "comment: of ${user.name}",
            })
    void isNeverSureOfWhatMayBeOtherwiseTheNextTime(String attribute) {
        changelog.file("db/changelog/changes/20260101000004-x.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: x
                      author: test
                      %s
                      changes: [{sql: SELECT 1}]
                """.formatted(attribute));
        update();
        update();
        assertThat(isSure()).isFalse();
    }

    @Test
    void isNeverSureOfAChangelogThatAsksTheDatabase() {
        changelog.file("db/changelog/changes/20260101000004-x.yaml", """
                databaseChangeLog:
                  - preConditions: [{dbms: {type: sqlite}}]
                """);
        update();
        assertThat(isSure()).isFalse();
    }

    @Test
    void isNotSureWhileAChangesetIsSkipped() {
        changelog.file("db/changelog/changes/20260101000004-x.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: x
                      author: test
                      preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: later}}]
                      changes: [{sql: DELETE FROM later}]
                """);
        update();
        assertThat(isSure()).isFalse();
    }

    @Test
    void aMemoryThatIsDamagedIsNone() throws IOException {
        update();
        Path remembered = onlyMemory();
        String before = Files.readString(remembered);
        for (String damaged : new String[] {
            "", before.substring(0, before.length() / 2), before.replaceFirst("C\\t9:.", "C\t9:x"), before + "more"
        }) {
            Files.writeString(remembered, damaged);
            assertThat(isSure()).as(damaged).isFalse();
        }
        Files.writeString(remembered, before);
        assertThat(isSure()).isTrue();
    }

    @Test
    void withoutAFolderNothingIsKept() {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));
        assertThat(memory).doesNotExist();
    }

    private int update() {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, memory))
                .ran()
                .size();
    }

    private boolean isSure() {
        return NothingPending.isSure(changelog.setup(file), memory);
    }

    private boolean isSure(String contexts, String labels, Map<String, String> parameters) {
        ChangelogSettings settings = new ChangelogSettings(
                changelog.changelogFile(),
                contexts,
                labels,
                parameters,
                changelog.setup().changelog().projectClasses());
        return NothingPending.isSure(new Setup(settings, ChangelogFolder.sqlite(file), MigrateLog.SILENT), memory);
    }

    private Path onlyMemory() throws IOException {
        try (var files = Files.list(memory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private void forget() throws IOException {
        Files.delete(onlyMemory());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
