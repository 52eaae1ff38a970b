package io.github.schemata.migrate.script;

import io.github.schemata.migrate.database.DatabaseSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code migrate:dump}: a SQLite database as an SQL script, with the effect of the sqlite3 shell's {@code .dump}. */
public final class DumpDatabase {

    /**
     * @param database a SQLite database
     * @param outputFile where the script goes; null for {@code out}
     * @param overwrite whether a file that is there may be replaced
     * @param out where the script goes without a file
     */
    public record Request(
            DatabaseSettings database, @Nullable Path outputFile, boolean overwrite, java.io.OutputStream out) {}

    public void run(Request request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
