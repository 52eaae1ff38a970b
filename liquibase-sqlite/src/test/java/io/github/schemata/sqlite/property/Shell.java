package io.github.schemata.sqlite.property;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The sqlite3 shell. */
final class Shell {

    private static final boolean THERE = there();

    private Shell() {}

    static boolean isThere() {
        return THERE;
    }

    private static boolean there() {
        try {
            return new ProcessBuilder("sqlite3", "-version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** What it has to complain about. */
    static String run(Path file, String script) {
        try {
            Path input = Files.writeString(file.resolveSibling("script.sql"), script);
            Process process = new ProcessBuilder("sqlite3", "-batch", "-bail", file.toString())
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0 ? "" : said + " (failed)";
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
