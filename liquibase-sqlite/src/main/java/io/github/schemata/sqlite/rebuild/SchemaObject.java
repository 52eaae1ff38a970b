package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sqlite_schema}.
 *
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param name its name
 * @param table the table (of a trigger, also the view) that it belongs to; itself for a table or view
 * @param sql its CREATE statement as SQLite keeps it; null for the index that a key brings with it
 */
public record SchemaObject(
        String type, String name, String table, @Nullable String sql) {

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** The statement of an object that has one. */
    String text() {
        if (sql == null) {
            throw new IllegalStateException(name + " has no SQL of its own");
        }
        return sql;
    }

    /** Whether it may be a table with foreign keys: they cannot be said without this word. */
    public boolean mayReference() {
        return is("table") && sql != null && Identifiers.fold(sql).contains("references");
    }
}
