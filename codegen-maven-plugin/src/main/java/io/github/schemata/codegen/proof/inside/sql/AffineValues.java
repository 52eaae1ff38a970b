package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Values as SQLite stores them: a column's affinity makes numbers of texts that look like numbers, whole ones of
 * fractions without a fraction, and texts of numbers.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html#type_affinity">the rules</a>
 */
final class AffineValues {

    /** Blanks around a number are passed over; these are SQLite's. */
    private static final Pattern WHOLE = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*[-+]?\\d{1,18}[ \\t\\n\\x0B\\f\\r]*");

    private static final Pattern NUMBER =
            Pattern.compile("[ \\t\\n\\x0B\\f\\r]*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?[ \\t\\n\\x0B\\f\\r]*");
    /** Whole numbers up to here are exact as floating-point numbers. */
    private static final double EXACT = 1L << 51;

    private AffineValues() {}

    static Affinity affinity(Table table, Column column) {
        String declared = column.type().declared();
        return table.strict() && declared.toUpperCase(Locale.ROOT).equals("ANY")
                ? Affinity.BLOB
                : Affinity.of(declared);
    }

    /** A Long, a Double or a String where the affinity makes one of the value; else the value itself. */
    static Object stored(Affinity affinity, Object value) {
        if (affinity == Affinity.BLOB) {
            return value;
        }
        if (affinity == Affinity.TEXT) {
            return isWhole(value) || value instanceof BigInteger ? value.toString() : value;
        }
        // The driver gives SQLite the large numbers of Java as texts.
        return value instanceof String || value instanceof BigInteger || value instanceof BigDecimal
                ? ofText(affinity, value)
                : ofNumber(affinity, value);
    }

    private static Object ofText(Affinity affinity, Object value) {
        String text = value.toString();
        if (WHOLE.matcher(text).matches()) {
            return ofNumber(affinity, Long.valueOf(text.strip().replace("+", "")));
        }
        return NUMBER.matcher(text).matches() ? ofNumber(affinity, Double.valueOf(text.strip())) : value;
    }

    private static Object ofNumber(Affinity affinity, Object value) {
        if (isWhole(value)) {
            long whole = ((Number) value).longValue();
            return affinity == Affinity.REAL ? (Object) (double) whole : (Object) whole;
        }
        if (affinity != Affinity.REAL && value instanceof Double number && isExact(number)) {
            return number.longValue();
        }
        return value;
    }

    private static boolean isExact(double number) {
        return Math.rint(number) == number && Math.abs(number) < EXACT;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }
}
