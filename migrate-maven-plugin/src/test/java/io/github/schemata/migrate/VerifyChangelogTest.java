package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.Fault;
import io.github.schemata.migrate.verify.Fault.Kind;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back after its rollback passes; the first changeset that does not is named, with what differs. */
final class VerifyChangelogTest {

    private static final String ALBUM = """
            databaseChangeLog:
              - changeSet:
                  id: album
                  author: test
                  changes:
                    - createTable:
                        tableName: album
                        columns:
                          - column: {name: id, type: INTEGER, autoIncrement: true, constraints: {primaryKey: true}}
                          - column: {name: title, type: VARCHAR(100), constraints: {nullable: false}}
              - changeSet:
                  id: rows
                  author: test
                  changes:
                    - insert: {tableName: album, columns: [{column: {name: title, value: Blue}}]}
                    - insert: {tableName: album, columns: [{column: {name: title, value: Red}}]}
                  rollback:
                    - delete: {tableName: album}
            """;

    @TempDir
    private Path folder;

    private Verification verify(String... changesets) {
        return verify(
                ChangelogFolder.in(folder).file("db/changelog/changes/01.yaml", ALBUM + String.join("", changesets)));
    }

    private static Verification verify(ChangelogFolder changelog) {
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(changelog.setup(), null, List.of(), null, VerifyProgress.NONE));
    }

    /** A changeset of YAML flow. */
    private static String changeset(String changes, String rollback) {
        return """
            - changeSet:
                id: last
                author: test
                changes: %s
              %s
            """.formatted(changes, rollback.isEmpty() ? "" : "  rollback: " + rollback)
                .indent(2);
    }

    private static Fault only(Verification verification) {
        assertThat(verification.faults()).hasSize(1);
        return verification.faults().get(0);
    }

    @Test
    void passesWhatComesBack() {
        Verification verification = verify();

        assertThat(verification.text()).contains("2 changesets on an empty SQLite database: up, down and up again");
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.changesets())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.down()).isNotNull());
    }

    @Test
    void namesAWrongRollbackWithTableColumnAndBothValues() {
        String change = "[{modifyDataType: {tableName: album, columnName: title, newDataType: VARCHAR(200)}}]";
        Fault fault = only(verify(changeset(
                change, "[{modifyDataType: {tableName: album, columnName: title, newDataType: VARCHAR(50)}}]")));

        assertThat(fault.kind()).isEqualTo(Kind.NOT_BACK);
        assertThat(fault.place()).isEqualTo("db/changelog/changes/01.yaml:20");
        assertThat(fault.details()).containsExactly("column album.title: type is VARCHAR(50), should be VARCHAR(100)");
        assertThat(verify(changeset(
                                change,
                                "[{modifyDataType: {tableName: album, columnName: title, newDataType: VARCHAR(100)}}]"))
                        .faults())
                .isEmpty();
    }

    @Test
    void namesAMissingRollbackAndWhatHasNoInverse() {
        Fault fault = only(verify(changeset("[{sql: {sql: CREATE TABLE track (id INTEGER)}}]", "")));

        assertThat(fault.kind()).isEqualTo(Kind.NO_ROLLBACK);
        assertThat(fault.cause()).isEqualTo("it has no rollback, and Liquibase knows no inverse of sql");
        assertThat(verify(changeset(
                                "[{sql: {sql: CREATE TABLE track (id INTEGER)}}]", "[{sql: {sql: DROP TABLE track}}]"))
                        .faults())
                .isEmpty();
    }

    @Test
    void anEmptyRollbackOfWhatLeavesSomethingBehindDoesNotComeBack() {
        Fault fault = only(verify(changeset("[{sql: {sql: CREATE TABLE track (id INTEGER)}}]", "[]")));

        assertThat(fault.kind()).isEqualTo(Kind.NOT_BACK);
        assertThat(fault.details()).containsExactly("table track is there, and should not be");
        assertThat(verify(changeset("[{sql: {sql: SELECT 1}}]", "[]")).faults()).isEmpty();
    }

    @Test
    void namesRowsThatAreLost() {
        Fault fault = only(verify(changeset(
                "[{delete: {tableName: album, where: title = 'Red'}}]",
                "[{insert: {tableName: album, columns: [{column: {name: title, value: Pink}}]}}]")));

        assertThat(fault.details())
                .containsExactly(
                        "row (id=2, title='Red') of table album is missing",
                        "row (id=3, title='Pink') of table album is there, and should not be");
    }

    @Test
    void namesARollbackThatFails() {
        Fault fault = only(verify(changeset("[{sql: {sql: SELECT 1}}]", "[{sql: {sql: DROP TABLE nowhere}}]")));

        assertThat(fault.kind()).isEqualTo(Kind.DOWN_FAILS);
        assertThat(fault.details()).containsExactly("no such table: nowhere");
    }

    @Test
    void namesWhatCannotBeApplied() {
        Fault fault = only(verify(changeset("[{sql: {sql: INSERT INTO nowhere VALUES (1)}}]", "[]")));

        assertThat(fault.kind()).isEqualTo(Kind.UP_FAILS);
        assertThat(fault.details()).containsExactly("no such table: nowhere");
    }

    @Test
    void readsXmlAndFormattedSql() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .file("db/changelog/changes/1.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                          <changeSet id="view" author="test">
                            <createView viewName="v">SELECT 1 AS one</createView>
                            <rollback>DROP VIEW v; CREATE VIEW v AS SELECT 2 AS two</rollback>
                          </changeSet>
                        </databaseChangeLog>
                        """)
                .file("db/changelog/changes/2.sql", """
                        --liquibase formatted sql
                        --changeset test:good
                        CREATE TABLE a (x INTEGER);
                        --rollback DROP TABLE a;

                        --changeset test:none
                        CREATE TABLE b (x INTEGER);
                        """);

        Fault fault = only(verify(changelog));
        assertThat(fault.place()).isEqualTo("db/changelog/changes/2.sql:6");
        assertThat(fault.kind()).isEqualTo(Kind.NO_ROLLBACK);

        changelog.file("db/changelog/changes/2.sql", "--liquibase formatted sql\n");
        fault = only(verify(changelog));
        assertThat(fault.place()).isEqualTo("db/changelog/changes/1.xml:5");
        assertThat(fault.details()).containsExactly("view v is there, and should not be");
    }

    @Test
    void namesAllThatHaveNoRollback() {
        String sql = "- changeSet: {id: %s, author: test, changes: [{sql: {sql: SELECT 1}}]}";
        Verification verification =
                verify(sql.formatted("one").indent(2), sql.formatted("two").indent(2));

        assertThat(only(verification).changeset().key().id()).isEqualTo("two");
        assertThat(verification.notes()).containsExactly("Without a rollback, too: one@db/changelog/changes/01.yaml");
    }

    @Test
    void doesNotExecuteWhatReachesBeyondTheDatabase() {
        Path made = folder.resolve("made");
        Verification verification = verify(changeset(
                "[{executeCommand: {executable: touch, args: [{arg: {value: '" + made + "'}}]}},"
                        + " {customChange: {class: no.such.Change}}]",
                "[{executeCommand: {executable: touch, args: [{arg: {value: '" + made + "'}}]}}]"));

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.notes()).hasSize(3).allMatch(note -> note.startsWith("Not executed"));
        assertThat(made).doesNotExist();
    }

    @Test
    void whatAPreconditionKeepsOutNeedsNoRollback() {
        Verification verification = verify("""
                - changeSet:
                    id: marked
                    author: test
                    preConditions: [{onFail: MARK_RAN}, {tableExists: {tableName: nowhere}}]
                    changes: [{sql: {sql: DROP TABLE nowhere}}]
                - changeSet:
                    id: left
                    author: test
                    preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: nowhere}}]
                    changes: [{sql: {sql: DROP TABLE nowhere}}]
                - changeSet:
                    id: alone
                    author: test
                    runInTransaction: false
                    runOnChange: true
                    changes: [{createTable: {tableName: track, columns: [{column: {name: id, type: INTEGER}}]}}]
                """.indent(2));

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.changesets())
                .extracting(one -> one.outcome().name())
                .containsExactly("DONE", "DONE", "MARKED", "SKIPPED", "DONE");
    }

    @Test
    void valuesOfAClockAreNoFault() {
        Verification verification = verify(changeset(
                "[{sql: {sql: CREATE TABLE drawn AS SELECT random() AS number}}]", "[{sql: {sql: DROP TABLE drawn}}]"));

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.notes())
                .containsExactly("Other values at each run (a clock, chance, or a counter): drawn.number");
    }

    @Test
    void namesThatMeanSomethingElsewhereMeanNothingHere() {
        String name = "a`|<b> ' ]| ☃";
        Verification verification = verify("""
                - changeSet:
                    id: "x`|<b>\\n☃"
                    author: test
                    changes:
                      - createTable:
                          tableName: "%s"
                          columns: [{column: {name: "%s", type: INTEGER}}]
                    rollback: []
                """.formatted(name, name).indent(2));

        assertThat(only(verification).details()).containsExactly("table " + name + " is there, and should not be");
        assertThat(verification.markdown())
                .contains("**Changeset `x'|<b> ☃`** (`db/changelog/changes/01.yaml`)")
                .contains("- `table a'|<b> ' ]| ☃ is there, and should not be`");
    }

    @Test
    void theSummaryIsShortEnoughForAComment() {
        StringBuilder many = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            many.append("- changeSet: {id: t%d, author: test, changes: [{sql: {sql: SELECT 1}}]}"
                    .formatted(i)
                    .indent(2));
            columns.append(i == 0 ? "" : "; ").append("CREATE TABLE c%d (x)".formatted(i));
        }
        many.append(changeset("[{sql: {sql: '" + columns + "'}}]", "[]"));
        Verification verification = verify(many.toString());

        assertThat(verification.markdown())
                .startsWith("### migrate:verify: failed\n\n73 changesets on an empty SQLite database, in ");
        assertThat(verification.markdown().lines().count()).isLessThanOrEqualTo(60);
        assertThat(verification.json())
                .contains("\"ok\": false", "\"kind\": \"not_back\"", "table c69 is there, and should not be");
        assertThatThrownBy(verification::requireOk)
                .isInstanceOf(MigrateException.class)
                .message()
                .satisfies(message -> assertThat(message.lines().count()).isEqualTo(6));
    }
}
