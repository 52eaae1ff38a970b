package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that appears when it is complete: it is written under another name beside its place, and renamed. */
final class OutputFile {

    /** What is written. */
    @FunctionalInterface
    interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws E, IOException;
    }

    private OutputFile() {}

    /** @throws MigrateException when there is a file already, or no place for one */
    static <E extends Exception> void write(Path file, boolean overwrite, Content<E> content) throws E, IOException {
        Path place = place(file, overwrite);
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            // A pipe or a device is no file to be replaced.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place), 1 << 16)) {
                content.writeTo(out);
            }
            return;
        }
        Path aside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
        // Also where the build is interrupted.
        aside.toFile().deleteOnExit();
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                content.writeTo(out);
            }
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Path place(Path file, boolean overwrite) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            throw new MigrateException(absolute + " is a directory.\nGive a file in migrate.outputFile.");
        }
        if (Files.isRegularFile(absolute) && !overwrite) {
            throw new MigrateException("The file " + absolute + " is there already.\n"
                    + "Replace it by -Dmigrate.overwrite, or give another migrate.outputFile.");
        }
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MigrateException("The file " + absolute + " cannot be written: there is no folder " + folder
                    + ".\nMake the folder, or correct migrate.outputFile.");
        }
        if (!Files.isWritable(folder)) {
            throw new MigrateException("The file " + absolute + " cannot be written: its folder is not writable.\n"
                    + "Give another migrate.outputFile.");
        }
        return Files.exists(absolute) ? absolute.toRealPath() : absolute;
    }
}
