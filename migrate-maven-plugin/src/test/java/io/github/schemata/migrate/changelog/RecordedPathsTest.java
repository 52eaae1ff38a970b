package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.ShowHistory;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that Liquibase itself migrated so far is taken over as it is. */
final class RecordedPathsTest {

    private static final String MASTER = "db/changelog/db.changelog-master.yaml";

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final MigrateLog log = new MigrateLog() {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {
            said.add(message);
        }

        @Override
        public void warn(String message) {
            said.add("warning: " + message);
        }
    };

    private ChangelogFolder changelog;
    private Path database;

    @BeforeEach
    void changelogOfTwo() {
        database = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder)
                .change("20260101000000-album", "- sql: {sql: CREATE TABLE album (id)}")
                .change("20260102000000-artist", "- sql: {sql: CREATE TABLE artist (id)}");
    }

    @ParameterizedTest(name = "migrated from {0} as {1}")
    @CsvSource({
        "., resources/db/changelog/db.changelog-master.yaml",
        "resources, db/changelog/db.changelog-master.yaml",
        "resources, /db/changelog/db.changelog-master.yaml",
        "resources/db, changelog/db.changelog-master.yaml",
        "resources/db/changelog, db.changelog-master.yaml",
        "/, ABSOLUTE",
    })
    void nothingIsPendingAfterStockLiquibase(String searchPath, String file) throws Exception {
        stockUpdate(
                folder.resolve(searchPath).normalize(),
                file.equals("ABSOLUTE") ? changelog.root().resolve(MASTER).toString() : file);

        assertThat(new ShowHistory().run(setup(changelog.changelogFile())).pending())
                .isEmpty();

        if (searchPath.equals("resources")) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).hasSize(1);
            assertThat(said.get(0))
                    .startsWith("The database knows this changelog by paths like ")
                    .endsWith(": paths start from " + folder.resolve(searchPath).normalize() + ".");
        }
    }

    /** As Spring Boot of old wrote them. */
    @Test
    void pathsThatSayClasspathAreTheSame() throws Exception {
        stockUpdate(changelog.root(), MASTER);
        rewrite("UPDATE DATABASECHANGELOG SET FILENAME = 'classpath:' || FILENAME");

        assertThat(new ShowHistory().run(setup(changelog.changelogFile())).pending())
                .isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void newChangesetsAfterTakingOverAreOfTheSameRoot() throws Exception {
        stockUpdate(folder, "resources/" + MASTER);
        changelog.change("20260103000000-track", "- sql: {sql: CREATE TABLE track (id)}");

        assertThat(new ShowHistory().run(setup(changelog.changelogFile())).pending())
                .extracting(state -> state.changeset().key().file())
                .containsExactly("resources/db/changelog/changes/20260103000000-track.yaml");
    }

    @Test
    void aRootThatIsNamedWronglyIsCorrected() throws Exception {
        stockUpdate(folder, "resources/" + MASTER);

        assertThat(new ShowHistory()
                        .run(setup(new ChangelogFile(changelog.root().resolve(MASTER), changelog.root(), true)))
                        .pending())
                .isEmpty();
        assertThat(said).hasSize(1);
    }

    @Test
    void pathsOfTwoBeginningsAreAnErrorSinceTheyWouldRunTwice() throws Exception {
        stockUpdate(folder, "resources/" + MASTER);
        rewrite("UPDATE DATABASECHANGELOG SET FILENAME = substr(FILENAME, 11) WHERE ID = '20260102000000'");

        assertThatThrownBy(() -> new ShowHistory().run(setup(changelog.changelogFile())))
                .isInstanceOf(MigrateException.class)
                .hasMessage("Changesets of this changelog were applied under paths of different beginnings, one is"
                        + " 20260101000000@resources/db/changelog/changes/20260101000000-album.yaml:"
                        + " they would run twice.\n"
                        + "Write FILENAME in DATABASECHANGELOG alike for all; or, if those are another changelog's, say"
                        + " where paths of this one start with -Dmigrate.resourceRoot=" + changelog.root() + ".");
        assertThat(new ShowHistory()
                        .run(setup(new ChangelogFile(changelog.root().resolve(MASTER), changelog.root(), true)))
                        .pending())
                .hasSize(1);
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith("warning: ");
    }

    @Test
    void whatRanUnderBothPathsIsNoError() throws Exception {
        stockUpdate(folder, "resources/" + MASTER);
        rewrite("INSERT INTO DATABASECHANGELOG SELECT ID, AUTHOR, substr(FILENAME, 11), DATEEXECUTED, ORDEREXECUTED,"
                + " EXECTYPE, MD5SUM, DESCRIPTION, COMMENTS, TAG, LIQUIBASE, CONTEXTS, LABELS, DEPLOYMENT_ID"
                + " FROM DATABASECHANGELOG");

        assertThat(new ShowHistory().run(setup(changelog.changelogFile())).pending())
                .isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void anotherChangelogInTheSameDatabaseIsNotTakenForThisOne() throws Exception {
        ChangelogFolder other = ChangelogFolder.in(folder.resolve("other"))
                .change("20260101000000-invoice", "- sql: {sql: CREATE TABLE invoice (id)}");
        stockUpdate(other.root(), MASTER);

        assertThat(new ShowHistory().run(setup(changelog.changelogFile())).pending())
                .hasSize(2);
        assertThat(said).isEmpty();
    }

    @Test
    void theHistoryOfNothingChangesNothing() {
        ChangelogSettings settings = ChangelogSettings.of(changelog.changelogFile());

        assertThat(RecordedPaths.adopt(settings, Product.SQLITE, History.NONE, log))
                .isSameAs(settings);
    }

    private Setup setup(ChangelogFile file) {
        return new Setup(ChangelogSettings.of(file), ChangelogFolder.sqlite(database), log);
    }

    private void rewrite(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            assertThat(HistoryReader.read(connection).rows()).isNotEmpty();
        }
    }

    /** As Liquibase's own Maven plugin does. */
    private void stockUpdate(Path searchPath, String file) throws Exception {
        Map<String, Object> quiet = new HashMap<>();
        quiet.put("liquibase.analytics.enabled", false);
        quiet.put(Scope.Attr.ui.name(), new LiquibaseUi());
        quiet.put(Scope.Attr.logService.name(), new LiquibaseLog());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            Scope.child(quiet, () -> {
                try (Liquibase liquibase = new Liquibase(
                        file, new DirectoryResourceAccessor(searchPath), new JdbcConnection(connection))) {
                    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                    liquibase.update();
                }
            });
        }
    }
}
