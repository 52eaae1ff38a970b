package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.Setup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Runs a changelog on a new SQLite database in memory. Nothing that reaches beyond it is executed: {@code executeCommand},
 * {@code customChange} and custom preconditions are named in the log and skipped.
 */
public final class Replay {

    private Replay() {}

    /**
     * The schema that the changelog makes of an empty database.
     *
     * @param to up to and with this revision; null for all of it
     */
    public static ReplayedDatabase run(Setup setup, @Nullable String to) {
        throw new UnsupportedOperationException("not yet: " + setup + to + Path.of(""));
    }
}
