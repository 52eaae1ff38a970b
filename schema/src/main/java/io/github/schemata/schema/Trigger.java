package io.github.schemata.schema;

/**
 * A trigger.
 *
 * @param name its name
 * @param table the table or view that it stands on
 * @param sql the CREATE TRIGGER statement as the database keeps it
 */
public record Trigger(String name, TableName table, String sql) {}
