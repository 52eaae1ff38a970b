package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A real database that a script is run on, by its own shell. */
interface Server extends AutoCloseable {

    Product product();

    /** An empty database; the one before is gone. */
    void empty() throws Exception;

    Connection connect() throws SQLException;

    /** The command that reads a script from standard input; empty where there is no shell. */
    List<String> shell();

    @Override
    void close() throws IOException;

    /** Runs a script as its header says. */
    default ShellRun run(String script, Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(shell())
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ShellRun(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** How a shell ended, and what it said. */
    record ShellRun(int exit, String output) {}

    static boolean isInstalled(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
