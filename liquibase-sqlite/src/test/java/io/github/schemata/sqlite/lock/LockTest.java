package io.github.schemata.sqlite.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.Changelog;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.once.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets the lock, who waits, and what those who wait are told. */
class LockTest {

    @TempDir
    Path folder;

    private Changelog changelog;
    private Path lockFile;

    @BeforeEach
    void oneChangeset() throws Exception {
        changelog = new Changelog(folder).of("--changeset a:1\nCREATE TABLE one (id);\n");
        lockFile = folder.resolve("app.db-liquibase.lock");
    }

    @Test
    void whoHoldsItStandsInTheFileAndInTheTable() throws Exception {
        changelog.run((liquibase, database) -> {
            LockService lock = service(database);
            lock.waitForLock();

            String me = System.getProperty("user.name") + "@";
            String process = "process " + ProcessHandle.current().pid();
            assertThat(lock.hasChangeLogLock()).isTrue();
            assertThat(changelog
                            .look("SELECT LOCKEDBY FROM DATABASECHANGELOGLOCK")
                            .get(0))
                    .startsWith(me)
                    .contains(process);
            assertThat(lock.listLocks()).hasSize(1);
            lock.releaseLock();
            assertThat(lock.hasChangeLogLock()).isFalse();
            assertThat(lock.listLocks()).isEmpty();
            assertThat(lockFile).doesNotExist();
        });
    }

    @Test
    void anotherProcessIsToldWhoHoldsIt() throws Exception {
        changelog.run((liquibase, database) -> {
            service(database).waitForLock();
            try (Child child = Child.update(folder, "now")) {
                assertThat(child.end()).isNotZero();
                assertThat(child.said())
                        .contains("Currently locked by")
                        .contains("process " + ProcessHandle.current().pid());
            }
            assertThat(service(database).hasChangeLogLock()).isTrue();
        });
    }

    @Test
    void anotherProcessHoldsItUntilItDies() throws Exception {
        try (Child child = Child.update(folder, "hold")) {
            child.awaitStep("holds");
            changelog.run((liquibase, database) -> {
                LockService lock = service(database);
                lock.setChangeLogLockWaitTime(0);
                assertThatThrownBy(lock::waitForLock).hasMessageContaining("process " + child.pid() + ", since");
                assertThatThrownBy(lock::forceReleaseLock).hasMessageContaining("process " + child.pid());
                assertThat(lock.listLocks()[0].getLockedBy()).contains("process " + child.pid());
                assertThat(Files.readString(lockFile)).contains("process " + child.pid());

                child.kill();

                assertThat(lock.listLocks()).isEmpty();
                assertThat(lock.acquireLock()).isTrue();
            });
        }
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void aSecondConnectionOfThisProcessWaitsAndIsToldForWhom() throws Exception {
        changelog.run((liquibase, database) -> {
            service(database).waitForLock();
            changelog.run((second, other) -> {
                LockService lock = service(other);
                lock.setChangeLogLockWaitTime(0);
                assertThat(lock.acquireLock()).isFalse();
                assertThatThrownBy(lock::waitForLock)
                        .isInstanceOf(LockException.class)
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid())
                        .hasMessageContaining("since");
                assertThatThrownBy(lock::forceReleaseLock)
                        .isInstanceOf(LockException.class)
                        .hasMessageContaining("a run that is alive");
                assertThat(lock.listLocks()).hasSize(1);
            });
            assertThat(service(database).hasChangeLogLock()).isTrue();
            assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK"))
                    .containsExactly("1");
        });
        assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void whatADeadRunLeavesIsTakenOverAtOnce() throws Exception {
        try (Child child = Child.update(folder)) {
            child.awaitStep("willRun 1");
            child.kill();
        }
        changelog.run((liquibase, database) -> {
            assertThat(service(database).listLocks()).isEmpty();
            service(database).setChangeLogLockWaitTime(0);
            liquibase.update("");
        });
        assertThat(changelog.history()).containsExactly("1 EXECUTED");
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void aLeftFileAndRowWithoutAHolderAreNobodysLock() throws Exception {
        changelog.update();
        lockRow("me@here (process 1; frees itself)");
        Files.writeString(lockFile, "me@here, process 1, since 1970");

        changelog.of("--changeset a:2\nCREATE TABLE two (id);\n");
        changelog.run((liquibase, database) -> {
            assertThat(service(database).listLocks()).isEmpty();
            service(database).setChangeLogLockWaitTime(0);
            liquibase.update("");
        });

        assertThat(changelog.tables()).containsExactly("one", "two");
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void whatAKilledRunHasLeftGoesEvenWhenThereIsNothingToDo() throws Exception {
        changelog.update();
        lockRow("me@here (process 1; frees itself)");
        Files.writeString(lockFile, "me@here, process 1, since 1970");

        changelog.update();

        assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK")).containsExactly("0");
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void aRowThatPlainLiquibaseHasLockedIsRespectedUntilItIsFreed() throws Exception {
        changelog.update();
        lockRow("otherhost (10.0.0.7)");
        changelog.of("--changeset a:2\nCREATE TABLE two (id);\n");

        changelog.run((liquibase, database) -> {
            service(database).setChangeLogLockWaitTime(0);
            assertThatThrownBy(() -> liquibase.update(""))
                    .hasMessageContaining("otherhost (10.0.0.7)")
                    .hasMessageContaining("2020-02-03T04:05:06Z")
                    .hasMessageContaining("releaseLocks");
        });
        assertThat(changelog.tables()).containsExactly("one");
        assertThat(lockFile).doesNotExist();

        changelog.run((liquibase, database) -> {
            var locks = liquibase.listLocks();
            assertThat(locks).hasSize(1);
            assertThat(locks[0].getLockedBy()).isEqualTo("otherhost (10.0.0.7)");
            assertThat(locks[0].getLockGranted()).isEqualTo("2020-02-03T04:05:06Z");
            liquibase.forceReleaseLocks();
            assertThat(liquibase.listLocks()).isEmpty();
            liquibase.update("");
        });
        assertThat(changelog.tables()).containsExactly("one", "two");
    }

    @Test
    void updateSqlLocksAndWritesNothing() throws Exception {
        changelog.update();
        lockRow("otherhost (10.0.0.7)");
        byte[] before = Files.readAllBytes(changelog.file());
        changelog.of("--changeset a:2\nCREATE TABLE two (id);\n");

        String script = changelog.updateSql();

        assertThat(script).contains("CREATE TABLE two (id);").contains("INSERT INTO DATABASECHANGELOG ");
        assertThat(Files.readAllBytes(changelog.file())).isEqualTo(before);
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void updateSqlOfANewFileMakesNoTable() throws Exception {
        String script = changelog.updateSql();

        assertThat(script)
                .contains("CREATE TABLE DATABASECHANGELOGLOCK")
                .contains("PRIMARY KEY (ID, AUTHOR, FILENAME)");
        assertThat(changelog.look("SELECT name FROM sqlite_schema")).isEmpty();
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void aScriptWithoutADatabaseNeedsNoLock() throws Exception {
        Path history = folder.resolve("history.csv");
        var offline = DatabaseFactory.getInstance()
                .openDatabase("offline:sqlite?changeLogFile=" + history, null, null, null, null);

        assertThat(changelog.updateSql(offline)).contains("CREATE TABLE one (id);");
        assertThat(history).content().contains("\"1\",\"a\",\"changelog.sql\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void aDatabaseInMemoryNeedsNoFile() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            changelog.run(connection, (liquibase, database) -> {
                liquibase.update("");
                assertThat(service(database).listLocks()).isEmpty();
            });
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void dropAllTakesTheTableOfLocksToo() throws Exception {
        changelog.update();
        changelog.run((liquibase, database) -> liquibase.dropAll());

        assertThat(changelog.look("SELECT name FROM sqlite_schema WHERE type = 'table'"))
                .isEmpty();
        assertThat(lockFile).doesNotExist();
        changelog.update();
        assertThat(changelog.tables()).containsExactly("one");
    }

    private void lockRow(String by) throws SQLException {
        try (Connection connection = changelog.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKGRANTED = '2020-02-03 04:05:06',"
                    + " LOCKEDBY = '" + by + "'");
        }
    }

    private static LockService service(LosslessSqliteDatabase database) {
        return LockServiceFactory.getInstance().getLockService(database);
    }
}
