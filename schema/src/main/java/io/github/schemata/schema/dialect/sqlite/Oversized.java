package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * How values are counted that the declared type has no room for: lengths, precision and scale mean nothing to SQLite
 * (<a href="https://www.sqlite.org/datatype3.html#affinity_name_examples">manual</a>).
 */
final class Oversized {

    /** Characters that are two in Java. */
    private static final String WIDE = " GLOB '*[' || char(65536) || '-' || char(1114111) || ']*'";

    private Oversized() {}

    /** The expression that counts them; 0 where the type has room for all. */
    static String count(String value, SqlType type) {
        String condition = condition(value, type);
        return condition == null ? "0" : "count(*) FILTER (WHERE " + condition + ")";
    }

    private static @Nullable String condition(String value, SqlType type) {
        if (type instanceof SqlType.Text text && text.length() != null) {
            int length = text.length();
            return "length(" + value + ") > " + length + " OR length(" + value + ") > " + length / 2 + " AND " + value
                    + WIDE;
        }
        if (type instanceof SqlType.Binary binary && binary.length() != null) {
            return "length(" + value + ") > " + binary.length();
        }
        return type instanceof SqlType.Exact exact && exact.precision() != null
                ? digits(value, exact.precision(), exact.scale() == null ? 0 : exact.scale())
                : null;
    }

    /** More digits before the point, or, in the shortest form that the number is shown in, behind it. */
    private static String digits(String value, int precision, int scale) {
        String text = "CAST(" + value + " AS TEXT)";
        String most = "1e" + (precision - scale);
        // Not abs(), which fails for the smallest integer.
        return "typeof(" + value + ") IN ('integer', 'real') AND (" + value + " >= " + most + " OR " + value + " <= -"
                + most + ") OR typeof(" + value + ") = 'real' AND (instr(" + text + ", 'e') > 0 OR length(" + text
                + ") - instr(" + text + ", '.') > " + scale + ")";
    }
}
