package io.github.schemata.schema.dialect.sqlite.ddl;

import java.util.Comparator;

/** How SQLite compares and quotes names. */
public final class Identifiers {

    /** Without regard to case first, so that the order is the one a reader expects; the same in every locale. */
    public static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private Identifiers() {}

    /** The name with A-Z in lower case: equal for two names exactly when they are the same to SQLite. */
    public static String fold(String name) {
        int length = name.length();
        for (int i = 0; i < length; i++) {
            if (fold(name.charAt(i)) != name.charAt(i)) {
                return foldFrom(i, name);
            }
        }
        return name;
    }

    private static String foldFrom(int start, String name) {
        char[] folded = name.toCharArray();
        for (int i = start; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /**
     * Whether both names mean the same object; only A-Z have two cases for SQLite. Asked of every object for each change,
     * so nothing is made for it.
     */
    public static boolean same(String one, String other) {
        int length = one.length();
        if (length != other.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (fold(one.charAt(i)) != fold(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The name in double quotes, as it can stand in any statement. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
