package io.github.schemata.sqlite.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.Changelog;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.lockservice.LockServiceFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of an update, or nothing. */
class WholeUpdateTest {

    @TempDir
    Path folder;

    private Changelog changelog;

    @BeforeEach
    void twoChangesets() throws Exception {
        changelog = new Changelog(folder)
                .of("--changeset a:1\nCREATE TABLE one (id);\n--rollback DROP TABLE one;\n\n"
                        + "--changeset a:2\nCREATE TABLE two (id);\n--rollback DROP TABLE two;\n");
    }

    @Test
    void nothingIsSeenBeforeTheCommit() throws Exception {
        changelog.run((liquibase, database) -> {
            try (var all = database.inOneTransaction()) {
                liquibase.update("");
                assertThat(changelog.tables()).isEmpty();
                assertThat(changelog.history()).isEmpty();
                assertThat(all.committedInBetween()).isFalse();
                all.commit();
                assertThat(changelog.tables()).containsExactly("one", "two");
            }
        });
        assertThat(changelog.history()).containsExactly("1 EXECUTED", "2 EXECUTED");
    }

    @Test
    void closedWithoutCommitItHasDoneNothing() throws Exception {
        changelog.run((liquibase, database) -> {
            try (var all = database.inOneTransaction()) {
                liquibase.update("");
                assertThat(all.committedInBetween()).isFalse();
            }
        });
        assertThat(changelog.look("SELECT name FROM sqlite_schema WHERE type = 'table'"))
                .isEmpty();
    }

    @Test
    void updateAndRollbackTogether() throws Exception {
        changelog.run((liquibase, database) -> {
            try (var all = database.inOneTransaction()) {
                liquibase.update("");
                liquibase.rollback(1, "");
                liquibase.tag("here");
                all.commit();
            }
        });
        assertThat(changelog.tables()).containsExactly("one");
        assertThat(changelog.look("SELECT TAG FROM DATABASECHANGELOG")).containsExactly("here");
    }

    @Test
    void theLockIsHeldFromBeforeUntilAfter() throws Exception {
        Path lock = folder.resolve("app.db-liquibase.lock");
        changelog.run((liquibase, database) -> {
            LockServiceFactory.getInstance().getLockService(database).init();
            try (var all = database.inOneTransaction()) {
                liquibase.update("");
                assertThat(Files.exists(lock)).isTrue();
                assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK"))
                        .containsExactly("1");
                all.commit();
            }
            assertThat(Files.exists(lock)).isFalse();
            assertThat(changelog.look("SELECT LOCKED FROM DATABASECHANGELOGLOCK"))
                    .containsExactly("0");
        });
    }

    @Test
    void saysThatAChangesetOutsideOfTransactionsHasCommitted() throws Exception {
        changelog.of("--changeset a:1\nCREATE TABLE one (id);\n\n--changeset a:2 runInTransaction:false\nVACUUM;\n");
        changelog.run((liquibase, database) -> {
            try (var all = database.inOneTransaction()) {
                liquibase.update("");
                assertThat(all.committedInBetween()).isTrue();
            }
        });
        assertThat(changelog.history()).containsExactly("1 EXECUTED", "2 EXECUTED");
    }

    @Test
    void theSameLiquibaseWorksOnAfterwards() throws Exception {
        changelog.run((liquibase, database) -> {
            try (var all = database.inOneTransaction()) {
                liquibase.update(1, "");
                all.commit();
            }
            liquibase.update("");
        });
        assertThat(changelog.history()).containsExactly("1 EXECUTED", "2 EXECUTED");
    }

    @Test
    void rollbackInAChangesetsSqlIsNotTakenForSuccess() throws Exception {
        changelog.of("--changeset a:1\nCREATE TABLE one (id);\n\n"
                + "--changeset a:2 failOnError:false\nROLLBACK;\nnonsense;\n\n"
                + "--changeset a:3\nCREATE TABLE three (id);\n");

        assertThatThrownBy(changelog::updateInOneTransaction).hasMessageContaining("nonsense");

        assertThat(changelog.tables()).isEmpty();
        assertThat(changelog.history()).isEmpty();
    }
}
