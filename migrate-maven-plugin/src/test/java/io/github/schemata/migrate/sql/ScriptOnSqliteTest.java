package io.github.schemata.migrate.sql;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Scripts run by the sqlite3 shell. */
final class ScriptOnSqliteTest extends ScriptOnServer {

    @TempDir
    private static Path folder;

    private final SqliteServer server = new SqliteServer(folder);

    @Override
    Server server() {
        return server;
    }
}
