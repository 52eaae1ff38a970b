package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.TypeRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the types of columns mean, by their name in the catalog
 * (<a href="https://www.postgresql.org/docs/current/datatype.html">manual</a>). A domain means what it stands on.
 */
final class PostgresTypes {

    /** The modifier of a type with a length or precision counts the four bytes of a header that is no more. */
    private static final int HEADER = 4;

    private final Map<Long, TypeRow> types = new HashMap<>();

    PostgresTypes(List<TypeRow> types) {
        types.forEach(type -> this.types.put(type.id(), type));
    }

    /**
     * The meaning of a column's type.
     *
     * @param type its oid
     * @param modifier the length or precision, as the catalog keeps it; negative where none was given
     * @param declared as it is shown
     */
    SqlType of(long type, int modifier, String declared) {
        TypeRow row = types.get(type);
        if (row == null) {
            return new SqlType.Other(declared);
        }
        if (row.isDomain()) {
            return of(row.base(), row.modifier(), declared);
        }
        return row.isEnum() ? new SqlType.Enumeration(declared, row.values()) : base(row.name(), modifier, declared);
    }

    /** Whether the type is a domain that NULL must not stand in, or stands on one. */
    boolean isNotNull(long type) {
        TypeRow row = types.get(type);
        return row != null && row.isDomain() && (row.notNull() || isNotNull(row.base()));
    }

    private static SqlType base(String name, int modifier, String declared) {
        return switch (name) {
            case "int2" -> new SqlType.Whole(declared, 16);
            case "int4" -> new SqlType.Whole(declared, 32);
            case "int8" -> new SqlType.Whole(declared, 64);
            case "numeric" -> numeric(modifier, declared);
            case "money" -> new SqlType.Exact(declared, null, null);
            case "float4", "float8" -> new SqlType.Approximate(declared);
            case "bpchar", "varchar" -> new SqlType.Text(declared, length(modifier));
            case "text", "citext", "name", "xml" -> new SqlType.Text(declared, null);
            case "char" -> new SqlType.Text(declared, 1);
            case "bytea" -> new SqlType.Binary(declared, null);
            case "bool" -> new SqlType.Bool(declared);
            case "date" -> new SqlType.Date(declared);
            case "time", "timetz" -> new SqlType.Time(declared);
            case "timestamp" -> new SqlType.Timestamp(declared, false);
            case "timestamptz" -> new SqlType.Timestamp(declared, true);
            case "uuid" -> new SqlType.Uuid(declared);
            case "json", "jsonb" -> new SqlType.Json(declared);
            default -> new SqlType.Other(declared);
        };
    }

    private static @Nullable Integer length(int modifier) {
        return modifier < HEADER ? null : modifier - HEADER;
    }

    /** Precision stands in the upper half, scale in eleven bits with a sign below (numeric.c, numeric_typmod_scale). */
    private static SqlType numeric(int modifier, String declared) {
        if (modifier < HEADER) {
            return new SqlType.Exact(declared, null, null);
        }
        int precision = modifier - HEADER >> 16 & 0xffff;
        int scale = ((modifier - HEADER & 0x7ff) ^ 1024) - 1024;
        return new SqlType.Exact(declared, precision, scale);
    }
}
