package io.github.schemata.codegen.model;

import org.jspecify.annotations.Nullable;

/** How a value travels through JDBC. */
public sealed interface JdbcForm {

    /**
     * As one of Hibernate's own types.
     *
     * @param constant the name of its constant
     * @param definition the column's definition where that type cannot be named; null where there is none to give
     */
    record Coded(String constant, @Nullable String definition) implements JdbcForm {

        public Coded(String constant) {
            this(constant, null);
        }
    }

    /** Through SQL: an expression of the column to read it, and one of a question mark to write it. */
    record Cast(String read, String write) implements JdbcForm {}

    /** As a generated type. */
    record Own(String className) implements JdbcForm {}
}
