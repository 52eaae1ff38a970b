package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.dialect.postgresql.Token.Kind;
import java.util.List;
import java.util.Set;

/**
 * Expressions as PostgreSQL prints them: it writes every cast that a value went through, and parentheses around whatever
 * is more than a value.
 */
public final class Expressions {

    private static final Set<String> NUMBERS =
            Set.of("integer", "bigint", "smallint", "numeric", "real", "double precision");

    private Expressions() {}

    /** The expression without parentheses around the whole. */
    public static String unwrapped(String expression) {
        String inner = expression.strip();
        while (isGroup(inner)) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /**
     * A value without the casts behind it, as one would write it: {@code 'it''s'} of {@code 'it''s'::character varying},
     * {@code -1} of {@code '-1'::integer}, {@code NULL} of {@code NULL::text}. Anything that is more than one value with
     * casts is only unwrapped.
     */
    public static String withoutCasts(String expression) {
        String whole = unwrapped(expression);
        TokenCursor cursor = new TokenCursor(whole);
        Token value = cursor.peek();
        if (value.isSymbol("(")) {
            cursor.skipGroup();
        } else {
            cursor.next();
        }
        int end = cursor.peek().start();
        List<String> casts = cursor.casts();
        if (casts == null || casts.isEmpty() || !cursor.done() || value.kind() == Kind.NAME) {
            return whole;
        }
        boolean number = value.kind() == Kind.STRING && NUMBERS.contains(casts.get(0));
        return number ? value.text() : withoutCasts(whole.substring(0, end));
    }

    /** Whether the expression is NULL, of whatever type: as a default it says nothing. */
    public static boolean isNull(String expression) {
        return withoutCasts(expression).equalsIgnoreCase("NULL");
    }

    private static boolean isGroup(String expression) {
        TokenCursor cursor = new TokenCursor(expression);
        if (!cursor.peek().isSymbol("(")) {
            return false;
        }
        cursor.skipGroup();
        return cursor.done() && expression.endsWith(")");
    }
}
