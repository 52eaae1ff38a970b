package io.github.schemata.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name; made by the database where a key brought it
 * @param origin why it exists
 * @param unique whether two rows may not be alike in it
 * @param parts what is indexed, in order
 * @param where the condition of a partial index, as SQL; null where every row is indexed
 * @param sql the CREATE INDEX statement; null for one that a key brought
 */
public record Index(
        String name,
        Origin origin,
        boolean unique,
        List<Part> parts,
        @Nullable String where,
        @Nullable String sql) {

    /** Why an index exists. */
    public enum Origin {
        /** CREATE INDEX. */
        CREATED,
        /** It keeps a UNIQUE constraint. */
        UNIQUE_KEY,
        /** It keeps a primary key. */
        PRIMARY_KEY,
        /** The database made it for a foreign key (MariaDB), and drops it for any other that serves the key as well. */
        FOREIGN_KEY
    }

    /**
     * A column or expression of an index: exactly one of both.
     *
     * @param column the column's name
     * @param expression the SQL
     * @param descending whether large values come first
     * @param collation the collation that it sorts by
     */
    public record Part(
            @Nullable String column,
            @Nullable String expression,
            boolean descending,
            @Nullable String collation) {}

    public Index {
        parts = List.copyOf(parts);
    }
}
