package io.github.schemata.migrate.diff;

import io.github.schemata.schema.Schema;
import java.util.List;

/** Compares two schemas in every structural fact. How a statement is spaced, or cased outside of names, is no fact. */
public final class SchemaComparison {

    private SchemaComparison() {}

    /** What differs, ordered by object; empty where the two are equal. */
    public static List<Difference> between(Schema wanted, Schema found) {
        throw new UnsupportedOperationException("not yet: " + wanted + found);
    }
}
