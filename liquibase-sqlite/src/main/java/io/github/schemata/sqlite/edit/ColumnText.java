package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE text says of one column by itself.
 *
 * @param name without quotes
 * @param type the declared type as written; the empty text where none is
 * @param notNull whether NOT NULL is written; what a primary key implies does not count
 * @param defaultExpression DEFAULT as written, parentheses, quotes and sign too; null where there is none
 * @param collation COLLATE; null where there is none
 * @param generated whether it is GENERATED ALWAYS AS
 * @param span from its name to the end of its last constraint
 */
public record ColumnText(
        String name,
        String type,
        boolean notNull,
        @Nullable String defaultExpression,
        @Nullable String collation,
        boolean generated,
        Span span) {}
