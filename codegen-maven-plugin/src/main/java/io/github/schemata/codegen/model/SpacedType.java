package io.github.schemata.codegen.model;

/**
 * A JDBC type of its own, for columns declared with a blank before the parenthesis, {@code VARCHAR (50)}: the driver
 * reports them as NUMERIC in one of its two ways to tell, and Hibernate's schema validation believes it.
 *
 * @param name the class name
 * @param kind what the columns hold
 */
public record SpacedType(String name, Kind kind) {

    /** What such a column holds. */
    public enum Kind {
        /** Text, and what converters write. */
        TEXT,
        /** Bytes. */
        BYTES,
        /** True or false. */
        TRUTH,
        /** Values of any storage class. */
        ANY
    }
}
