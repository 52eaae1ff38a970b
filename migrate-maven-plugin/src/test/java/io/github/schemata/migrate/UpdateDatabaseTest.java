package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Plan;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateDatabaseTest {

    private static final String ONE = "- sql: CREATE TABLE one (id INTEGER)";
    private static final String TWO = "- sql: CREATE TABLE two (id INTEGER)";
    private static final String BROKEN = "- sql: INSERT INTO nowhere VALUES (1)";

    @TempDir
    Path folder;

    private ChangelogFolder changelog;
    private Path file;

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder);
        file = folder.resolve("shop.db");
    }

    @Test
    void appliesWhatIsPendingInOrder() {
        changelog.change("20260101000001-one", ONE).change("20260101000002-two", TWO);
        assertThat(ids(update())).containsExactly("20260101000001 DONE", "20260101000002 DONE");
        assertThat(tables()).containsExactly("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "one", "two");
        assertThat(look("SELECT ID, FILENAME, EXECTYPE FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly(
                        "20260101000001|db/changelog/changes/20260101000001-one.yaml|EXECUTED",
                        "20260101000002|db/changelog/changes/20260101000002-two.yaml|EXECUTED");
        assertThat(look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
    }

    @Test
    void findsNothingTheSecondTime() throws Exception {
        changelog.change("20260101000001-one", ONE);
        update();
        byte[] before = Files.readAllBytes(file);
        assertThat(update().ran()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void tellsThePlanAndEachChangeset() {
        changelog.change("20260101000001-one", ONE).change("20260101000002-two", TWO);
        List<String> told = new ArrayList<>();
        update(TransactionMode.RUN, new Progress() {
            @Override
            public void planned(Plan plan) {
                told.add("planned " + plan.changesets().size() + " " + plan.warnings());
            }

            @Override
            public void started(int number, Changeset changeset) {
                told.add("started " + number + " " + changeset.key().id());
            }

            @Override
            public void finished(int number, Changeset changeset, Outcome outcome, Duration time) {
                told.add("finished " + number + " " + outcome);
            }
        });
        assertThat(told)
                .containsExactly(
                        "planned 2 []",
                        "started 1 20260101000001",
                        "finished 1 DONE",
                        "started 2 20260101000002",
                        "finished 2 DONE");
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void aChangelogThatIsBrokenMakesNoFile(TransactionMode mode) {
        changelog.file("db/changelog/changes/20260101000001-one.yaml", "databaseChangeLog: [");
        assertThatThrownBy(() -> update(mode, Progress.NONE)).isInstanceOf(MigrateException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**shop.db*");
    }

    @Test
    void anEmptyChangelogLeavesNoFile() {
        assertThat(update().ran()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**shop.db*");
    }

    @Test
    void aFailureLeavesNoFileWhereThereWasNone() {
        changelog.change("20260101000001-one", ONE).change("20260101000002-broken", BROKEN);
        assertThatThrownBy(this::update).isInstanceOf(MigrateException.class).hasMessage("""
                        Changeset 20260101000002 in db/changelog/changes/20260101000002-broken.yaml failed: [SQLITE_ERROR] SQL error or missing database (no such table: nowhere)
                        Nothing was kept: the database is as it was.
                        Correct the changeset and run it again.""");
        assertThat(folder).isDirectoryNotContaining("glob:**shop.db*");
    }

    /** All of these make Liquibase commit or roll back in the midst of an update. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "preConditions: [{onFail: CONTINUE}, {sqlCheck: {expectedResult: 1, sql: SELECT 0}}]",
                "preConditions: [{onFail: MARK_RAN}, {tableExists: {tableName: nowhere}}]",
                "preConditions: [{onFail: WARN}, {tableExists: {tableName: nowhere}}]",
                "preConditions: [{onError: CONTINUE}, {sqlCheck: {expectedResult: 1, sql: SELECT * FROM nowhere}}]",
                "preConditions: [{tableExists: {tableName: one}}]",
                "failOnError: false",
                "runAlways: true",
                "runOnChange: true",
            })
    void aFailureLeavesADatabaseAsItWasWhateverCameBetween(String between) {
        execute("CREATE TABLE kept (id INTEGER)", "INSERT INTO kept VALUES (1)");
        List<String> before = dump();
        changelog
                .change("20260101000001-one", ONE)
                .file(
                        "db/changelog/changes/20260101000002-between.yaml",
                        changeset(
                                between,
                                between.equals("failOnError: false")
                                        ? "sql: INSERT INTO nowhere VALUES (1)"
                                        : "sql: CREATE TABLE between_ (id INTEGER)"))
                .change("20260101000003-broken", BROKEN);
        assertThatThrownBy(this::update).hasMessageContaining("20260101000003");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aFailureLeavesWhatWasAppliedBeforeToTheByte() throws Exception {
        changelog.change("20260101000001-one", ONE);
        update();
        List<String> before = dump();
        changelog.change("20260101000002-two", TWO).change("20260101000003-broken", BROKEN);
        assertThatThrownBy(this::update).hasMessageContaining("Nothing was kept");
        assertThat(dump()).isEqualTo(before);
        changelog.change("20260101000003-broken", "- sql: INSERT INTO two VALUES (1)");
        assertThat(ids(update())).containsExactly("20260101000002 DONE", "20260101000003 DONE");
    }

    @Test
    void oneTransactionForEachChangesetKeepsWhatWasDoneBefore() {
        changelog.change("20260101000001-one", ONE).change("20260101000002-broken", BROKEN);
        assertThatThrownBy(() -> update(TransactionMode.CHANGESET, Progress.NONE))
                .hasMessageContaining("What ran before it was kept, up to 20260101000001.");
        assertThat(tables()).containsExactly("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "one");
        assertThat(look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
    }

    @Test
    void aChangesetOutsideOfTheTransactionKeepsWhatCameBefore() {
        List<Plan> plans = new ArrayList<>();
        changelog
                .change("20260101000001-one", ONE)
                .file(
                        "db/changelog/changes/20260101000002-vacuum.yaml",
                        changeset("runInTransaction: false", "sql: VACUUM"))
                .change("20260101000003-two", TWO)
                .change("20260101000004-broken", BROKEN);
        assertThatThrownBy(() -> update(TransactionMode.RUN, new Progress() {
                    @Override
                    public void planned(Plan plan) {
                        plans.add(plan);
                    }
                }))
                .hasMessageContaining("kept");
        assertThat(plans)
                .singleElement()
                .satisfies(
                        plan -> assertThat(plan.warnings())
                                .singleElement()
                                .asString()
                                .startsWith(
                                        "Changeset 2@db/changelog/changes/20260101000002-vacuum.yaml has runInTransaction=false"));
        assertThat(look("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("20260101000001", "2");
    }

    @Test
    void saysWhatBecameOfEachChangeset() {
        changelog
                .change("20260101000001-one", ONE)
                .file(
                        "db/changelog/changes/20260101000002-a.yaml",
                        changeset("preConditions: [{onFail: MARK_RAN}, {tableExists: {tableName: no}}]", "empty: {}"))
                .file(
                        "db/changelog/changes/20260101000003-a.yaml",
                        changeset("preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: no}}]", "empty: {}"))
                .file(
                        "db/changelog/changes/20260101000004-a.yaml",
                        changeset("failOnError: false", "sql: INSERT INTO nowhere VALUES (1)"));
        assertThat(ids(update())).containsExactly("20260101000001 DONE", "2 MARKED", "2 SKIPPED", "2 FAILED");
        assertThat(ids(update())).containsExactly("2 SKIPPED", "2 FAILED");
    }

    @Test
    void refusesAnEditedChangesetAndSaysHowToGoOn() {
        changelog.change("20260101000001-one", ONE);
        update();
        String checksum = look("SELECT MD5SUM FROM DATABASECHANGELOG").get(0);
        changelog.change("20260101000001-one", TWO);
        assertThatThrownBy(this::update)
                .hasMessage(
                        "Changeset 20260101000001 in db/changelog/changes/20260101000001-one.yaml was edited after it"
                                + " was applied (checksum " + checksum + ").\n"
                                + "Undo the edit and put the change into a new changeset (migrate:revision).\n"
                                + "If databases that have it need no change, accept the old one by validCheckSum: \""
                                + checksum
                                + "\" in the changeset.");
        changelog.file("db/changelog/changes/20260101000001-one.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260101000001"
                      author: test
                      validCheckSum: "%s"
                      changes: [{sql: CREATE TABLE two (id INTEGER)}]
                """.formatted(checksum));
        assertThat(update().ran()).isEmpty();
    }

    @Test
    void runsAgainWhatRunsAlwaysOrHasChanged() {
        changelog
                .change("20260101000001-one", "- sql: CREATE TABLE log (line TEXT)")
                .file("db/changelog/changes/20260101000002-a.yaml", changeset("runAlways: true", insert("always")))
                .file("db/changelog/changes/20260101000003-a.yaml", changeset("runOnChange: true", insert("change")));
        update();
        assertThat(ids(update())).containsExactly("2 DONE");
        changelog.file("db/changelog/changes/20260101000003-a.yaml", changeset("runOnChange: true", insert("new")));
        assertThat(ids(update())).containsExactly("2 DONE", "2 DONE");
        assertThat(look("SELECT line FROM log ORDER BY rowid"))
                .containsExactly("always", "change", "always", "always", "new");
    }

    @Test
    void writesAChecksumThatWasCleared() {
        changelog.change("20260101000001-one", ONE);
        update();
        List<String> before = look("SELECT MD5SUM FROM DATABASECHANGELOG");
        execute("UPDATE DATABASECHANGELOG SET MD5SUM = NULL");
        assertThat(update().ran()).isEmpty();
        assertThat(look("SELECT MD5SUM FROM DATABASECHANGELOG")).isEqualTo(before);
    }

    @Test
    void warnsOfAChangeThatIsOlderThanAnAppliedOne() {
        List<Plan> plans = new ArrayList<>();
        changelog.change("20260101000002-two", TWO);
        update();
        changelog.change("20260101000001-one", ONE);
        update(TransactionMode.RUN, new Progress() {
            @Override
            public void planned(Plan plan) {
                plans.add(plan);
            }
        });
        assertThat(plans.get(0).warnings())
                .containsExactly("A pending changeset is older than one that is applied, and run after it now:"
                        + " 20260101000001@db/changelog/changes/20260101000001-one.yaml");
    }

    @Test
    void aDryRunTouchesNothing() throws Exception {
        changelog
                .change(
                        "20260101000001-one",
                        "- createTable: {tableName: one, columns: [{column: {name: id, type: int}}]}")
                .change(
                        "20260101000002-two",
                        "- addColumn: {tableName: one, columns: [{column: {name: b, type: text}}]}");
        RunResult result = dryRun();
        assertThat(result.ran()).isEmpty();
        assertThat(result.sql())
                .contains("CREATE TABLE DATABASECHANGELOG ", "CREATE TABLE one (", "ADD COLUMN", "20260101000002");
        assertThat(folder).isDirectoryNotContaining("glob:**shop.db*");
        execute("CREATE TABLE kept (id INTEGER)");
        byte[] before = Files.readAllBytes(file);
        assertThat(dryRun().sql()).contains("CREATE TABLE one (");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**-liquibase.lock");
    }

    @Test
    void changelogPreconditionsAreCheckedAndChangeNothing() {
        changelog.file("db/changelog/db.changelog-master.yaml", """
                databaseChangeLog:
                  - preConditions: [{tableExists: {tableName: needed}}]
                  - includeAll: {path: changes/, relativeToChangelogFile: true}
                """);
        changelog.change("20260101000001-one", ONE);
        assertThatThrownBy(this::update).hasMessageContaining("needed").hasMessageContaining("Nothing was kept");
        assertThat(folder).isDirectoryNotContaining("glob:**shop.db*");
        execute("CREATE TABLE needed (id INTEGER)");
        assertThat(ids(update())).containsExactly("20260101000001 DONE");
    }

    @Test
    void tagsAndContextsMeanWhatTheyMean() {
        changelog
                .file(
                        "db/changelog/changes/20260101000001-a.yaml",
                        changeset("context: test", "sql: CREATE TABLE t (id)"))
                .change("20260101000002-tag", "- tagDatabase: {tag: v1}");
        assertThat(ids(update())).containsExactly("2 DONE", "20260101000002 DONE");
        assertThat(look("SELECT ID, TAG FROM DATABASECHANGELOG WHERE TAG IS NOT NULL"))
                .containsExactly("20260101000002|v1");
    }

    private static String insert(String line) {
        return "sql: INSERT INTO log VALUES ('" + line + "')";
    }

    private static String changeset(String attribute, String change) {
        return """
                databaseChangeLog:
                  - changeSet:
                      id: "2"
                      author: test
                      %s
                      changes:
                        - %s
                """.formatted(attribute, change);
    }

    private static List<String> ids(RunResult result) {
        return result.ran().stream()
                .map(ran -> ran.changeset().key().id() + " " + ran.outcome())
                .toList();
    }

    private RunResult update() {
        return update(TransactionMode.RUN, Progress.NONE);
    }

    private RunResult update(TransactionMode mode, Progress progress) {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(changelog.setup(file), null, mode, false, progress, null));
    }

    private RunResult dryRun() {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, true, Progress.NONE, null));
    }

    private List<String> tables() {
        return look("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1");
    }

    private List<String> dump() {
        List<String> all = new ArrayList<>(look("SELECT name, sql FROM sqlite_schema ORDER BY 1"));
        for (String table : tables()) {
            all.addAll(look("SELECT * FROM " + table + " ORDER BY 1"));
        }
        return all;
    }

    private List<String> look(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                lines.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
