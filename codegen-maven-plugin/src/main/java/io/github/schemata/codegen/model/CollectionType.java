package io.github.schemata.codegen.model;

/** The type of an entity's collections. */
public enum CollectionType {
    /** {@code Set}: each row once, whatever is fetched beside it. */
    SET,
    /** {@code List}, without an order of its own. */
    LIST
}
