package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.dialect.postgresql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of an expression. */
final class TokenCursor {

    /** What stands behind the first word of a type: {@code character varying}, {@code timestamp(3) with time zone}. */
    private static final Set<String> IN_TYPE = Set.of(
            "varying",
            "precision",
            "with",
            "without",
            "time",
            "zone",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "to");

    private final List<Token> tokens;
    private final Token end;
    private int index;

    TokenCursor(String expression) {
        this.tokens = Token.of(expression);
        this.end = new Token(Kind.SYMBOL, "", expression.length(), expression.length());
    }

    boolean done() {
        return index >= tokens.size();
    }

    /** The next token; behind the last one an empty one that matches nothing. */
    Token peek() {
        return done() ? end : tokens.get(index);
    }

    Token next() {
        Token token = peek();
        index++;
        return token;
    }

    int position() {
        return index;
    }

    void reset(int position) {
        index = position;
    }

    /** Passes this word if it comes next. */
    boolean accept(String keyword) {
        boolean next = peek().isWord(keyword);
        index += next ? 1 : 0;
        return next;
    }

    boolean acceptSymbol(String symbol) {
        boolean next = peek().isSymbol(symbol);
        index += next ? 1 : 0;
        return next;
    }

    /** Passes a group in parentheses; nothing where none begins here. */
    void skipGroup() {
        int depth = acceptSymbol("(") ? 1 : 0;
        while (depth > 0 && !done()) {
            Token token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
    }

    /** Passes the casts that stand here: their types in order; null where none follows a {@code ::}. */
    @Nullable
    List<String> casts() {
        List<String> casts = new ArrayList<>();
        while (acceptSymbol("::")) {
            String type = typeName();
            if (type.isEmpty()) {
                return null;
            }
            casts.add(type);
        }
        return casts;
    }

    /** The words of a type's name, without its length and array bounds. */
    private String typeName() {
        Token first = peek();
        if (first.kind() != Kind.WORD && first.kind() != Kind.NAME) {
            return "";
        }
        StringBuilder name = new StringBuilder(next().text());
        while (acceptSymbol(".")) {
            name.append('.').append(next().text());
        }
        skipGroup();
        while (peek().kind() == Kind.WORD && IN_TYPE.contains(peek().text().toLowerCase(Locale.ROOT))) {
            name.append(' ').append(next().text());
            skipGroup();
        }
        while (acceptSymbol("[")) {
            acceptSymbol("]");
        }
        return name.toString();
    }
}
