package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals on a MariaDB, which has no transaction around CREATE TABLE. */
final class MariadbTest {

    private static final String ONE = "20260101000001";
    private static final String TWO = "20260101000002";
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = database() ORDER BY lower(table_name)";

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;
    private OnServer server;

    @BeforeEach
    void begin() throws Exception {
        changelog = ChangelogFolder.in(folder).change(ONE + "-album", """
                        - createTable:
                            tableName: album
                            columns:
                              - column: {name: id, type: int, autoIncrement: true, constraints: {primaryKey: true}}
                              - column: {name: title, type: varchar(20)}
                        """);
        server = new OnServer(changelog, Servers.mariadb());
    }

    @Test
    void goesUpAndDownAndUp() throws SQLException {
        changelog.change(
                TWO + "-year", "- addColumn: {tableName: album, columns: [{column: {name: year, type: int}}]}");
        assertThat(server.states()).containsExactly(ONE + " pending", TWO + " pending");
        assertThat(server.rows(TABLES)).as("who looks makes nothing").isEmpty();

        assertThat(server.update().transaction()).isEqualTo(TransactionMode.CHANGESET);
        assertThat(server.warnings())
                .containsExactly("MariaDB cannot undo a CREATE or ALTER TABLE: each changeset is kept as soon as it is"
                        + " done, as with migrate.transaction=changeset.");
        assertThat(server.states()).containsExactly(ONE + " applied", TWO + " applied");
        assertThat(server.update().ran()).isEmpty();
        server.execute("INSERT INTO album (title, year) VALUES ('One', 2001)");

        assertThatThrownBy(() -> server.rollback("base", false))
                .hasMessage(
                        "The rollback would lose data, so nothing was changed:\n  album.year (1 value)\n  album (1 row)\n"
                                + "Save what you need (migrate:dump), then allow it with -Dmigrate.allowDataLoss.");
        assertThatThrownBy(() -> server.rollback(ONE, false)).hasMessageContaining("\n  album.year (1 value)\n");
        assertThat(server.rollback(ONE, true).transaction()).isEqualTo(TransactionMode.CHANGESET);
        assertThat(server.states()).containsExactly(ONE + " applied", TWO + " pending");
        assertThat(server.rows("SELECT * FROM album")).containsExactly("1|One");
        server.execute("DELETE FROM album");
        assertThat(server.rollback("base", false).ran()).hasSize(1);
        assertThat(server.rows(TABLES)).containsExactly("DATABASECHANGELOG", "DATABASECHANGELOGLOCK");
        assertThat(server.update().ran()).hasSize(2);
    }

    @Test
    void aDryRunTouchesNothing() throws SQLException {
        assertThat(server.dryUpdate())
                .contains("CREATE TABLE", ".album (id INT AUTO_INCREMENT NOT NULL", "INSERT INTO", "PRIMARY KEY");
        assertThat(server.rows(TABLES)).isEmpty();
        server.update();
        assertThat(server.dryRollback("base")).contains("DROP TABLE", ".album", "DELETE FROM");
        assertThat(server.rows(TABLES)).containsExactly("album", "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");
    }

    @Test
    void aFailureSaysWhatStays() throws SQLException {
        changelog.change(TWO + "-broken", """
                - createTable: {tableName: track, columns: [{column: {name: id, type: int}}]}
                - insert: {tableName: album, columns: [{column: {name: title, value: One}}]}
                - sql: {sql: INSERT INTO nowhere VALUES (1)}
                - dropTable: {tableName: track}
                """);

        assertThatThrownBy(() -> server.update())
                .hasMessageMatching(
                        "Changeset " + TWO + " in db/changelog/changes/" + TWO + "-broken.yaml failed: \\(conn=\\d+\\)"
                                + " Table 'db\\d+.nowhere' doesn't exist\n"
                                + "What ran before it was kept, up to " + ONE + ".\n"
                                + "MariaDB undoes only rows, and only those since the last CREATE, ALTER or DROP;"
                                + " done before the failure: createTable, insert.\n"
                                + "Undo by hand what stays of it.\n"
                                + "Correct the changeset and run it again.");
        assertThat(server.rows("SELECT title FROM album")).isEmpty();
        assertThat(server.rows("SELECT count(*) FROM track")).containsExactly("0");
        assertThat(server.rows("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");

        server.execute("DROP TABLE track");
        changelog.change(
                TWO + "-broken", "- insert: {tableName: album, columns: [{column: {name: title, value: Two}}]}");
        assertThat(server.update().ran()).hasSize(1);
        assertThat(server.rows("SELECT title FROM album")).containsExactly("Two");
    }

    @Test
    void aFailureOfTheFirstSaysSo() {
        changelog.change(ONE + "-album", "- sql: {sql: INSERT INTO nowhere VALUES (1)}");

        assertThatThrownBy(() -> server.update())
                .hasMessageContaining(
                        "\nNo changeset was applied.\nMariaDB undoes only rows, and only those since the last"
                                + " CREATE, ALTER or DROP.\nUndo by hand what stays of it.\n");
    }

    @Test
    void aRollbackThatFailsSaysWhatStays() throws SQLException {
        changelog
                .file("db/changelog/changes/" + TWO + "-track.sql", """
                        --liquibase formatted sql
                        --changeset test:%s
                        CREATE TABLE track (id int);
                        --rollback DROP TABLE track;
                        --rollback DROP TABLE nowhere;
                        """.formatted(TWO))
                .change(
                        "20260101000003-last",
                        "- createTable: {tableName: last, columns: [{column: {name: id, type: int}}]}");
        server.update();

        assertThatThrownBy(() -> server.rollback(ONE, false))
                .hasMessageContaining("Changeset " + TWO)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("What was undone before it stays undone, down to 20260101000003.")
                .hasMessageContaining("MariaDB does not put back");
        assertThat(server.rows(TABLES)).containsExactly("album", "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");
        assertThat(server.states()).containsExactly(ONE + " applied", TWO + " applied", "20260101000003 pending");
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        server.execute("SET GLOBAL innodb_force_primary_key = 1");
        try {
            assertThat(server.update().ran()).hasSize(1);
        } finally {
            server.execute("SET GLOBAL innodb_force_primary_key = 0");
        }
        assertThat(server.rows("SELECT column_name FROM information_schema.key_column_usage"
                        + " WHERE table_schema = database() AND table_name = 'DATABASECHANGELOG'"
                        + " AND constraint_name = 'PRIMARY' ORDER BY ordinal_position"))
                .containsExactly("ID", "AUTHOR", "FILENAME");
    }

    @Test
    void stampsByForceOnly() throws SQLException {
        changelog.change(
                TWO + "-year", "- addColumn: {tableName: album, columns: [{column: {name: year, type: int}}]}");
        assertThatThrownBy(
                        () -> new StampDatabase().run(new StampDatabase.Request(server.setup(), "head", false, null)))
                .hasMessageContaining("-Dmigrate.force");
        assertThat(server.rows(TABLES)).isEmpty();

        new StampDatabase().run(new StampDatabase.Request(server.setup(), ONE, true, null));

        assertThat(server.states()).containsExactly(ONE + " applied", TWO + " pending");
        assertThat(server.rows(TABLES)).containsExactly("DATABASECHANGELOG", "DATABASECHANGELOGLOCK");
    }
}
