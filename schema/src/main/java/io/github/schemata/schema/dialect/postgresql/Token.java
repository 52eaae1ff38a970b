package io.github.schemata.schema.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an expression as PostgreSQL prints it
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">manual</a>).
 *
 * @param kind what it is
 * @param text the piece; of a name or string what stands between the quotes
 * @param start where it begins
 * @param end where it ends
 */
record Token(Kind kind, String text, int start, int end) {

    /** What a token is. */
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** {@code "a name"} */
        NAME,
        /** {@code 'text'} or {@code E'te\\xt'} */
        STRING,
        /** {@code 42} or {@code 4.2} */
        NUMBER,
        /** Any other character; {@code ::} is one, and so is a quote that is never closed, with all behind it. */
        SYMBOL
    }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The tokens of an expression; it prints no comments. */
    static List<Token> of(String expression) {
        List<Token> tokens = new ArrayList<>();
        int position = 0;
        while (position < expression.length()) {
            if (Character.isWhitespace(expression.charAt(position))) {
                position++;
            } else {
                Token token = at(expression, position);
                tokens.add(token);
                position = token.end();
            }
        }
        return tokens;
    }

    private static Token at(String sql, int start) {
        char first = sql.charAt(start);
        if (first == '\'') {
            return quoted(Kind.STRING, sql, start, start, false);
        }
        if (first == '"') {
            return quoted(Kind.NAME, sql, start, start, false);
        }
        if (first == 'E' && sql.startsWith("'", start + 1)) {
            return quoted(Kind.STRING, sql, start, start + 1, true);
        }
        if (isLetter(first)) {
            return run(Kind.WORD, sql, start);
        }
        if (isDigit(first) || first == '.' && start + 1 < sql.length() && isDigit(sql.charAt(start + 1))) {
            return run(Kind.NUMBER, sql, start);
        }
        int end = sql.startsWith("::", start) ? start + 2 : start + 1;
        return new Token(Kind.SYMBOL, sql.substring(start, end), start, end);
    }

    /** A doubled quote is one of the text; so is, after E, what follows a backslash, which prints only a backslash so. */
    private static Token quoted(Kind kind, String sql, int start, int open, boolean escapes) {
        char quote = sql.charAt(open);
        StringBuilder text = new StringBuilder();
        int position = open + 1;
        while (position < sql.length()) {
            char c = sql.charAt(position++);
            boolean pair = position < sql.length() && sql.charAt(position) == (c == quote ? quote : '\\');
            if (c == quote && !pair) {
                return new Token(kind, text.toString(), start, position);
            }
            if (c == quote || escapes && c == '\\' && pair) {
                position++;
            }
            text.append(c);
        }
        return new Token(Kind.SYMBOL, sql.substring(start), start, position);
    }

    private static Token run(Kind kind, String sql, int start) {
        int end = start + 1;
        while (end < sql.length() && (isPart(sql.charAt(end)) || kind == Kind.NUMBER && sql.charAt(end) == '.')) {
            end++;
        }
        return new Token(kind, sql.substring(start, end), start, end);
    }

    private static boolean isPart(char c) {
        return isLetter(c) || isDigit(c) || c == '$';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
