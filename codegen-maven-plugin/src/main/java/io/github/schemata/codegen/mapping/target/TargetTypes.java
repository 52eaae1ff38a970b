package io.github.schemata.codegen.mapping.target;

import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** The type that a column has on another product: the one that {@code migrate:baseline} of the source makes there. */
final class TargetTypes {

    /** Beyond that MariaDB has no room for it in a row. */
    private static final int LONGEST_VARCHAR = 16_000;

    /** Where a text without length is in a key. */
    private static final int KEY_LENGTH = 255;

    private static final int MOST_DIGITS = 65;
    private static final int MOST_DECIMALS = 30;

    private final boolean postgresql;

    TargetTypes(Product product) {
        this.postgresql = product == Product.POSTGRESQL;
    }

    /**
     * The type there.
     *
     * @param farthest the number farthest from zero that stands in the column
     * @param room how many characters it may have for a key or index that it is in; 0 where it is in none
     */
    SqlType of(SqlType type, long farthest, int room) {
        boolean keyed = room > 0;
        if (type instanceof SqlType.Whole whole) {
            int needed = farthest > Integer.MAX_VALUE ? 64 : farthest > Short.MAX_VALUE ? 32 : 16;
            return whole(Math.max(whole.bits(), needed));
        }
        if (type instanceof SqlType.Exact exact) {
            return decimal(exact);
        }
        if (type instanceof SqlType.Approximate) {
            return new SqlType.Approximate(postgresql ? "double precision" : "double");
        }
        if (type instanceof SqlType.Bool) {
            return new SqlType.Bool(postgresql ? "boolean" : "tinyint(1)");
        }
        if (type instanceof SqlType.Uuid) {
            return new SqlType.Uuid("uuid");
        }
        if (type instanceof SqlType.Binary) {
            return binary(keyed);
        }
        SqlType moment = moment(type);
        if (moment != null) {
            return moment;
        }
        if (type instanceof SqlType.Json && !keyed) {
            return new SqlType.Json(postgresql ? "json" : "longtext");
        }
        return text(type instanceof SqlType.Text text ? text.length() : null, room);
    }

    private @Nullable SqlType moment(SqlType type) {
        if (type instanceof SqlType.Date) {
            return new SqlType.Date("date");
        }
        if (type instanceof SqlType.Time) {
            return new SqlType.Time(postgresql ? "time(6) without time zone" : "time(6)");
        }
        return type instanceof SqlType.Timestamp
                ? new SqlType.Timestamp(postgresql ? "timestamp(6) without time zone" : "datetime(6)", false)
                : null;
    }

    private SqlType whole(int bits) {
        if (bits > 32) {
            return new SqlType.Whole("bigint", 64);
        }
        return bits > 16 ? new SqlType.Whole(postgresql ? "integer" : "int", 32) : new SqlType.Whole("smallint", 16);
    }

    /** A decimal that says nothing of its digits gets room for all of a 64-bit number. */
    private SqlType decimal(SqlType.Exact exact) {
        Integer precision = exact.precision();
        boolean open = precision == null || precision == 0;
        int digits = open ? 30 : Math.min(precision, MOST_DIGITS);
        int decimals = open ? 10 : exact.scale() == null ? 0 : Math.min(exact.scale(), Math.min(digits, MOST_DECIMALS));
        String name = postgresql ? "numeric" : "decimal";
        return new SqlType.Exact(name + "(" + digits + "," + decimals + ")", digits, decimals);
    }

    private SqlType binary(boolean keyed) {
        if (postgresql) {
            return new SqlType.Binary("bytea", null);
        }
        return keyed ? new SqlType.Binary("varbinary(255)", KEY_LENGTH) : new SqlType.Binary("longblob", null);
    }

    /** A text without an end. */
    SqlType endless() {
        return new SqlType.Text(postgresql ? "text" : "longtext", null);
    }

    private SqlType text(@Nullable Integer length, int room) {
        boolean open = length == null || length == 0 || length > LONGEST_VARCHAR;
        if (open && room == 0) {
            return endless();
        }
        int characters = open ? Math.min(KEY_LENGTH, room) : length;
        return new SqlType.Text((postgresql ? "character varying(" : "varchar(") + characters + ")", characters);
    }
}
