package io.github.schemata.codegen.model;

/**
 * A converter for values that a provider does not read or write by itself without an annotation of its own.
 *
 * @param name the class name
 * @param kind what the columns hold
 */
public record PortableConverter(String name, Kind kind) {

    /** What such a column holds. */
    public enum Kind {
        /** UUIDs as text. */
        UUID_TEXT,
        /** Values of any storage class. */
        ANY
    }
}
