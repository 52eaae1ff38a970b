package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Results for a pipe: on stdout as they are, without Maven's {@code [INFO]}, in UTF-8 everywhere. */
final class Results {

    private Results() {}

    /** Standard output, past every logger. */
    static OutputStream stdout() {
        return System.out;
    }

    static void print(String text) {
        PrintStream out = System.out;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Writes a file aside and moves it to its place. */
    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
            try {
                Files.writeString(aside, text);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new MigrateException(
                    "The file " + file + " cannot be written: " + e.getMessage()
                            + "\nName another one by migrate.outputFile.",
                    e);
        }
    }
}
