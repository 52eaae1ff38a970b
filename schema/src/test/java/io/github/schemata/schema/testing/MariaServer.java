package io.github.schemata.schema.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A MariaDB for tests, with data, port and socket of its own, made by the machine's mariadbd; or the one that the system
 * property {@code mariadb.url} leads to ({@code jdbc:mariadb://host:port/?user=…&password=…}). Where there is neither,
 * the test that asks is skipped.
 */
public final class MariaServer implements AutoCloseable {

    private static final String READY = "ready for connections";

    private static @Nullable MariaServer shared;

    private final String url;
    private final @Nullable Process process;
    private final @Nullable Path data;
    private int databases;

    private MariaServer(String url, @Nullable Process process, @Nullable Path data) {
        this.url = url;
        this.process = process;
        this.data = data;
    }

    /** The server of this JVM: started when it is first asked for, ended with the JVM. */
    public static synchronized MariaServer shared() throws IOException {
        if (shared == null) {
            String given = System.getProperty("mariadb.url");
            shared = given == null ? start() : new MariaServer(given, null, null);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** A server of the caller's own, who closes it. */
    public static MariaServer start(String... options) throws IOException {
        Optional<Path> server = program("mariadbd");
        Optional<Path> installer = program("mariadb-install-db");
        Assumptions.assumeTrue(
                server.isPresent() && installer.isPresent(),
                "no mariadbd is installed (Debian: mariadb-server), and no -Dmariadb.url is given");
        Path home = Files.createTempDirectory("mariadb");
        Path data = Files.createDirectory(home.resolve("data"));
        String user = "--user=" + System.getProperty("user.name");
        install(installer.orElseThrow(), user, data);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                server.orElseThrow().toString(),
                "--no-defaults",
                user,
                "--datadir=" + data,
                "--socket=" + home.resolve("s"),
                "--pid-file=" + home.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--innodb-flush-log-at-trx-commit=0"));
        command.addAll(List.of(options));
        Process process = builder(data, command).start();
        awaitReady(process);
        return new MariaServer("jdbc:mariadb://127.0.0.1:" + port + "/?user=root", process, data);
    }

    /** The url of a new, empty database, of a name that no other JVM gives on the same server. */
    public synchronized String newDatabase() throws SQLException {
        String name = "db%d%04d".formatted(ProcessHandle.current().pid(), ++databases);
        execute(url, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return url(name);
    }

    /** The url of a database of this server, with its login. */
    public String url(String database) {
        return url.replaceFirst("/\\?", "/" + database + "?");
    }

    /** Where the server keeps its data; null for one that was there already. */
    public @Nullable Path data() {
        return data;
    }

    /** Runs statements, each for itself. */
    public static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What is in it is not wanted any more, so it need not be put in order. */
    @Override
    public void close() {
        if (process == null || data == null) {
            return;
        }
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(data.getParent())) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException left) {
            return;
        }
    }

    private static void install(Path installer, String user, Path data) throws IOException {
        Process process = builder(
                        data,
                        List.of(
                                installer.toString(),
                                "--no-defaults",
                                user,
                                "--datadir=" + data,
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException(installer + " ended with " + exit + ": " + said);
        }
    }

    /** In a folder for temporary files of its own: a server that starts sweeps it, also of what another is at. */
    private static ProcessBuilder builder(Path data, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "TMPDIR",
                        Files.createDirectories(data.resolveSibling("tmp")).toString());
        return builder;
    }

    /** The server says on its log when it can be asked; what it says later is read so that it need not wait. */
    private static void awaitReady(Process process) throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains(READY)) {
                Thread reader = new Thread(() -> log.lines().forEach(later -> {}), "mariadbd's log");
                reader.setDaemon(true);
                reader.start();
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("mariadbd ended with " + process.onExit().join().exitValue() + ":\n" + said);
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin" + File.pathSeparator
                + "/usr/local/sbin";
        return Stream.of(path.split(File.pathSeparator))
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
}
