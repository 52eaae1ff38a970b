package io.github.schemata.migrate.draft;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** A file that is there whole or not at all, and that never takes another's place. */
public final class NewFile {

    private final Path file;
    private final Deque<Path> made = new ArrayDeque<>();

    private NewFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the text.
     *
     * @return what takes it back: the file, and the folders that had to be made for it
     * @throws MigrateException when the file exists, or cannot be written
     */
    public static NewFile write(Path file, String text) {
        NewFile written = new NewFile(file);
        try {
            written.makeFolder(file.toAbsolutePath().getParent());
            written.put(text);
            return written;
        } catch (IOException e) {
            written.takeBackFolders();
            throw refused(file, e);
        }
    }

    private static MigrateException refused(Path file, IOException e) {
        if (e instanceof FileAlreadyExistsException there) {
            return new MigrateException(
                    "The file " + there.getFile()
                            + " exists already; nothing was overwritten.\nMove it away, or name another changelog with"
                            + " -Dmigrate.changelogFile.",
                    e);
        }
        return new MigrateException(
                "The file " + file + " cannot be written: "
                        + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + ".\nSee that its folder can be written to, or name another changelog with"
                        + " -Dmigrate.changelogFile.",
                e);
    }

    private void makeFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = folder; each != null && Files.notExists(each); each = each.getParent()) {
            missing.push(each);
        }
        for (Path each : missing) {
            Files.createDirectory(each);
            made.push(each);
        }
    }

    private void put(String text) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path aside = Files.createFile(file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".new"));
        try {
            Files.write(aside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The file as if it had never been written. */
    public void takeBack() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw refused(file, e);
        }
        takeBackFolders();
    }

    private void takeBackFolders() {
        while (!made.isEmpty()) {
            try {
                Files.delete(made.pop());
            } catch (IOException notEmpty) {
                return;
            }
        }
    }
}
