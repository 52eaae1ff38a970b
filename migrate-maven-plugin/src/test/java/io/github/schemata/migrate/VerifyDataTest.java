package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.Fault;
import io.github.schemata.migrate.verify.Fault.Kind;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pending for a real database is put to the test on a copy of it; the database itself stays as it is. */
final class VerifyDataTest {

    private static final String FIRST = "20260101000000";
    private static final String NEXT = "20260102000000";

    @TempDir
    private Path folder;

    private Path file;
    private ChangelogFolder changelog;
    private List<Path> temporary;

    @BeforeEach
    void aShopWithRows() throws SQLException, IOException {
        temporary = temporary();
        file = folder.resolve("my shop.db");
        changelog = ChangelogFolder.in(folder).change(FIRST + "-shop", """
                - createTable:
                    tableName: customer
                    columns:
                      - column: {name: id, type: INTEGER, autoIncrement: true, constraints: {primaryKey: true}}
                      - column: {name: name, type: VARCHAR(100)}
                      - column: {name: city, type: VARCHAR(100)}
                - createTable:
                    tableName: bill
                    columns:
                      - column: {name: id, type: INTEGER, autoIncrement: true, constraints: {primaryKey: true}}
                      - column: {name: customer_id, type: INTEGER}
                """);
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));
        try (Database database = Database.at(file)) {
            database.run(
                    "INSERT INTO customer VALUES (1, 'Ann', 'Bonn'), (2, 'Bob', NULL), (3, 'Ann', 'Kiel')",
                    "INSERT INTO bill VALUES (1, 1), (2, 99)");
        }
    }

    @AfterEach
    void leavesNothingInTheTemporaryFolder() throws IOException {
        assertThat(temporary()).isEqualTo(temporary);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("migrate-verify"))
                    .sorted()
                    .toList();
        }
    }

    private Verification verify() {
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(changelog.setup(), null, List.of(), file, VerifyProgress.NONE));
    }

    private Verification verify(String changes) {
        changelog.change(NEXT + "-next", changes);
        return verify();
    }

    private static List<String> details(Verification verification) {
        assertThat(verification.faults()).hasSize(1);
        return verification.faults().get(0).details();
    }

    @Test
    void triesWhatIsPendingOnlyAndLeavesTheDatabaseAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(file);

        Verification verification = verify(
                "- addColumn: {tableName: customer, columns: [{column: {name: mail, type: TEXT, value: none}}]}");

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.changesets())
                .extracting(one -> one.changeset().key().id())
                .containsExactly(NEXT);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void namesTheRowsThatAChangesetCannotBeAppliedTo() {
        Verification verification = verify("- addNotNullConstraint: {tableName: customer, columnName: city}");

        assertThat(details(verification))
                .containsExactly(
                        "Table customer is left as it was: customer.city holds NULL: id 2. To mend it, fill it by"
                                + " an update first, or give addNotNullConstraint a defaultNullValue.");
        assertThat(verification.faults().get(0).kind()).isEqualTo(Kind.UP_FAILS);
        assertThat(verification.notes())
                .containsExactly("On an empty database all of it can be applied: it depends on the rows.");
        assertThat(verify("- addNotNullConstraint: {tableName: customer, columnName: city, defaultNullValue: '?'}")
                        .faults())
                .extracting(Fault::kind)
                .containsExactly(Kind.NOT_BACK);
    }

    @Test
    void namesTheTwinsThatAnIndexCannotHold() {
        assertThat(
                        details(
                                verify(
                                        "- createIndex: {tableName: customer, indexName: u, unique: true, columns: [{column: {name: name}}]}")))
                .containsExactly("UNIQUE constraint failed: customer.name", "2 rows of customer have name 'Ann'");
        assertThat(verify(
                                "- createIndex: {tableName: customer, indexName: u, unique: true, columns: [{column: {name: id}}]}")
                        .faults())
                .isEmpty();
    }

    @Test
    void whatWasThereBeforeMustComeBackByteForByte() {
        changelog
                .change(NEXT + "-next", """
                - update: {tableName: customer, columns: [{column: {name: city, value: Rome}}], where: id = 1}
                """.strip() + "\n")
                .file("db/changelog/changes/" + NEXT + "-next.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "%s"
                      author: test
                      changes:
                        - sql: {sql: UPDATE customer SET city = 'Rome' WHERE id < 3}
                      rollback:
                        - sql: {sql: UPDATE customer SET city = '' WHERE id = 2}
                        - sql: {sql: DELETE FROM bill WHERE id = 2}
                """.formatted(NEXT));

        assertThat(details(verify()))
                .containsExactly(
                        "column customer.city of the row id=1: value is 'Rome', should be 'Bonn'",
                        "column customer.city of the row id=2: value is '', should be NULL",
                        "table bill: number of rows is 1, should be 2",
                        "row (id=2, customer_id=99) of table bill is missing");
    }

    @Test
    void valuesOfAColumnThatTheChangesetBroughtAreNoLoss() {
        assertThat(verify(
                                "- addColumn: {tableName: customer, columns: [{column: {name: n, type: INT, valueNumeric: 5}}]}")
                        .faults())
                .isEmpty();
    }

    @Test
    void copiesWhatStandsInTheWriteAheadLogOnly() throws SQLException, IOException {
        try (Database open = Database.at(file)) {
            open.run("PRAGMA journal_mode = WAL", "INSERT INTO customer VALUES (4, 'Zoe', NULL)");
            byte[] before = Files.readAllBytes(file);
            byte[] log = Files.readAllBytes(Path.of(file + "-wal"));

            assertThat(details(verify("- addNotNullConstraint: {tableName: customer, columnName: city}"))
                            .get(0))
                    .contains("customer.city holds NULL: id 2; id 4");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(Files.readAllBytes(Path.of(file + "-wal"))).isEqualTo(log);
        }
    }

    @Test
    void aLockThatAnotherProgramHoldsDoesNotHoldTheCopy() throws SQLException {
        try (Database database = Database.at(file)) {
            database.run("INSERT OR REPLACE INTO DATABASECHANGELOGLOCK VALUES (1, 1, '2026-01-01 00:00:00', 'app')");
        }

        assertThat(verify("- empty: {}").faults()).isEmpty();
    }

    @Test
    void saysSoWhereNothingIsPending() {
        Verification verification = verify();

        assertThat(verification.ok()).isTrue();
        assertThat(verification.notes()).containsExactly("Nothing is pending.");
    }

    @Test
    void whatRunsAtEachUpdateIsNotUndone() throws SQLException {
        changelog.file("db/changelog/changes/20260101500000-always.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260101500000"
                      author: test
                      runAlways: true
                      changes:
                        - sql: {sql: SELECT 1}
                """);
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));

        assertThat(verify("- addColumn: {tableName: bill, columns: [{column: {name: sum, type: INT}}]}")
                        .faults())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoDatabase() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Dear diary, this is no database at all");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        for (Path wrong : List.of(text, empty, folder, folder.resolve("nowhere.db"))) {
            file = wrong;
            assertThatThrownBy(this::verify)
                    .isInstanceOf(MigrateException.class)
                    .hasMessageStartingWith(wrong.toString())
                    .hasMessageEndingWith(
                            ".\nGive a SQLite database file in migrate.data; it is copied, and not changed.");
        }
    }

    @Test
    void saysWhatIsNeededWhereThereIsNoHistory() throws SQLException {
        file = folder.resolve("old.db");
        try (Database database = Database.at(file)) {
            database.run("CREATE TABLE customer (id INTEGER)");
        }

        assertThatThrownBy(this::verify)
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(file + " has tables, but no history (DATABASECHANGELOG)")
                .hasMessageContaining("migrate:stamp")
                .hasMessageContaining("migrate:baseline");
    }
}
