package io.github.schemata.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * What {@code @Column} says.
 *
 * @param name as the database spells it
 * @param definition the declared type where Hibernate's own name for the Java type is another; null where they agree
 * @param length the declared length of a text; null where there is none
 * @param precision declared digits of a decimal; null where not declared
 * @param scale declared decimals; null where not declared
 * @param nullable whether NULL may stand in it
 * @param jdbc how its values travel through JDBC; null where the attribute's form says it all
 * @param generated whether the database computes it, so that it is only read
 */
public record ColumnSpec(
        String name,
        @Nullable String definition,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable JdbcForm jdbc,
        boolean nullable,
        boolean generated) {

    /** The same, computed by the database. */
    ColumnSpec computed() {
        return new ColumnSpec(name, definition, length, precision, scale, jdbc, nullable, true);
    }
}
