package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:stamp}: marks as applied without running, after comparing. */
public final class StampDatabase {

    /**
     * @param setup changelog, database, log
     * @param to the revision that the database is to stand at
     * @param force marks without comparing
     * @param excludeTables tables that are not this changelog's business; null for none
     */
    public record Request(
            Setup setup, String to, boolean force, @Nullable List<String> excludeTables) {}

    /**
     * @param marked now applied
     * @param unmarked no longer applied, since they come after the revision
     */
    public record Result(List<Changeset> marked, List<ChangesetKey> unmarked) {}

    public Result run(Request request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
