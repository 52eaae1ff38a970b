package io.github.schemata.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or view as the database holds it, without quotes.
 *
 * @param schema the schema that it stands in; null for the current one, or where the database has none
 *     (SQLite)
 * @param name the name itself
 */
public record TableName(@Nullable String schema, String name) {

    /** By name without regard to case, as a reader expects it, then exactly; the same in every locale. */
    public static final Comparator<TableName> ORDER = Comparator.comparing(
                    TableName::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(TableName::name)
            .thenComparing(TableName::schema, Comparator.nullsFirst(Comparator.naturalOrder()));

    public static TableName of(String name) {
        return new TableName(null, name);
    }

    /** Whether both name the same table, without regard to case. */
    public boolean matches(TableName other) {
        boolean sameSchema = schema == null ? other.schema == null : schema.equalsIgnoreCase(other.schema);
        return sameSchema && name.equalsIgnoreCase(other.name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
