package io.github.schemata.schema.dialect.sqlite.ddl;

/**
 * Where something stands in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Span(int start, int end) {}
