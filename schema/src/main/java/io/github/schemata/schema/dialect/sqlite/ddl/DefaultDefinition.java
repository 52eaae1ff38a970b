package io.github.schemata.schema.dialect.sqlite.ddl;

/**
 * DEFAULT of a column.
 *
 * @param value the SQL as written: with its parentheses, quotes or sign
 * @param span from its constraint name, or else its first word, to its end
 */
public record DefaultDefinition(String value, Span span) {}
