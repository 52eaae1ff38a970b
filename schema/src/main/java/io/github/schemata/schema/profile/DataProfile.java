package io.github.schemata.schema.profile;

import io.github.schemata.schema.TableName;
import java.util.Map;

/**
 * What the rows say, per table or view and column.
 *
 * @param columns the profiles: table, then column name, both as the schema spells them
 */
public record DataProfile(Map<TableName, Map<String, ColumnProfile>> columns) {

    /** For sources without rows: every column has the empty profile. */
    public static final DataProfile NONE = new DataProfile(Map.of());

    public DataProfile {
        columns = Map.copyOf(columns);
    }

    /** The profile of a column; {@link ColumnProfile#EMPTY} where nothing is known of it. */
    public ColumnProfile of(TableName table, String column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(column, ColumnProfile.EMPTY);
    }
}
