package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.execution.MavenSession;

/** Results for a pipe: on stdout as they are, without Maven's {@code [INFO]}, in UTF-8 everywhere. */
final class Results {

    private Results() {}

    /**
     * Keeps Maven from ending its output with the sign that resets colours, which Debian's writes into a pipe, too: what
     * is piped is the result and nothing else. A library of Maven's own, and not there in every Maven.
     */
    private static void endPlainly() {
        if (System.console() != null) {
            return;
        }
        try {
            Object out = Class.forName("org.fusesource.jansi.AnsiConsole", false, MavenSession.class.getClassLoader())
                    .getMethod("out")
                    .invoke(null);
            out.getClass().getMethod("setResetAtUninstall", boolean.class).invoke(out, false);
        } catch (ReflectiveOperationException | LinkageError e) {
            // Then nothing of it writes anything either.
        }
    }

    /** Standard output, past every logger: Maven 4 takes {@code System.out} for its log, and says nothing under -q. */
    static OutputStream stdout() {
        endPlainly();
        System.out.flush();
        return new FileOutputStream(FileDescriptor.out);
    }

    /**
     * Whether {@code migrate.format} asks for JSON.
     *
     * @throws MigrateException when it is neither json nor text
     */
    static boolean isJson(String format) {
        boolean json = format.equalsIgnoreCase("json");
        if (!json && !format.equalsIgnoreCase("text")) {
            throw new MigrateException("migrate.format is '" + format + "'.\nGive text or json.");
        }
        return json;
    }

    static void print(String text) {
        try {
            // Not closed: it is the process's.
            stdout().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MigrateException(
                    "The result cannot be written to standard output: " + e.getMessage()
                            + "\nIs whoever reads it still there?",
                    e);
        }
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
