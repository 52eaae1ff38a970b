package io.github.schemata.migrate.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files and folders that a changelog was read from, each with a digest of what was read. Whatever else may have had
 * a part in it makes it doubtful: then it is not remembered.
 */
public final class ReadFiles {

    private static final String UNOPENED = "exists";

    private final Path root;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, String> folders = new TreeMap<>();
    private boolean doubtful;

    /** @param root the resource root, that all of them must be below */
    public ReadFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Something that is not a file below the root had a part in it. */
    public void doubt() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    SortedMap<String, String> files() {
        return files;
    }

    SortedMap<String, String> folders() {
        return folders;
    }

    /** A file was found, and perhaps not opened. */
    public void found(Path file) {
        String name = name(file);
        if (!doubtful) {
            files.putIfAbsent(name, UNOPENED);
        }
    }

    /** A file was read. Where it names a parameter, its meaning may come from the environment. */
    public void read(Path file, byte[] content) {
        String name = name(file);
        String digest = Digest.of(content);
        String before = files.put(name, digest);
        if (before != null && !before.equals(UNOPENED) && !before.equals(digest)) {
            doubt();
        }
        if (new String(content, StandardCharsets.ISO_8859_1).contains("${")) {
            doubt();
        }
    }

    /**
     * A folder is going to be listed, or was listed: what is in it must be the same both times.
     *
     * @throws IOException when it cannot be listed
     */
    public void listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            doubt();
            return;
        }
        String digest = listing(folder);
        String before = folders.put(name(folder), digest);
        if (before != null && !before.equals(digest)) {
            doubt();
        }
    }

    private String name(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        if (!normal.startsWith(root)) {
            doubt();
        }
        String name = root.relativize(normal).toString();
        if (name.contains("\n") || name.contains("\t")) {
            doubt();
        }
        return name;
    }

    static boolean isSame(Path root, String name, String digest) throws IOException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        return digest.equals(UNOPENED) || Digest.of(Files.readAllBytes(file)).equals(digest);
    }

    /** The names of all files in a folder and those below it. */
    static String listing(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return Digest.of(all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .collect(Collectors.joining("\n")));
        }
    }
}
