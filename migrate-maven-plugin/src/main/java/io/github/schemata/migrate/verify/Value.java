package io.github.schemata.migrate.verify;

import org.jspecify.annotations.Nullable;

/** Values for messages: short, on one line, text told from numbers. */
final class Value {

    private static final int LONG = 40;

    private Value() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof byte[] bytes) {
            return "a blob of " + bytes.length + " bytes";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString().replaceAll("\\p{Cntrl}", " ");
        return "'" + (text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…") + "'";
    }
}
