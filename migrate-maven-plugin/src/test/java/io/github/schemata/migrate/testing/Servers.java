package io.github.schemata.migrate.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Real servers, each started when it is first asked for and ended with the JVM; every caller gets an empty database of
 * his own.
 */
public final class Servers {

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable String maria;
    private static int databases;

    private Servers() {}

    /** The url of a new PostgreSQL database. */
    public static synchronized String postgresql() throws IOException, SQLException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        String name = "db" + ++databases;
        run(postgres.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    /**
     * The url of a new MariaDB database, on the server that the system property {@code mariadb.url} leads to
     * ({@code jdbc:mariadb://host:port/?user=…&password=…}), else on one of the machine's own mariadbd; without either
     * the test is skipped.
     */
    public static synchronized String mariadb() throws IOException, SQLException {
        if (maria == null) {
            maria = System.getProperty("mariadb.url");
        }
        if (maria == null) {
            maria = startMariadb();
        }
        String name = "db" + ++databases;
        run(maria, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return maria.replaceFirst("/\\?", "/" + name + "?");
    }

    private static String startMariadb() throws IOException {
        Optional<Path> server = program("mariadbd");
        Optional<Path> installer = program("mariadb-install-db");
        Assumptions.assumeTrue(server.isPresent() && installer.isPresent(), "no mariadbd is installed");
        Path data = Files.createTempDirectory("mariadb");
        String user = "--user=" + System.getProperty("user.name");
        await(new ProcessBuilder(
                installer.orElseThrow().toString(),
                "--no-defaults",
                user,
                "--auth-root-authentication-method=normal",
                "--datadir=" + data));
        int port = freePort();
        Process process = quiet(new ProcessBuilder(
                        server.orElseThrow().toString(),
                        "--no-defaults",
                        user,
                        "--datadir=" + data,
                        "--socket=" + data.resolve("s"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, data)));
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/?user=root";
        awaitAnswer(url, process);
        return url;
    }

    private static void awaitAnswer(String url, Process process) {
        while (process.isAlive()) {
            try {
                run(url, "SELECT 1");
                return;
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("mariadbd ended with " + process.exitValue());
    }

    private static void end(Process process, Path data) {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException left) {
            return;
        }
    }

    private static void await(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException(command.command() + " ended with " + exit + ": " + said);
        }
    }

    private static ProcessBuilder quiet(ProcessBuilder command) {
        return command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return List.of(path.split(":")).stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
