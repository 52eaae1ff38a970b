package io.github.schemata.schema.dialect.sqlite;

import java.util.Locale;

/**
 * What SQLite tries to turn a value into when it is stored in a column.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">the rules</a>
 */
public enum Affinity {
    /** Whole numbers; text that looks like a number becomes one. */
    INTEGER,
    /** Text; numbers become text. */
    TEXT,
    /** As given. */
    BLOB,
    /** Floating-point numbers; text that looks like a number becomes one. */
    REAL,
    /** Numbers of either sort; text that looks like a number becomes one. */
    NUMERIC;

    /** The affinity of a column of that declared type, empty where it has none. (In a STRICT table ANY is BLOB.) */
    public static Affinity of(String declared) {
        String type = declared.toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return INTEGER;
        }
        if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
            return TEXT;
        }
        if (type.isEmpty() || type.contains("BLOB")) {
            return BLOB;
        }
        boolean real = type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB");
        return real ? REAL : NUMERIC;
    }
}
