package io.github.schemata.schema.profile;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.TableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the rows say, per table or view and column.
 *
 * @param columns the profiles: table, then column name, both as the schema spells them
 * @param unreadable tables and views whose rows cannot be read, each with what the database said; in the order in which
 *     they were tried
 * @param strays of the foreign keys that could hold more than an exact copy of what they reference, those that do
 */
public record DataProfile(
        Map<TableName, Map<String, ColumnProfile>> columns,
        Map<TableName, String> unreadable,
        Map<TableName, Set<ForeignKey>> strays) {

    /** For sources without rows: every column has the empty profile. */
    public static final DataProfile NONE = new DataProfile(Map.of(), Map.of(), Map.of());

    public DataProfile {
        columns = Map.copyOf(columns);
        strays = Map.copyOf(strays);
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** What the rows say, all of them readable. */
    public DataProfile(Map<TableName, Map<String, ColumnProfile>> columns) {
        this(columns, Map.of(), Map.of());
    }

    /** The profile of a column; {@link ColumnProfile#EMPTY} where nothing is known of it. */
    public ColumnProfile of(TableName table, String column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(column, ColumnProfile.EMPTY);
    }

    /**
     * Whether rows of a table have a value in a foreign key that no referenced row has, byte for byte. It is not looked
     * at where the key references a primary key and both sides have the same affinity.
     */
    public boolean straying(TableName table, ForeignKey key) {
        return strays.getOrDefault(table, Set.of()).contains(key);
    }
}
