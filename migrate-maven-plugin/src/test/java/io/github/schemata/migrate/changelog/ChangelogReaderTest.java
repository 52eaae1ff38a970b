package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangelogReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsAChangelogWithoutAConnection() {
        ChangelogFolder changelog = ChangelogFolder.in(folder)
                .change("20260101000000-album", "- tagDatabase: {tag: one}")
                .change(
                        "20260102000000-artist",
                        "- createTable: {tableName: artist, columns: [{column: {name: id, type: INTEGER}}]}");

        for (Product product : Product.values()) {
            Changelog read =
                    ChangelogReader.read(ChangelogSettings.of(changelog.changelogFile()), product, MigrateLog.SILENT);

            assertThat(read.path()).isEqualTo("db/changelog/db.changelog-master.yaml");
            assertThat(read.changesets())
                    .extracting(Changeset::key, Changeset::revision, Changeset::description, Changeset::tag)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    new ChangesetKey(
                                            "20260101000000", "test", "db/changelog/changes/20260101000000-album.yaml"),
                                    "20260101000000",
                                    "tagDatabase",
                                    "one"),
                            org.assertj.core.groups.Tuple.tuple(
                                    new ChangesetKey(
                                            "20260102000000",
                                            "test",
                                            "db/changelog/changes/20260102000000-artist.yaml"),
                                    "20260102000000",
                                    "createTable tableName=artist",
                                    null));
        }
    }
}
