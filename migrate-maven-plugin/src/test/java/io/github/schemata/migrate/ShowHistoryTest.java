package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.ChangesetChecks;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.ChangesetState;
import io.github.schemata.migrate.history.Standing;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import liquibase.ChecksumVersion;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShowHistoryTest {

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;
    private Path database;

    @BeforeEach
    void aDatabaseThatLiquibaseMigrated() throws Exception {
        database = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder)
                .change("20260102000000-album", "- sql: {sql: CREATE TABLE album (id)}")
                .change("20260103000000-artist", "- sql: {sql: CREATE TABLE artist (id)}");
        stockUpdate();
    }

    @Test
    void everythingIsApplied() {
        assertThat(show().states())
                .allSatisfy(state -> {
                    assertThat(state.applied()).isNotNull();
                    assertThat(state.edited()).isFalse();
                })
                .hasSize(2);
    }

    @Test
    void whatCameSinceIsPendingAndOlderWhereItIs() {
        changelog
                .change("20260101000000-late", "- sql: {sql: SELECT 1}")
                .change("20260104000000-new", "- sql: {sql: SELECT 1}");

        assertThat(show().pending())
                .extracting(state -> state.changeset().revision() + " " + state.older())
                .containsExactly("20260101000000 true", "20260104000000 false");
    }

    @Test
    void whatWasEditedIsSaidToBeAndAnErrorForWhoRunsIt() {
        changelog.change("20260102000000-album", "- sql: {sql: CREATE TABLE album (id, title)}");

        List<ChangesetKey> edited = show().states().stream()
                .filter(ChangesetState::edited)
                .map(state -> state.changeset().key())
                .toList();
        assertThat(edited)
                .containsExactly(
                        new ChangesetKey("20260102000000", "test", "db/changelog/changes/20260102000000-album.yaml"));
        assertThat(ChangesetChecks.error(edited))
                .hasMessage("Edited after it was applied:"
                        + " 20260102000000@db/changelog/changes/20260102000000-album.yaml.\n"
                        + "Put the file back as it was and make the change in a new changeset;"
                        + " or, if both mean the same, add 'validCheckSum: [ANY]' to the changeset.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validCheckSum: [1:any]", "validCheckSum: [ANY]", "runOnChange: true", "runAlways: true"})
    void anEditThatTheChangesetAllowsIsNone(String allowed) {
        changelog.file("db/changelog/changes/20260102000000-album.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260102000000"
                      author: test
                      %s
                      changes:
                        - sql: {sql: CREATE TABLE album (id, title)}
                """.formatted(allowed));

        assertThat(show().states()).noneMatch(ChangesetState::edited);
    }

    /** Liquibase leaves such a change out of the checksum, so both must. */
    @Test
    void aChangeForAnotherDatabaseIsNoEdit() throws Exception {
        changelog.change(
                "20260104000000-both", "- sql: {dbms: sqlite, sql: SELECT 1}\n- sql: {dbms: mssql, sql: SELECT 2}");
        stockUpdate();

        assertThat(show().states()).hasSize(3).noneMatch(ChangesetState::edited);
    }

    @Test
    void whatRunsAgainIsSaidTo() {
        changelog.file("db/changelog/changes/20260102000000-album.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260102000000"
                      author: test
                      runOnChange: true
                      changes:
                        - sql: {sql: CREATE TABLE album (id)}
                """);
        assertThat(show().states()).noneMatch(ChangesetState::again);

        changelog.file("db/changelog/changes/20260102000000-album.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: "20260102000000"
                      author: test
                      runOnChange: true
                      changes:
                        - sql: {sql: SELECT 1}
                """);
        assertThat(show().states()).extracting(ChangesetState::again).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "''"})
    void aRowWithoutAChecksumAcceptsAny(String checksum) throws SQLException {
        rewrite("UPDATE DATABASECHANGELOG SET MD5SUM = " + checksum);
        changelog.change("20260102000000-album", "- sql: {sql: CREATE TABLE album (id, title)}");

        assertThat(show().states()).noneMatch(ChangesetState::edited);
    }

    /** What Liquibase 4.21 wrote for these two changesets. */
    @Test
    void aChecksumOfAnOlderVersionIsComparedAsItWasThen() throws Exception {
        String then = version8();
        rewrite("UPDATE DATABASECHANGELOG SET MD5SUM = '" + then + "' WHERE ID = '20260102000000'");

        assertThat(then).startsWith("8:");
        assertThat(show().states()).noneMatch(ChangesetState::edited);

        changelog.change("20260102000000-album", "- sql: {sql: CREATE TABLE album (id, title)}");
        assertThat(show().states()).filteredOn(ChangesetState::edited).hasSize(1);
    }

    @Test
    void whatTheChangelogNoLongerHasIsUnknown() throws Exception {
        Files.delete(changelog.root().resolve("db/changelog/changes/20260103000000-artist.yaml"));

        assertThat(show().unknown()).extracting(row -> row.key().id()).containsExactly("20260103000000");
    }

    @Test
    void withoutADatabaseAllIsPending() {
        assertThat(new ShowHistory().run(changelog.setup()).pending()).hasSize(2);
    }

    @Test
    void aDatabaseThatIsMissingIsAnErrorAndIsNotMade() {
        Path missing = folder.resolve("missing.db");

        assertThatThrownBy(() -> new ShowHistory().run(changelog.setup(missing)))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining(missing.toString());
        assertThat(missing).doesNotExist();
    }

    @Test
    void nothingIsCreatedInADatabaseThatLiquibaseNeverSaw() throws Exception {
        Path plain = folder.resolve("plain.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE album (id)");
        }
        byte[] before = Files.readAllBytes(plain);

        assertThat(new ShowHistory().run(changelog.setup(plain)).pending()).hasSize(2);

        assertThat(Files.readAllBytes(plain)).isEqualTo(before);
        assertThat(folder.resolve("plain.db-liquibase.lock")).doesNotExist();
    }

    private void stockUpdate() throws Exception {
        ChangelogSettings settings = changelog.setup().changelog();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            LiquibaseScope.call(settings, MigrateLog.SILENT, () -> {
                try (Liquibase liquibase = new Liquibase(
                        settings.file().path(),
                        new DirectoryResourceAccessor(changelog.root()),
                        new JdbcConnection(connection))) {
                    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                    liquibase.update();
                }
                return true;
            });
        }
    }

    private Standing show() {
        return new ShowHistory().run(changelog.setup(database));
    }

    private String version8() {
        ChangelogSettings settings = changelog.setup().changelog();
        return LiquibaseScope.call(settings, MigrateLog.SILENT, () -> {
            ChangeSet changeset = ChangelogReader.parse(settings, ChangelogReader.unconnected(Product.SQLITE))
                    .changesets()
                    .get(0);
            changeset.clearCheckSum();
            return changeset.generateCheckSum(ChecksumVersion.V8).toString();
        });
    }

    private void rewrite(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
