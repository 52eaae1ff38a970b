package io.github.schemata.migrate.changelog;

import java.nio.file.Path;

/**
 * A changelog on disk.
 *
 * @param file the changelog, absolute; it may be missing
 * @param resourceRoot the folder that recorded paths start from, absolute
 */
public record ChangelogFile(Path file, Path resourceRoot) {

    /** Spring Boot's default place, below a resource root. */
    public static final String DEFAULT_PATH = "db/changelog/db.changelog-master.yaml";

    /** The path that DATABASECHANGELOG holds, {@code db/changelog/db.changelog-master.yaml}. */
    public String path() {
        return resourceRoot.relativize(file).toString().replace('\\', '/');
    }

    /** The folder of our own files. */
    public Path changes() {
        return file.resolveSibling("changes");
    }

    public static ChangelogFile of(
            @org.jspecify.annotations.Nullable Path file,
            @org.jspecify.annotations.Nullable Path root,
            @org.jspecify.annotations.Nullable Path basedir,
            Path userFolder) {
        Path resources = (basedir == null ? userFolder : basedir).resolve("src/main/resources");
        return new ChangelogFile(
                file == null ? resources.resolve(DEFAULT_PATH) : file, root == null ? resources : root);
    }
}
