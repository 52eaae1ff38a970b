package io.github.schemata.migrate.testing;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A resource root with a changelog at the default place, made of a few lines of text.
 *
 * <pre>{@code
 * ChangelogFolder changelog = ChangelogFolder.in(folder)
 *         .change("20260101000000-album", "- createTable: {tableName: album, columns: [{column: {name: id, type: INTEGER}}]}");
 * new UpdateDatabase().run(… changelog.setup(folder.resolve("shop.db")) …)
 * }</pre>
 */
public final class ChangelogFolder {

    private final Path root;

    private ChangelogFolder(Path root) {
        this.root = root;
    }

    /** An empty master changelog below {@code folder/resources}, including all of {@code changes/}. */
    public static ChangelogFolder in(Path folder) {
        ChangelogFolder changelog = new ChangelogFolder(folder.resolve("resources"));
        changelog.file(ChangelogFile.DEFAULT_PATH, """
                databaseChangeLog:
                  - includeAll:
                      path: changes/
                      relativeToChangelogFile: true
                      errorIfMissingOrEmpty: false
                """);
        return changelog;
    }

    /** One file of ours with one changeset: {@code name} is {@code <revision>-<slug>}, {@code changes} a YAML list. */
    public ChangelogFolder change(String name, String changes) {
        return file(
                "db/changelog/changes/" + name + ".yaml",
                """
                databaseChangeLog:
                  - changeSet:
                      id: "%s"
                      author: test
                      changes:
                """.formatted(name.substring(0, 14)) + changes.strip().indent(8));
    }

    /** Any file, below the resource root. */
    public ChangelogFolder file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public ChangelogFile changelogFile() {
        return new ChangelogFile(root.resolve(ChangelogFile.DEFAULT_PATH), root);
    }

    /** The changelog without a database. */
    public Setup setup() {
        return new Setup(ChangelogSettings.of(changelogFile()), null, MigrateLog.SILENT);
    }

    /** The changelog and a SQLite file. */
    public Setup setup(Path database) {
        return new Setup(ChangelogSettings.of(changelogFile()), sqlite(database), MigrateLog.SILENT);
    }

    /** The settings for a SQLite file. */
    public static DatabaseSettings sqlite(Path database) {
        return new DatabaseSettings(
                new ConnectionSettings("jdbc:sqlite:" + database.toAbsolutePath(), null, null), DriverSource.OWN);
    }
}
