package io.github.schemata.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dumps and loads in one folder. */
record Scripts(Path folder) {

    static DatabaseSettings settings(Path file) {
        return new DatabaseSettings(new ConnectionSettings("jdbc:sqlite:" + file, null, null), DriverSource.OWN);
    }

    static String dump(Path database) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DumpDatabase().run(new DumpDatabase.Request(settings(database), null, false, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Loads a script, and gives what was warned of. */
    List<String> load(byte[] script, String database) throws IOException {
        List<String> warnings = new ArrayList<>();
        MigrateLog log = new MigrateLog() {
            @Override
            public void debug(String message) {}

            @Override
            public void info(String message) {}

            @Override
            public void warn(String message) {
                warnings.add(message);
            }
        };
        Path file = Files.write(folder.resolve("script.sql"), script);
        new LoadScript().run(new LoadScript.Request(file, settings(folder.resolve(database)), true, log));
        return warnings;
    }

    List<String> load(String script, String database) throws IOException {
        return load(script.getBytes(StandardCharsets.UTF_8), database);
    }

    /** The message with which a script is refused, without the folder's name; nothing is made. */
    String failure(String script) throws IOException {
        Throwable thrown = catchThrowable(() -> load(script, "new.db"));
        assertThat(thrown).isInstanceOf(MigrateException.class);
        assertThat(names()).containsExactly("script.sql");
        assertThat(thrown.getMessage().lines().count()).isLessThanOrEqualTo(6);
        return thrown.getMessage().replace(folder + "/", "");
    }

    /** What the sqlite3 shell makes of a script. */
    void byShell(String script, String database) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("shell.sql"), script);
        Process shell = new ProcessBuilder(
                        "sqlite3", "-bail", folder.resolve(database).toString())
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    static boolean haveShell() {
        try {
            return new ProcessBuilder("sqlite3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    SchemaFacts facts(String database) throws SQLException {
        try (Database opened = Database.at(folder.resolve(database))) {
            return opened.facts();
        }
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
