package io.github.schemata.codegen.mapping.key;

import io.github.schemata.schema.Column;
import java.util.List;

/** What tells the rows of a table apart. */
public sealed interface KeyChoice {

    /**
     * Columns: the primary key, or a unique key of columns that are never NULL.
     *
     * @param generated whether the database chooses the value of the one column
     */
    record Columns(List<Column> columns, boolean generated) implements KeyChoice {

        public Columns {
            columns = List.copyOf(columns);
        }

        public boolean has(String column) {
            return columns.stream().anyMatch(candidate -> candidate.name().equals(column));
        }

        /** Whether these are exactly the key's columns, in any order. */
        public boolean isExactly(List<String> names) {
            return names.size() == columns.size() && names.stream().allMatch(this::has);
        }
    }

    /** Only the hidden rowid. */
    record RowId(String spelling, String reason) implements KeyChoice {}

    /** Nothing that JPA could use. */
    record Nothing(String reason) implements KeyChoice {}
}
