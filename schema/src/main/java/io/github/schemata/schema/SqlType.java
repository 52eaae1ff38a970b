package io.github.schemata.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column's type means, and how it was declared. */
public sealed interface SqlType {

    /** The type as it stands in the CREATE statement, {@code NVARCHAR(160)}; empty where none was declared. */
    String declared();

    /**
     * A whole number.
     *
     * @param bits how many bits the declared name promises: 8, 16, 24, 32 or 64
     */
    record Whole(String declared, int bits) implements SqlType {}

    /** A decimal number of exact digits; null where precision or scale are not declared. */
    record Exact(
            String declared,
            @Nullable Integer precision,
            @Nullable Integer scale) implements SqlType {}

    /** A binary floating-point number. */
    record Approximate(String declared) implements SqlType {}

    /** Text of at most {@code length} characters; null where no length is declared. */
    record Text(String declared, @Nullable Integer length) implements SqlType {}

    /** Bytes, at most {@code length} of them; null where no length is declared. */
    record Binary(String declared, @Nullable Integer length) implements SqlType {}

    /** True or false. */
    record Bool(String declared) implements SqlType {}

    /** A day. */
    record Date(String declared) implements SqlType {}

    /** A time of day. */
    record Time(String declared) implements SqlType {}

    /** A day and a time, with an offset from UTC where {@code zoned}. */
    record Timestamp(String declared, boolean zoned) implements SqlType {}

    /** A universally unique identifier. */
    record Uuid(String declared) implements SqlType {}

    /** A JSON document. */
    record Json(String declared) implements SqlType {}

    /**
     * One of some names: a native enum type.
     *
     * @param values in the order of the type
     */
    record Enumeration(String declared, List<String> values) implements SqlType {

        public Enumeration {
            values = List.copyOf(values);
        }
    }

    /** A name that means nothing known, or no name at all: only the data can tell. */
    record Other(String declared) implements SqlType {}
}
