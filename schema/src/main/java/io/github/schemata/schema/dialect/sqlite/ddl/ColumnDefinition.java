package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.Column.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE says of one column by itself; its keys and checks stand with the table's.
 *
 * @param name its name without quotes
 * @param collation COLLATE; null where there is none
 * @param generated GENERATED ALWAYS AS; null for a column that is written
 * @param span from the name to the end of its last constraint
 */
public record ColumnDefinition(
        String name, @Nullable String collation, @Nullable Generated generated, Span span) {}
