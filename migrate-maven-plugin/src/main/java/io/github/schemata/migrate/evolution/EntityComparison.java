package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.schema.Schema;

/** Compares what entities state with what is found. */
public final class EntityComparison {

    private EntityComparison() {}

    /**
     * What leads from {@code found} to what the entities state.
     *
     * @param found of a changelog's throw-away database or of a real one, by {@code Schema.product} SQLite, PostgreSQL or
     *     MariaDB; without the tables that are not this changelog's business
     */
    public static Evolution between(EntitySchema wanted, Schema found, Hints hints) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Compares a changelog's schema with a database's, of other products too: every fact that both can have. What the
     * database has more is among the changes as well, to be dropped; nothing is kept, nothing asked.
     *
     * @param wanted what the changelog makes, of SQLite in its own words
     * @param found what a database has
     */
    public static Evolution between(Schema wanted, Schema found) {
        throw new UnsupportedOperationException("not yet");
    }
}
