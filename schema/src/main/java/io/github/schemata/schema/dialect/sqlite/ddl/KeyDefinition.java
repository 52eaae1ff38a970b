package io.github.schemata.schema.dialect.sqlite.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PRIMARY KEY or UNIQUE, of a column or of the table.
 *
 * @param name its constraint name; null where it was given none
 * @param columns as spelled in the key, in key order
 * @param onConflict ON CONFLICT, in upper case; null where there is none
 * @param span from its name, or else its first word, to its end
 */
public record KeyDefinition(
        @Nullable String name,
        List<String> columns,
        @Nullable String onConflict,
        Span span) {

    public KeyDefinition {
        columns = List.copyOf(columns);
    }
}
