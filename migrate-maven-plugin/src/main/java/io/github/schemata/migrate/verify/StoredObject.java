package io.github.schemata.migrate.verify;

/**
 * A table, index, view or trigger as SQLite stores it.
 *
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param name as it is spelled
 * @param table the table or view that it belongs to; its own name for these
 * @param sql the statement that made it
 */
record StoredObject(String type, String name, String table, String sql) {}
