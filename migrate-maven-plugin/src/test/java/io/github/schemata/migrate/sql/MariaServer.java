package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;

/**
 * A MariaDB of the test's own, with its own data, port and socket, where {@code mariadbd} is installed; or the one that
 * {@code -Dmariadb.url=jdbc:mariadb://host:port/?user=…&password=…} names, whose database {@code test} is made anew.
 */
final class MariaServer implements Server {

    private final @Nullable Process process;
    private final Configuration login;

    private MariaServer(@Nullable Process process, String url) throws SQLException {
        this.process = process;
        this.login = Configuration.parse(url);
    }

    /** Empty where none is installed. */
    static Optional<MariaServer> start(Path folder) throws Exception {
        @Nullable
        Path program = Stream.of("/usr/sbin/mariadbd", "/usr/bin/mariadbd", "/usr/sbin/mysqld")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (program == null || !Files.isExecutable(Path.of("/usr/bin/mariadb-install-db"))) {
            return Optional.empty();
        }
        Path data = folder.resolve("maria");
        String user = "--user=" + System.getProperty("user.name");
        run(
                folder,
                "mariadb-install-db",
                "--no-defaults",
                user,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--no-defaults",
                        user,
                        "--datadir=" + data,
                        "--socket=" + folder.resolve("s"),
                        "--pid-file=" + folder.resolve("maria.pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("maria.log").toFile())
                .start();
        MariaServer server = new MariaServer(process, "jdbc:mariadb://127.0.0.1:" + port + "/?user=root");
        server.awaitStart(process, folder);
        return Optional.of(server);
    }

    private static void run(Path folder, String... command) throws Exception {
        Path log = folder.resolve("install.log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** There is nothing to wait on but the server's answer. */
    private void awaitStart(Process process, Path folder) throws Exception {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                DriverManager.getConnection(url("")).close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException(Files.readString(folder.resolve("maria.log")));
    }

    private String url(String database) {
        return "jdbc:mariadb://" + host() + ":" + port() + "/" + database + "?allowMultiQueries=true&user="
                + login.user() + (login.password() == null ? "" : "&password=" + login.password());
    }

    private String host() {
        return login.addresses().get(0).host;
    }

    private int port() {
        return login.addresses().get(0).port;
    }

    @Override
    public Product product() {
        return Product.MARIADB;
    }

    @Override
    public void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS test");
            statement.execute("CREATE DATABASE test CHARACTER SET utf8mb4");
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url("test"));
    }

    @Override
    public List<String> shell() {
        List<String> command = new ArrayList<>(List.of(
                "mariadb", "--no-defaults", "--default-character-set=utf8mb4", "-h", host(), "-P", "" + port()));
        command.addAll(List.of("-u", login.user()));
        if (login.password() != null) {
            command.add("--password=" + login.password());
        }
        command.add("test");
        return command;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
