package io.github.schemata.schema;

/** What a foreign key does to the referencing row. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
}
