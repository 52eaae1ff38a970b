package io.github.schemata.codegen.model;

/** Whose annotations the entities may have. */
public enum Provider {
    /** Jakarta Persistence's and Hibernate's. */
    HIBERNATE,
    /** Jakarta Persistence's alone. */
    PORTABLE
}
