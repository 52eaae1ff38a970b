package io.github.schemata.schema.profile;

import io.github.schemata.schema.TableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the rows say, per table or view and column.
 *
 * @param columns the profiles: table, then column name, both as the schema spells them
 * @param unreadable tables and views whose rows cannot be read, each with what the database said; in the order in which
 *     they were tried
 */
public record DataProfile(Map<TableName, Map<String, ColumnProfile>> columns, Map<TableName, String> unreadable) {

    /** For sources without rows: every column has the empty profile. */
    public static final DataProfile NONE = new DataProfile(Map.of());

    public DataProfile {
        columns = Map.copyOf(columns);
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** What the rows say, all of them readable. */
    public DataProfile(Map<TableName, Map<String, ColumnProfile>> columns) {
        this(columns, Map.of());
    }

    /** The profile of a column; {@link ColumnProfile#EMPTY} where nothing is known of it. */
    public ColumnProfile of(TableName table, String column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(column, ColumnProfile.EMPTY);
    }
}
