package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.Fault;
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
    void printsAll() {
        for (String change : List.of(
                "- addNotNullConstraint: {tableName: customer, columnName: city}",
                "- addUniqueConstraint: {tableName: customer, columnNames: name}",
                "- createIndex: {tableName: customer, indexName: ux, unique: true, columns: [{column: {name: name}}]}",
                "- addForeignKeyConstraint: {baseTableName: bill, baseColumnNames: customer_id, referencedTableName: customer, referencedColumnNames: id, constraintName: fk}",
                "- sql: {sql: \"UPDATE customer SET id = 1\"}",
                "- sql: {sql: \"CREATE TABLE x (a TEXT CHECK (a <> 'Bob')); INSERT INTO x SELECT name FROM customer\"}",
                "- sqliteAddCheck: {tableName: customer, constraintName: c, check: \"name <> 'Bob'\"}",
                "- addPrimaryKey: {tableName: bill, columnNames: customer_id}")) {
            Verification verification = verify(change);
            System.out.println("XX " + change + "\nXX    "
                    + verification.faults().stream().map(Fault::details).toList());
        }
    }
}
