package io.github.schemata.codegen.model;

/** How a value travels through JDBC. */
public sealed interface JdbcForm {

    /** As one of Hibernate's own types, by the name of its constant. */
    record Coded(String constant) implements JdbcForm {}

    /** Through SQL: an expression of the column to read it, and one of a question mark to write it. */
    record Cast(String read, String write) implements JdbcForm {}

    /** As a generated type. */
    record Own(String className) implements JdbcForm {}
}
