package io.github.schemata.codegen.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a value must be like before it is written, for Jakarta Validation. All of them but the first let null pass. */
public sealed interface Constraint {

    /** There must be a value. */
    record NotNull() implements Constraint {}

    /** The length of a text or of bytes; null where there is no limit. */
    record Size(@Nullable Integer min, @Nullable Integer max) implements Constraint {}

    /** The most digits on both sides of the point. */
    record Digits(int integer, int fraction) implements Constraint {}

    /** The smallest value. */
    record AtLeast(BigDecimal limit) implements Constraint {}

    /** The largest value. */
    record AtMost(BigDecimal limit) implements Constraint {}

    /** A limit below all values. */
    record Above(BigDecimal limit) implements Constraint {}

    /** A limit above all values. */
    record Below(BigDecimal limit) implements Constraint {}
}
