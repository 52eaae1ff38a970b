package io.github.schemata.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A UNIQUE constraint.
 *
 * @param name its constraint name; null where it was given none
 * @param columns in key order
 */
public record UniqueKey(@Nullable String name, List<String> columns) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
