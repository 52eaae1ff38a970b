package io.github.schemata.schema;

import org.jspecify.annotations.Nullable;

/**
 * An object that exists but could not be read; the others are not stopped by it.
 *
 * @param kind what it is: "table", "view", "index", "trigger"
 * @param name its name
 * @param reason what the database said
 * @param sql the CREATE statement as the database keeps it; null where it keeps none
 */
public record Omission(
        String kind, String name, String reason, @Nullable String sql) {}
