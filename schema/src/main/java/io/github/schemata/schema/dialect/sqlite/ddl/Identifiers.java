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
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** Whether both names mean the same object; only A-Z have two cases for SQLite. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** The name in double quotes, as it can stand in any statement. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
