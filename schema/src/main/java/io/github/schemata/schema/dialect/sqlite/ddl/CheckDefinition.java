package io.github.schemata.schema.dialect.sqlite.ddl;

import org.jspecify.annotations.Nullable;

/**
 * CHECK, of a column or of the table.
 *
 * @param name its constraint name; null where it was given none
 * @param expression the SQL between the parentheses
 * @param span from its name, or else its first word, to its end
 */
public record CheckDefinition(@Nullable String name, String expression, Span span) {}
