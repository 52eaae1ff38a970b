package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

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
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(
                        ChangelogFolder.in(folder)
                                .file("db/changelog/changes/01.yaml", ALBUM + String.join("", changesets))
                                .setup(),
                        null,
                        List.of(),
                        null,
                        VerifyProgress.NONE));
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

        assertThat(verification.text())
                .contains("2 changesets on an empty SQLite database in memory: up, down and up again");
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
}
