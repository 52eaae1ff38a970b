package io.github.schemata.sqlite.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The sqlite3 shell of this machine. */
final class Shell {

    private static final boolean THERE = there();

    private Shell() {}

    /** Whether there is one. */
    static boolean isThere() {
        return THERE;
    }

    /**
     * Runs a script as users do, {@code sqlite3 file < script}, but without waiting for the disk; gives what it says on
     * failure, null where it is silent.
     */
    static @Nullable String run(Path file, String script) throws IOException {
        Path input = Files.writeString(file.resolveSibling("script.sql"), script);
        Process shell = new ProcessBuilder("sqlite3", "-cmd", "PRAGMA synchronous = OFF", file.toString())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean done = exitCode(shell) == 0;
        if (done && !said.isEmpty()) {
            throw new AssertionError("The shell was done, but said: " + said);
        }
        return done ? null : said;
    }

    private static boolean there() {
        try {
            Process shell = new ProcessBuilder("sqlite3", "--version").start();
            return exitCode(shell) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
