package io.github.schemata.migrate;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.jpa.EntityRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:generate}: read the entities, read what is there, compare, write the difference as changesets. */
public final class GenerateChangelog {

    /** What the entities are compared with. */
    public enum Against {
        /** What the changelog makes of an empty database. */
        CHANGELOG,
        /** The database. */
        DATABASE
    }

    /**
     * @param setup changelog, database where {@code against} or {@code scratch} needs one, log
     * @param message what the change is for; required
     * @param excludeTables tables that are not this changelog's business
     */
    public record Request(
            Setup setup,
            @Nullable String message,
            EntityRequest entities,
            Against against,
            Hints hints,
            List<String> excludeTables,
            Format format,
            String author,
            Clock clock) {}

    /**
     * @param file what was written; null where nothing differs
     */
    public record Result(@Nullable Path file, Evolution evolution) {}

    /** Writes the difference; nothing where there is none. */
    public Result run(Request request) {
        throw new UnsupportedOperationException("not yet");
    }
}
