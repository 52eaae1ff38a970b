package io.github.schemata.codegen.model;

import java.time.temporal.ChronoUnit;

/** The value of a field in a new object. */
public sealed interface Initial {

    /** A number, in Java's notation without suffix. */
    record Number(String digits) implements Initial {}

    /** A text. */
    record Text(String value) implements Initial {}

    /** True or false. */
    record Truth(boolean value) implements Initial {}

    /** Bytes, as pairs of hexadecimal digits. */
    record Bytes(String hex) implements Initial {}

    /** A constant of a generated enum. */
    record Constant(String enumName, String constant) implements Initial {}

    /** A fixed day or time, in ISO notation, for the {@code parse} method of the field's type. */
    record Fixed(String iso) implements Initial {}

    /**
     * The moment of creation.
     *
     * @param unit the smallest part that is kept
     * @param local whether it is the local time; else it is UTC, as SQLite's CURRENT_TIMESTAMP is
     */
    record Now(ChronoUnit unit, boolean local) implements Initial {}

    /**
     * The moment of creation as text.
     *
     * @param pattern for a DateTimeFormatter
     * @param local whether it is the local time; else it is UTC
     */
    record NowText(String pattern, boolean local) implements Initial {}

    /** The moment of creation in seconds since 1970. */
    record NowSeconds() implements Initial {}
}
