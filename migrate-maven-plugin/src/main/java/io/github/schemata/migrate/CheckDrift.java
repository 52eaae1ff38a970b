package io.github.schemata.migrate;

import io.github.schemata.migrate.drift.DriftReport;
import io.github.schemata.migrate.jpa.EntityRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:check}: entities against changelog, and changelog against database; writes nothing. */
public final class CheckDrift {

    /**
     * @param setup changelog, database or none, log
     * @param entities the entities; null for a module without any
     * @param excludeTables tables that are not this changelog's business
     */
    public record Request(Setup setup, @Nullable EntityRequest entities, List<String> excludeTables) {}

    /** What has drifted. */
    public DriftReport run(Request request) {
        throw new UnsupportedOperationException("not yet");
    }
}
