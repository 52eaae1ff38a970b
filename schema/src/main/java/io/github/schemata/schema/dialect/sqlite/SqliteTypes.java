package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.SqlType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a declared type means. SQLite takes any words as a type, so names that other databases gave a meaning keep it;
 * only names that none of them knows go by their affinity.
 */
final class SqliteTypes {

    private static final Pattern ARGUMENTS = Pattern.compile("\\(\\s*([^,)]*?)\\s*(?:,\\s*([^)]*?)\\s*)?\\)");
    private static final Pattern ZONED = Pattern.compile(".*(?:TZ|OFFSET|WITH (?:LOCAL )?TIME ?ZONE)");
    private static final Pattern WHOLE = Pattern.compile("(?:.* )?\\w*(?:INT|INTEGER)\\d*(?: .*)?");

    private SqliteTypes() {}

    /** The meaning of a declared type; INTEGER is of 64 bits, as it is to SQLite, and INT of 32. */
    static SqlType of(String declared) {
        Matcher matcher = ARGUMENTS.matcher(declared);
        boolean arguments = matcher.find();
        Integer first = arguments ? number(matcher.group(1)) : null;
        Integer second = arguments ? number(matcher.group(2)) : null;
        String words = matcher.replaceAll(" ").strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        boolean unsigned = words.contains("UNSIGNED");
        String name =
                words.replaceAll(" ?(?:UNSIGNED|SIGNED|ZEROFILL)\\b ?", " ").strip();
        return known(declared, name, first, second, unsigned);
    }

    private static SqlType known(
            String declared, String name, @Nullable Integer first, @Nullable Integer second, boolean unsigned) {
        return switch (name) {
            case "BOOLEAN", "BOOL", "LOGICAL" -> new SqlType.Bool(declared);
            case "BIT" -> first == null || first == 1 ? new SqlType.Bool(declared) : new SqlType.Other(declared);
            case "TINYINT" ->
                first != null && first == 1
                        ? new SqlType.Bool(declared)
                        : new SqlType.Whole(declared, unsigned ? 16 : 8);
            case "BYTE" -> new SqlType.Whole(declared, 16);
            case "SMALLINT", "INT2", "YEAR", "SMALLSERIAL" -> new SqlType.Whole(declared, unsigned ? 32 : 16);
            case "MEDIUMINT", "INT3" -> new SqlType.Whole(declared, unsigned ? 32 : 24);
            case "INT", "INT4", "SERIAL" -> new SqlType.Whole(declared, unsigned ? 64 : 32);
            case "INTEGER", "BIGINT", "BIG INT", "INT8", "LONG", "LONG INTEGER", "BIGSERIAL" ->
                new SqlType.Whole(declared, 64);
            case "DECIMAL", "DEC", "NUMERIC", "NUMBER", "FIXED", "MONEY", "SMALLMONEY", "CURRENCY" ->
                new SqlType.Exact(declared, first, second);
            case "REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT", "FLOAT4", "FLOAT8", "FLOATING POINT" ->
                new SqlType.Approximate(declared);
            default -> temporalOrNamed(declared, name, first);
        };
    }

    private static SqlType temporalOrNamed(String declared, String name, @Nullable Integer length) {
        return switch (name) {
            case "DATE" -> new SqlType.Date(declared);
            case "TIME", "TIMETZ", "TIME WITH TIME ZONE", "TIME WITHOUT TIME ZONE" -> new SqlType.Time(declared);
            case "UUID", "GUID", "UNIQUEIDENTIFIER" -> new SqlType.Uuid(declared);
            case "JSON", "JSONB" -> new SqlType.Json(declared);
            case "STRING", "CITEXT", "XML" -> new SqlType.Text(declared, length);
            case "BINARY", "VARBINARY", "BINARY VARYING", "BYTEA", "RAW", "LONG RAW", "IMAGE", "BINARY LARGE OBJECT" ->
                new SqlType.Binary(declared, length);
            case "POINT", "MULTIPOINT" -> new SqlType.Other(declared);
            default ->
                name.startsWith("TIMESTAMP") || name.startsWith("DATETIME") || name.equals("SMALLDATETIME")
                        ? new SqlType.Timestamp(declared, ZONED.matcher(name).matches())
                        : byAffinity(declared, name, length);
        };
    }

    /** {@code INTERVAL} and {@code POINT} have integer affinity too, but mean no whole number. */
    private static SqlType byAffinity(String declared, String name, @Nullable Integer length) {
        return switch (Affinity.of(declared)) {
            case INTEGER ->
                WHOLE.matcher(name).matches() ? new SqlType.Whole(declared, 64) : new SqlType.Other(declared);
            case TEXT -> new SqlType.Text(declared, length);
            case BLOB -> declared.isBlank() ? new SqlType.Other(declared) : new SqlType.Binary(declared, length);
            case REAL -> new SqlType.Approximate(declared);
            case NUMERIC -> new SqlType.Other(declared);
        };
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }
}
