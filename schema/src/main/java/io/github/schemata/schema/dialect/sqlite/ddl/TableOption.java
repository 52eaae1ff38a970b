package io.github.schemata.schema.dialect.sqlite.ddl;

/**
 * What stands behind the closing parenthesis: STRICT, WITHOUT ROWID.
 *
 * @param words in upper case, one space between them
 * @param span where they stand
 */
public record TableOption(String words, Span span) {}
