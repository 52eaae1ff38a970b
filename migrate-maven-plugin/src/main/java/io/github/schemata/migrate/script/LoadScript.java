package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.DatabaseSettings;
import java.nio.file.Path;

/** {@code migrate:load}: an SQL script into a new SQLite database, built aside and renamed at the end. */
public final class LoadScript {

    /**
     * @param script the script
     * @param database the SQLite database to make
     * @param overwrite whether a database that is there may be replaced
     * @param log is told how it goes on
     */
    public record Request(Path script, DatabaseSettings database, boolean overwrite, MigrateLog log) {}

    /** @return how many statements were run */
    public long run(Request request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
