package io.github.schemata.codegen.model;

import io.github.schemata.schema.TableName;

/** Who chooses the identifier of a new row. */
public sealed interface Generation {

    /** The column, when the row is inserted. */
    record ByColumn() implements Generation {}

    /** Java, as a random UUID: what the column's default would do. */
    record ByRandom() implements Generation {}

    /**
     * A sequence.
     *
     * @param name its name
     * @param increment the step from one number to the next
     */
    record BySequence(TableName name, long increment) implements Generation {}

    Generation BY_COLUMN = new ByColumn();
}
