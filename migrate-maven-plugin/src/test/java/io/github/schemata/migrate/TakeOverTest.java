package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Liquibase has migrated is gone on with under the paths that it recorded. */
final class TakeOverTest {

    @TempDir
    Path folder;

    private ChangelogFolder changelog;
    private Path file;

    @BeforeEach
    void twoChanges() {
        changelog = ChangelogFolder.in(folder)
                .change(
                        "20260101000000-album",
                        "- createTable: {tableName: album, columns: [{column: {name: id, type: INTEGER}}]}")
                .change(
                        "20260102000000-track",
                        "- createTable: {tableName: track, columns: [{column: {name: id, type: INTEGER}}]}");
        file = folder.resolve("shop.db");
    }

    private void migratedByLiquibaseFrom(Path root) throws Exception {
        String path = root.relativize(changelog.root().resolve(ChangelogFile.DEFAULT_PATH))
                .toString();
        StockLiquibase.run(root, path, "jdbc:sqlite:" + file, true, StockLiquibase::update);
    }

    private RunResult update() {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(file), null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private List<String> ask(String query) throws Exception {
        try (Database database = Database.at(file)) {
            return database.values(query);
        }
    }

    @Test
    void nothingRunsTwiceWhenThePathsAreOurs() throws Exception {
        migratedByLiquibaseFrom(changelog.root());

        assertThat(update().ran()).isEmpty();
        assertThat(ask("SELECT filename FROM DATABASECHANGELOG"))
                .containsExactly(
                        "db/changelog/changes/20260101000000-album.yaml",
                        "db/changelog/changes/20260102000000-track.yaml");
    }

    @Test
    void nothingRunsTwiceWhenThePathsBeginElsewhere() throws Exception {
        migratedByLiquibaseFrom(folder);

        assertThat(update().ran()).isEmpty();
        assertThat(ask("SELECT filename FROM DATABASECHANGELOG"))
                .containsExactly(
                        "resources/db/changelog/changes/20260101000000-album.yaml",
                        "resources/db/changelog/changes/20260102000000-track.yaml");
    }

    @Test
    void aNewChangeIsRecordedLikeTheOldOnes() throws Exception {
        migratedByLiquibaseFrom(folder);
        changelog.change(
                "20260103000000-label",
                "- createTable: {tableName: label, columns: [{column: {name: id, type: INTEGER}}]}");

        assertThat(update().ran()).hasSize(1);
        assertThat(ask("SELECT filename FROM DATABASECHANGELOG WHERE id = '20260103000000'"))
                .containsExactly("resources/db/changelog/changes/20260103000000-label.yaml");
    }

    @Test
    void whatLiquibaseAppliedIsUndone() throws Exception {
        migratedByLiquibaseFrom(folder);

        RunResult undone = new RollbackDatabase()
                .run(new RollbackDatabase.Request(
                        changelog.setup(file), "-1", TransactionMode.RUN, false, false, Progress.NONE));

        assertThat(undone.ran()).hasSize(1);
        assertThat(ask("SELECT id FROM DATABASECHANGELOG")).containsExactly("20260101000000");
        assertThat(ask("SELECT name FROM sqlite_schema WHERE name IN ('album', 'track')"))
                .containsExactly("album");
    }

    @Test
    void aStampLeavesWhatIsMarkedAlready() throws Exception {
        migratedByLiquibaseFrom(folder);

        StampDatabase.Result stamped =
                new StampDatabase().run(new StampDatabase.Request(changelog.setup(file), "head", false, List.of()));

        assertThat(stamped.marked()).isEmpty();
        assertThat(stamped.unmarked()).isEmpty();
        assertThat(ask("SELECT count(*) FROM DATABASECHANGELOG")).containsExactly("2");
    }
}
