package io.github.schemata.sqlite.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.Changelog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another connection sees while and after Liquibase works. */
class TransactionTest {

    private static final String TWO = """
            --changeset a:1
            CREATE TABLE one (id INTEGER PRIMARY KEY);
            INSERT INTO one VALUES (1);
            --rollback DROP TABLE one;

            --changeset a:2
            CREATE TABLE two (id INTEGER PRIMARY KEY);
            --rollback DROP TABLE two;
            """;

    @TempDir
    Path folder;

    @Test
    void othersSeeChangesAndTheirHistoryRowAtOnce() throws Exception {
        var changelog = new Changelog(folder).of(TWO);
        var looks = new Looks(changelog);

        changelog.run((liquibase, database) -> {
            liquibase.setChangeExecListener(looks);
            liquibase.update("");
        });

        assertThat(looks.seen)
                .containsExactly(
                        "ran change: [] []",
                        "ran changeset: [one] [1 EXECUTED]",
                        "ran change: [one] [1 EXECUTED]",
                        "ran changeset: [one, two] [1 EXECUTED, 2 EXECUTED]");
        assertThat(changelog.tables()).containsExactly("one", "two");
    }

    @Test
    void othersSeeARollbackAndItsHistoryAtOnce() throws Exception {
        var changelog = new Changelog(folder).of(TWO);
        changelog.update();
        var looks = new Looks(changelog);

        changelog.run((liquibase, database) -> {
            liquibase.setChangeExecListener(looks);
            liquibase.rollback(2, "");
        });

        assertThat(looks.seen)
                .containsExactly(
                        "ran change: [one, two] [1 EXECUTED, 2 EXECUTED]",
                        "rolled back: [one] [1 EXECUTED]",
                        "ran change: [one] [1 EXECUTED]",
                        "rolled back: [] []");
    }

    @Test
    void aHistoryRowThatCannotBeWrittenTakesTheChangesBack() throws Exception {
        var changelog = new Changelog(folder).of("--changeset a:0\nCREATE TABLE zero (id);\n");
        changelog.update();
        changelog.look("SELECT 1");
        try (Connection connection = changelog.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER no BEFORE INSERT ON DATABASECHANGELOG BEGIN SELECT RAISE(ABORT, 'no'); END");
        }
        changelog.of("--changeset a:0\nCREATE TABLE zero (id);\n" + TWO);

        assertThatThrownBy(changelog::update).hasMessageContaining("no");

        assertThat(changelog.tables()).containsExactly("zero");
        assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
    }

    @Test
    void aNewHistoryTableHasAKey() throws Exception {
        var changelog = new Changelog(folder).of(TWO);
        changelog.update();

        assertThat(changelog.look("SELECT name FROM pragma_table_info('DATABASECHANGELOG') WHERE pk > 0 ORDER BY pk"))
                .containsExactly("ID", "AUTHOR", "FILENAME");
    }

    @Test
    void anOldHistoryTableStaysAsItIs() throws Exception {
        var changelog = new Changelog(folder).of(TWO);
        changelog.update();
        try (Connection connection = changelog.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE old AS SELECT * FROM DATABASECHANGELOG");
            statement.execute("DROP TABLE DATABASECHANGELOG");
            statement.execute("ALTER TABLE old RENAME TO DATABASECHANGELOG");
        }
        String before = changelog
                .look("SELECT sql FROM sqlite_schema WHERE name = 'DATABASECHANGELOG'")
                .get(0);

        changelog.of(TWO + "\n--changeset a:3\nCREATE TABLE three (id);\n").update();

        assertThat(changelog.look("SELECT sql FROM sqlite_schema WHERE name = 'DATABASECHANGELOG'"))
                .containsExactly(before);
        assertThat(changelog.history()).containsExactly("1 EXECUTED", "2 EXECUTED", "3 EXECUTED");
    }

    @Test
    void theConnectionIsAfterwardsAsBefore() throws Exception {
        var changelog = new Changelog(folder).of(TWO + "--changeset a:bad\nnonsense;\n");
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + changelog.file())) {
                connection.setAutoCommit(autoCommit);
                var held = new Held(connection);
                assertThatThrownBy(() -> changelog.run(held.unclosed(), (liquibase, database) -> liquibase.update("")))
                        .hasMessageContaining("nonsense");

                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                connection.setAutoCommit(true);
                assertThat(pragma(connection, "busy_timeout")).isEqualTo(3000);
                assertThat(pragma(connection, "foreign_keys")).isZero();
            }
        }
    }

    @Test
    void aChangesetThatCommitsByItselfIsRecordedAllTheSame() throws Exception {
        var changelog =
                new Changelog(folder).of("--changeset a:1\nCREATE TABLE one (id);\nCOMMIT;\nCREATE TABLE two (id);\n");

        changelog.update();
        changelog.update();

        assertThat(changelog.tables()).containsExactly("one", "two");
        assertThat(changelog.history()).containsExactly("1 EXECUTED");
    }

    @Test
    void aReaderIsNotBlockedWhileAChangesetRuns() throws Exception {
        var changelog = new Changelog(folder).of(TWO);
        List<String> read = new ArrayList<>();
        changelog.run((liquibase, database) -> {
            liquibase.setChangeExecListener(new AbstractChangeExecListener() {
                @Override
                public void ran(Change change, ChangeSet set, DatabaseChangeLog log, Database in) {
                    read.addAll(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK"));
                }
            });
            liquibase.update(new Contexts(), new LabelExpression());
        });

        assertThat(read).containsExactly("1", "1");
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.getInt(1);
        }
    }

    /** A connection as a pool gives it: closing it does not end it. */
    private record Held(Connection connection) {
        Connection unclosed() {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /** Notes what a second connection sees. */
    private static final class Looks extends AbstractChangeExecListener {
        private final Changelog changelog;
        private final List<String> seen = new ArrayList<>();

        Looks(Changelog changelog) {
            this.changelog = changelog;
        }

        @Override
        public void ran(Change change, ChangeSet set, DatabaseChangeLog log, Database database) {
            note("ran change");
        }

        @Override
        public void ran(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.ExecType type) {
            note("ran changeset");
        }

        @Override
        public void rolledBack(ChangeSet set, DatabaseChangeLog log, Database database) {
            note("rolled back");
        }

        private void note(String event) {
            seen.add(event + ": " + changelog.tables() + " " + changelog.history());
        }
    }
}
