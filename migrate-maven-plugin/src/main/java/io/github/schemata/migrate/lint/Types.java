package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.lint.SqlText.Type;
import java.util.Map;

/** What declared types hold, to compare two of them; a type that is not known here is never narrower. */
final class Types {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private enum Kind {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        FLOATING,
        TEXT,
        BYTES,
        DATE,
        TIME,
        TIMESTAMP,
        UNKNOWN
    }

    private static final Map<String, Integer> INTEGERS = Map.ofEntries(
            Map.entry("tinyint", 3),
            Map.entry("smallint", 5),
            Map.entry("int2", 5),
            Map.entry("mediumint", 7),
            Map.entry("int", 10),
            Map.entry("integer", 10),
            Map.entry("int4", 10),
            Map.entry("serial", 10),
            Map.entry("bigint", 19),
            Map.entry("int8", 19),
            Map.entry("long", 19),
            Map.entry("bigserial", 19));

    private Types() {}

    /** Whether values of the first may not fit into the second. */
    static boolean narrows(Type from, Type to) {
        Kind before = kind(from);
        Kind after = kind(to);
        if (before == Kind.UNKNOWN || after == Kind.UNKNOWN) {
            return false;
        }
        return before == after ? narrowsWithin(before, from, to) : narrowsAcross(before, after, from, to);
    }

    private static boolean narrowsWithin(Kind kind, Type from, Type to) {
        return switch (kind) {
            case INTEGER -> digits(from) > digits(to);
            case TEXT, BYTES -> length(from) > length(to);
            case FLOATING -> isDouble(from) && !isDouble(to);
            case DECIMAL -> whole(from) > whole(to) || scale(from) > scale(to);
            default -> false;
        };
    }

    private static boolean narrowsAcross(Kind before, Kind after, Type from, Type to) {
        return switch (after) {
            case TEXT -> length(to) < (before == Kind.INTEGER ? digits(from) + 1 : 1) || before == Kind.BYTES;
            case BYTES -> false;
            case DECIMAL -> before != Kind.BOOLEAN && (before != Kind.INTEGER || digits(from) > whole(to));
            case FLOATING ->
                before != Kind.BOOLEAN && (before != Kind.INTEGER || digits(from) > (isDouble(to) ? 15 : 7));
            case INTEGER -> before != Kind.BOOLEAN;
            case TIMESTAMP -> before != Kind.DATE;
            default -> true;
        };
    }

    /** Whether the server writes the table anew to change the type. */
    static boolean rewrites(Type from, Type to, Product product) {
        if (from.equals(to)) {
            return false;
        }
        boolean text = kind(from) == Kind.TEXT && kind(to) == Kind.TEXT;
        boolean wider = text && length(from) <= length(to) && !isPadded(from) && !isPadded(to);
        if (product == Product.POSTGRESQL) {
            boolean decimal = kind(from) == Kind.DECIMAL && kind(to) == Kind.DECIMAL;
            return !wider && !(decimal && scale(from) == scale(to) && whole(from) <= whole(to));
        }
        // The length of a short one stands in one byte, that of a long one in two; four bytes a character.
        return !(wider && length(to) != UNBOUNDED && (length(to) < 64 || length(from) >= 64));
    }

    private static boolean isPadded(Type type) {
        return type.name().equals("char")
                || type.name().equals("character")
                || type.name().equals("nchar");
    }

    private static Kind kind(Type type) {
        String name = type.name().replace(" unsigned", "");
        if (INTEGERS.containsKey(name)) {
            return name.equals("tinyint") && type.arguments().contains(1) ? Kind.BOOLEAN : Kind.INTEGER;
        }
        return switch (name) {
            case "boolean", "bool", "bit" -> Kind.BOOLEAN;
            case "decimal", "numeric", "number", "currency" -> Kind.DECIMAL;
            case "float", "real", "double", "double precision", "float4", "float8" -> Kind.FLOATING;
            case "char",
                    "character",
                    "nchar",
                    "varchar",
                    "character varying",
                    "nvarchar",
                    "varchar2",
                    "text",
                    "clob",
                    "nclob",
                    "longtext",
                    "mediumtext",
                    "tinytext",
                    "longvarchar",
                    "longnvarchar" -> Kind.TEXT;
            case "binary", "varbinary", "blob", "longblob", "mediumblob", "tinyblob", "bytea", "longvarbinary" ->
                Kind.BYTES;
            case "date" -> Kind.DATE;
            case "time", "time without time zone" -> Kind.TIME;
            case "timestamp", "datetime", "timestamp without time zone", "timestamp with time zone", "timestamptz" ->
                Kind.TIMESTAMP;
            default -> Kind.UNKNOWN;
        };
    }

    private static int digits(Type type) {
        return INTEGERS.getOrDefault(type.name().replace(" unsigned", ""), 10);
    }

    private static int length(Type type) {
        if (!type.arguments().isEmpty()) {
            return type.arguments().get(0);
        }
        return switch (type.name()) {
            case "char", "character", "nchar", "binary" -> 1;
            case "tinytext", "tinyblob" -> 255;
            default -> UNBOUNDED;
        };
    }

    private static int scale(Type type) {
        return type.arguments().size() > 1
                ? type.arguments().get(1)
                : type.arguments().isEmpty() ? UNBOUNDED : 0;
    }

    private static int whole(Type type) {
        return type.arguments().isEmpty() ? UNBOUNDED : type.arguments().get(0) - scale(type);
    }

    private static boolean isDouble(Type type) {
        return type.name().startsWith("double")
                || type.name().equals("float8")
                || type.name().equals("float");
    }
}
