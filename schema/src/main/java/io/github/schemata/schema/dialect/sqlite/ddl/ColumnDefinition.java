package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.Column.Generated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE says of one column by itself; its keys and checks stand with the table's.
 *
 * @param name its name without quotes
 * @param nameSpan where the name stands, quotes and all
 * @param type where the declared type stands; null where none is declared
 * @param notNulls where NOT NULL stands, from its constraint name to its conflict clause; SQLite allows several
 * @param defaults DEFAULT; SQLite allows several, and the last one holds
 * @param collation COLLATE; null where there is none
 * @param generated GENERATED ALWAYS AS; null for a column that is written
 * @param span from the name to the end of its last constraint
 */
public record ColumnDefinition(
        String name,
        Span nameSpan,
        @Nullable Span type,
        List<Span> notNulls,
        List<DefaultDefinition> defaults,
        @Nullable String collation,
        @Nullable Generated generated,
        Span span) {

    public ColumnDefinition {
        notNulls = List.copyOf(notNulls);
        defaults = List.copyOf(defaults);
    }

    /** The DEFAULT that holds. */
    public Optional<DefaultDefinition> defaultDefinition() {
        return defaults.isEmpty() ? Optional.empty() : Optional.of(defaults.get(defaults.size() - 1));
    }
}
