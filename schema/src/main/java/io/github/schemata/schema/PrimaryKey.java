package io.github.schemata.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its constraint name; null where it was given none
 * @param columns in key order
 */
public record PrimaryKey(@Nullable String name, List<String> columns) {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
