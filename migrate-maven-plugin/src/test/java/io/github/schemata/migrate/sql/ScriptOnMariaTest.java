package io.github.schemata.migrate.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Scripts run by the mariadb client, where a server is installed. */
final class ScriptOnMariaTest extends ScriptOnServer {

    @TempDir
    private static Path folder;

    private static @Nullable MariaServer server;

    @BeforeAll
    static void start() throws Exception {
        Optional<MariaServer> started = MariaServer.start(folder);
        assumeTrue(started.isPresent(), "no MariaDB is installed");
        server = started.get();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Server server() {
        return server;
    }
}
