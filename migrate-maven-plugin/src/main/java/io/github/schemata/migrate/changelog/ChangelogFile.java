package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A changelog on disk.
 *
 * @param file the changelog, absolute; it may be missing
 * @param resourceRoot the folder that recorded paths start from, absolute
 * @param rootGiven whether the user named that folder
 */
public record ChangelogFile(Path file, Path resourceRoot, boolean rootGiven) {

    /** Spring Boot's default place, below a resource root. */
    public static final String DEFAULT_PATH = "db/changelog/db.changelog-master.yaml";

    private static final String RESOURCES = "src/main/resources";

    /** A changelog whose resource root follows from where it is. */
    public ChangelogFile(Path file, Path resourceRoot) {
        this(file, resourceRoot, false);
    }

    /**
     * Finds the changelog and its resource root: by default those of the project; for a changelog elsewhere, or without
     * a project, the root is the nearest parent folder called {@code resources}, else the changelog's own folder.
     *
     * @param changelogFile what the user named, as a path from {@code basedir} or from the resource root; null for the
     *     default
     * @param resourceRoot what the user named; null for the default
     * @param basedir the project's folder; null without a project
     * @param workingFolder what relative paths start from without a project
     * @throws MigrateException when the changelog is not below the resource root that the user named
     */
    public static ChangelogFile resolve(
            @Nullable String changelogFile, @Nullable String resourceRoot, @Nullable Path basedir, Path workingFolder) {
        Path start =
                (basedir == null ? workingFolder : basedir).toAbsolutePath().normalize();
        Path projectRoot = start.resolve(RESOURCES);
        Path givenRoot =
                resourceRoot == null ? null : start.resolve(resourceRoot).normalize();
        Path root = givenRoot == null ? projectRoot : givenRoot;
        Path file = changelogFile == null ? root.resolve(DEFAULT_PATH) : named(changelogFile, start, root);
        if (givenRoot != null) {
            return new ChangelogFile(givenRoot.resolve(below(givenRoot, file)), givenRoot, true);
        }
        boolean inProject = file.startsWith(projectRoot);
        return new ChangelogFile(file, inProject ? projectRoot : rootOf(file));
    }

    /** As Liquibase's users know it, the path may also start from the resource root. */
    private static Path named(String changelogFile, Path start, Path root) {
        String plain = changelogFile.startsWith("classpath:")
                ? changelogFile.substring("classpath:".length()).replaceFirst("^/+", "")
                : changelogFile;
        Path file = start.resolve(plain).normalize();
        Path inRoot = root.resolve(plain).normalize();
        return !Files.exists(file) && Files.exists(inRoot) ? inRoot : file;
    }

    private static Path below(Path root, Path file) {
        if (file.startsWith(root)) {
            return root.relativize(file);
        }
        try {
            // One of the two may be named by way of a symbolic link.
            Path realRoot = root.toRealPath();
            Path realFile = file.toRealPath();
            if (realFile.startsWith(realRoot)) {
                return realRoot.relativize(realFile);
            }
        } catch (IOException e) {
            // One of them is missing; the answer is the same.
        }
        throw new MigrateException("The changelog " + file + " is not below migrate.resourceRoot, " + root + ".\n"
                + "Name one of its parent folders, or leave migrate.resourceRoot out.");
    }

    private static Path rootOf(Path file) {
        Path own = file.getParent();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (folder.getFileName() != null && folder.getFileName().toString().equals("resources")) {
                return folder;
            }
        }
        return own == null ? file : own;
    }

    /** The path that DATABASECHANGELOG holds, {@code db/changelog/db.changelog-master.yaml}. */
    public String path() {
        return resourceRoot.relativize(file).toString().replace('\\', '/');
    }

    /** The folder of our own files. */
    public Path changes() {
        return file.resolveSibling("changes");
    }
}
