package io.github.schemata.schema;

/**
 * A sequence that numbers are drawn from.
 *
 * @param name its name
 * @param start the first number
 * @param increment the step from one number to the next
 */
public record Sequence(TableName name, long start, long increment) {}
