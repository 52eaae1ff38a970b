package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type in Liquibase's words that becomes right on PostgreSQL and on MariaDB.
 *
 * @param name {@code bigint}, {@code varchar}, {@code clob}, …
 * @param length its length or precision; null for none
 * @param scale of a decimal; null for none
 */
record TwinType(
        String name, @Nullable Integer length, @Nullable Integer scale) {

    static final TwinType CLOB = new TwinType("clob", null, null);
    static final TwinType BIGINT = new TwinType("bigint", null, null);

    /** Beyond that MariaDB has no room for it in a row of its own (65,535 bytes of four to a character). */
    static final int LONGEST_VARCHAR = 16_000;

    private static final int MOST_DIGITS = 65;
    private static final int MOST_DECIMALS = 30;

    static TwinType varchar(int length) {
        return new TwinType("varchar", length, null);
    }

    /**
     * What a declared type means, not being part of a key.
     *
     * <p>{@code blob} would be an OID on PostgreSQL and 64 kB on MariaDB, {@code timestamp} would update itself on
     * MariaDB, {@code text} end at 64 kB there, and {@code decimal} have no decimals.
     */
    static TwinType of(SqlType type) {
        if (type instanceof SqlType.Whole whole) {
            return whole(whole.bits());
        }
        if (type instanceof SqlType.Exact exact) {
            return decimal(exact);
        }
        if (type instanceof SqlType.Text text) {
            return text(text.length());
        }
        if (type instanceof SqlType.Timestamp) {
            return new TwinType("datetime", 6, null);
        }
        if (type instanceof SqlType.Time) {
            return new TwinType("time", 6, null);
        }
        return new TwinType(name(type), null, null);
    }

    private static String name(SqlType type) {
        if (type instanceof SqlType.Approximate) {
            return "double";
        }
        if (type instanceof SqlType.Bool) {
            return "boolean";
        }
        if (type instanceof SqlType.Date) {
            return "date";
        }
        if (type instanceof SqlType.Uuid) {
            return "uuid";
        }
        if (type instanceof SqlType.Json) {
            return "json";
        }
        return type instanceof SqlType.Binary ? "longblob" : "clob";
    }

    static TwinType whole(int bits) {
        return bits > 32 ? BIGINT : new TwinType(bits > 16 ? "int" : "smallint", null, null);
    }

    /** SQLite keeps every digit, so a decimal that says nothing of them gets room for all of a 64-bit number. */
    private static TwinType decimal(SqlType.Exact exact) {
        Integer precision = exact.precision();
        if (precision == null || precision == 0) {
            return new TwinType("decimal", 30, 10);
        }
        int digits = Math.min(precision, MOST_DIGITS);
        int decimals = exact.scale() == null ? 0 : exact.scale();
        return new TwinType("decimal", digits, Math.min(Math.min(decimals, digits), MOST_DECIMALS));
    }

    private static TwinType text(@Nullable Integer length) {
        return length == null || length == 0 || length > LONGEST_VARCHAR ? CLOB : varchar(length);
    }

    boolean isText() {
        return name.equals("varchar") || name.equals("clob");
    }

    boolean isNumber() {
        return isWhole() || name.equals("decimal") || name.equals("double");
    }

    boolean isWhole() {
        return name.equals("bigint") || name.equals("int") || name.equals("smallint");
    }

    boolean isTemporal() {
        return name.equals("date") || name.equals("time") || name.equals("datetime");
    }

    /** How many bytes MariaDB counts for it in a key or row. */
    int bytes() {
        return switch (name) {
            case "varchar" -> 4 * java.util.Objects.requireNonNull(length);
            case "varbinary" -> java.util.Objects.requireNonNull(length);
            case "decimal" -> 32;
            case "uuid" -> 4 * 36;
            default -> 12;
        };
    }

    /** In a changelog. */
    String text() {
        return name + (length == null ? "" : "(" + length + (scale == null ? "" : ", " + scale) + ")");
    }

    /** In SQL for PostgreSQL. */
    String postgresql() {
        return switch (name) {
            case "clob" -> "text";
            case "longblob", "varbinary" -> "bytea";
            case "double" -> "double precision";
            case "datetime" -> "timestamp(6)";
            default -> text();
        };
    }

    /** In SQL for MariaDB. */
    String mariadb() {
        return switch (name) {
            case "clob" -> "longtext";
            case "uuid" -> "char(36)";
            default -> text();
        };
    }
}
