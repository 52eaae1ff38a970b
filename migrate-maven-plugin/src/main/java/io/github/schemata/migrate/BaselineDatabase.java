package io.github.schemata.migrate;

import io.github.schemata.migrate.draft.Format;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** {@code migrate:baseline}: writes the changelog that an existing database would have come from, and marks it as applied. */
public final class BaselineDatabase {

    /**
     * @param setup changelog, database, log
     * @param format of the file that is written
     * @param author of the changesets
     * @param excludeTables tables that are not this changelog's business, names or globs
     * @param clock where the revision comes from
     */
    public record Request(Setup setup, Format format, String author, List<String> excludeTables, Clock clock) {}

    /**
     * @param file the file that was written
     * @param revision its revision
     * @param changesets how many changesets it has for this database
     */
    public record Result(Path file, String revision, int changesets) {}

    public Result run(Request request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
