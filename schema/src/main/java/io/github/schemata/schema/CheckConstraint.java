package io.github.schemata.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CHECK constraint.
 *
 * @param name its constraint name; null where it was given none (MariaDB: also where it stands behind a column, which
 *     alone can drop it then, by MODIFY COLUMN)
 * @param expression the SQL between the parentheses
 * @param allowed what it says where it only lists the values of one column; else null
 */
public record CheckConstraint(
        @Nullable String name, String expression, @Nullable AllowedValues allowed) {

    /**
     * The meaning of {@code CHECK (c IN (1, 2))}, also as {@code c = 1 OR c = 2} and with {@code OR c IS NULL}.
     *
     * @param column the column
     * @param values the values in written order, without quotes and with {@code ''} made one
     * @param text whether the values are string literals; else they are numbers
     */
    public record AllowedValues(String column, List<String> values, boolean text) {

        public AllowedValues {
            values = List.copyOf(values);
        }
    }
}
