package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens as SQLite does. Nothing is lost: the texts of all tokens, joined, are the SQL again.
 *
 * @see <a href="https://www.sqlite.org/lang_keywords.html">the four ways to quote a name</a>
 */
public final class Tokenizer {

    /** Operators of more than one character, the longer ones first. */
    private static final List<String> OPERATORS = List.of("->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "==", "!=");

    private final String sql;
    private int position;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /** All tokens of the text in order, spaces and comments too. */
    public static List<Token> tokens(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        List<Token> tokens = new ArrayList<>();
        while (tokenizer.position < sql.length()) {
            tokens.add(tokenizer.next());
        }
        return tokens;
    }

    private Token next() {
        int start = position;
        Kind kind = advance(sql.charAt(position));
        return new Token(kind, start, sql.substring(start, position));
    }

    /** Moves behind the token that begins with {@code first} and tells what it is. */
    private Kind advance(char first) {
        if (isSpace(first)) {
            return run(Kind.SPACE, Tokenizer::isSpace);
        }
        if (sql.startsWith("--", position)) {
            return run(Kind.COMMENT, c -> c != '\n');
        }
        if (sql.startsWith("/*", position)) {
            return blockComment();
        }
        return switch (first) {
            case '\'' -> quoted(Kind.STRING, '\'');
            case '"', '`' -> quoted(Kind.QUOTED, first);
            case '[' -> bracketed();
            default -> unquoted(first);
        };
    }

    private Kind unquoted(char first) {
        if ((first == 'x' || first == 'X') && at(position + 1) == '\'') {
            position++;
            return quoted(Kind.BLOB, '\'');
        }
        if (isDigit(first) || first == '.' && isDigit(at(position + 1))) {
            return number();
        }
        if (isNameStart(first)) {
            return run(Kind.WORD, Tokenizer::isNamePart);
        }
        if (first == '?' || first == ':' || first == '@' || first == '#' || first == '$') {
            position++;
            return run(Kind.PARAMETER, Tokenizer::isNamePart);
        }
        return operator(first);
    }

    private Kind operator(char first) {
        for (String operator : OPERATORS) {
            if (sql.startsWith(operator, position)) {
                position += operator.length();
                return Kind.SYMBOL;
            }
        }
        position++;
        return "()+-*/%=<>,&|~;.".indexOf(first) >= 0 ? Kind.SYMBOL : Kind.ILLEGAL;
    }

    private Kind blockComment() {
        int close = sql.indexOf("*/", position + 2);
        position = close < 0 ? sql.length() : close + 2;
        return Kind.COMMENT;
    }

    private Kind bracketed() {
        int close = sql.indexOf(']', position);
        position = close < 0 ? sql.length() : close + 1;
        return close < 0 ? Kind.ILLEGAL : Kind.QUOTED;
    }

    /** Moves behind the closing quote; a doubled quote closes nothing. */
    private Kind quoted(Kind kind, char quote) {
        position++;
        while (position < sql.length()) {
            if (sql.charAt(position++) == quote) {
                if (at(position) != quote) {
                    return kind;
                }
                position++;
            }
        }
        return Kind.ILLEGAL;
    }

    private Kind number() {
        if (sql.charAt(position) == '0' && (at(position + 1) | 0x20) == 'x' && isHexDigit(at(position + 2))) {
            position += 2;
            return run(Kind.NUMBER, c -> isHexDigit(c) || c == '_');
        }
        run(Kind.NUMBER, Tokenizer::isDigitOrSeparator);
        if (at(position) == '.') {
            position++;
            run(Kind.NUMBER, Tokenizer::isDigitOrSeparator);
        }
        exponent();
        return Kind.NUMBER;
    }

    private void exponent() {
        if ((at(position) | 0x20) != 'e') {
            return;
        }
        boolean signed = at(position + 1) == '+' || at(position + 1) == '-';
        int digits = signed ? position + 2 : position + 1;
        if (isDigit(at(digits))) {
            position = digits;
            run(Kind.NUMBER, Tokenizer::isDigitOrSeparator);
        }
    }

    private Kind run(Kind kind, CharTest test) {
        while (position < sql.length() && test.accepts(sql.charAt(position))) {
            position++;
        }
        return kind;
    }

    /** The character there, or NUL behind the end, which no rule accepts. */
    private char at(int index) {
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** SQLite 3.46 and newer allow {@code 1_000}. */
    private static boolean isDigitOrSeparator(char c) {
        return isDigit(c) || c == '_';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }

    /** Every character beyond ASCII is a letter to SQLite. */
    private static boolean isNameStart(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    private interface CharTest {
        boolean accepts(char c);
    }
}
