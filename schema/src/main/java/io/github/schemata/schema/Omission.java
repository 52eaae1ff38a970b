package io.github.schemata.schema;

/**
 * An object that exists but could not be read; the others are not stopped by it.
 *
 * @param kind what it is: "table", "view", "trigger"
 * @param name its name
 * @param reason what the database said
 */
public record Omission(String kind, String name, String reason) {}
