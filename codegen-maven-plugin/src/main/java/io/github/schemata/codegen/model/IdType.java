package io.github.schemata.codegen.model;

/** The Java type of whole numbers that identify rows. */
public enum IdType {
    /** Always {@code Long}. */
    LONG,
    /** {@code Integer} where the column is declared so small. */
    DECLARED
}
