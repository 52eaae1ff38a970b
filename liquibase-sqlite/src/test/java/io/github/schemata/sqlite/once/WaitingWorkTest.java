package io.github.schemata.sqlite.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.exception.DatabaseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the work that waits is written, checked and forgotten, and what SQLite has by then. */
class WaitingWorkTest {

    @TempDir
    Path folder;

    private Connection connection;
    private Transaction transaction;
    private final Waiting work = new Waiting();

    @BeforeEach
    void connect() throws Exception {
        connection = open();
        transaction = new Transaction(connection, work);
    }

    @AfterEach
    void close() throws Exception {
        transaction.close();
        connection.close();
    }

    @Test
    void isWrittenOnceForSeveralChanges() throws Exception {
        transaction.setAutoCommit(false);
        transaction.change(() -> work.add("a"));
        transaction.change(() -> work.add("b"));
        transaction.commit();
        assertThat(tables()).isEmpty();
        transaction.record(() -> work.add("history"));

        assertThat(work.done).containsExactly("flush [a, b]", "verify", "flush []");
        assertThat(tables()).containsExactly("a", "b");
    }

    @Test
    void isForgottenWhenTheChangesetFails() throws Exception {
        transaction.change(() -> work.add("a"));
        transaction.rollback();
        transaction.record(() -> {});

        assertThat(work.done).containsExactly("discard [a]", "flush []");
        assertThat(tables()).isEmpty();
    }

    @Test
    void failsTheChangesetAtItsCommitAndNotLater() throws Exception {
        work.complaint = "track 7 has no album";
        transaction.change(() -> work.add("a"));

        assertThatThrownBy(transaction::commit).hasMessage("track 7 has no album");
        transaction.rollback();

        assertThat(work.done).containsExactly("flush [a]", "verify", "discard []");
        assertThat(tables()).isEmpty();
    }

    @Test
    void isWrittenAfterEachChangeOutsideOfTransactions() throws Exception {
        transaction.setAutoCommit(true);
        transaction.change(() -> work.add("a"));
        assertThat(tables()).containsExactly("a");
        transaction.change(() -> work.add("b"));
        transaction.setAutoCommit(false);

        assertThat(work.done).containsExactly("flush [a]", "verify", "flush [b]", "verify");
        assertThat(tables()).containsExactly("a", "b");
    }

    @Test
    void whatLiquibaseCommittedWithoutRecordingItStays() throws Exception {
        transaction.setAutoCommit(false);
        transaction.change(() -> work.add("a"));
        transaction.commit();
        transaction.setAutoCommit(false);
        transaction.change(() -> work.add("b"));

        assertThat(tables()).containsExactly("a");
    }

    @Test
    void aRunThatWritesWaitsForAnotherInsteadOfFailing() throws Exception {
        try (Connection other = open();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Thread waiting = new Thread(() -> {
                try {
                    transaction.change(() -> work.add("a"));
                    transaction.commit();
                    transaction.record(() -> {});
                } catch (DatabaseException e) {
                    work.done.add(e.getMessage());
                }
            });
            waiting.start();
            statement.execute("CREATE TABLE first (id)");
            statement.execute("COMMIT");
            waiting.join();
        }

        assertThat(work.done).containsExactly("flush [a]", "verify", "flush []");
        assertThat(tables()).containsExactly("a", "first");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("app.db"));
    }

    private List<String> tables() throws SQLException {
        try (Connection other = open();
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema ORDER BY 1")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Tables to make; {@code history} stands for what Liquibase writes by itself. */
    private final class Waiting implements UnitOfWork {
        private final List<String> waiting = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private String complaint = "";

        void add(String table) {
            if (!table.equals("history")) {
                waiting.add(table);
            }
        }

        @Override
        public void flush() throws DatabaseException {
            done.add("flush " + waiting);
            try (Statement statement = connection.createStatement()) {
                for (String table : waiting) {
                    statement.execute("CREATE TABLE " + table + " (id)");
                }
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
            waiting.clear();
        }

        @Override
        public void discard() {
            if (!done.isEmpty() || !waiting.isEmpty()) {
                done.add("discard " + waiting);
            }
            waiting.clear();
        }

        @Override
        public void verify() throws DatabaseException {
            done.add("verify");
            if (!complaint.isEmpty()) {
                throw new DatabaseException(complaint);
            }
        }
    }
}
