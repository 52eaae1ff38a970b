package io.github.schemata.codegen.model;

/** The value of a field in a new object. */
public sealed interface Initial {

    /** A number, in Java's notation without suffix. */
    record Number(String digits) implements Initial {}

    /** A text. */
    record Text(String value) implements Initial {}

    /** True or false. */
    record Truth(boolean value) implements Initial {}

    /** A constant of a generated enum. */
    record Constant(String enumName, String constant) implements Initial {}

    /** A fixed day or time, in ISO notation, for the {@code parse} method of the field's type. */
    record Fixed(String iso) implements Initial {}

    /** The moment of creation, in UTC as SQLite's CURRENT_TIMESTAMP is, cut to seconds. */
    record Now() implements Initial {}
}
