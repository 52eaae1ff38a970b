package io.github.schemata.migrate.lint;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks over the tokens of a statement. */
final class SqlCursor {

    private static final Set<String> BEHIND_TYPE = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "CONSTRAINT",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "COLLATE",
            "GENERATED",
            "AS",
            "USING",
            "COMMENT",
            "AFTER",
            "FIRST",
            "AUTO_INCREMENT");

    private final List<Token> tokens;
    private int at;

    SqlCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean done() {
        return at >= tokens.size();
    }

    /** One token, or all of what stands in parentheses. */
    void skip() {
        int depth = 0;
        do {
            depth += peek().isSymbol("(") ? 1 : peek().isSymbol(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < tokens.size());
    }

    /** The words and the numbers of a type, until what else a column may have. */
    String typeText() {
        List<Token> type = new ArrayList<>();
        int place = at;
        while (place < tokens.size() && !endsType(tokens.get(place), type)) {
            type.add(tokens.get(place++));
        }
        return type.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean endsType(Token token, List<Token> before) {
        boolean inParentheses =
                before.stream().filter(other -> other.isSymbol("(")).count()
                        > before.stream().filter(other -> other.isSymbol(")")).count();
        return !inParentheses && (token.isSymbol(",") || BEHIND_TYPE.stream().anyMatch(token::isWord));
    }
    /** Whether these words come next to each other before the action ends. */
    boolean has(String... words) {
        int depth = 0;
        for (int place = at;
                place < tokens.size() && (depth > 0 || !tokens.get(place).isSymbol(","));
                place++) {
            depth += tokens.get(place).isSymbol("(") ? 1 : tokens.get(place).isSymbol(")") ? -1 : 0;
            if (depth == 0 && are(place, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean are(int place, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (place + i >= tokens.size() || !tokens.get(place + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean accept(String... words) {
        if (!are(at, words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!peek().isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    Token peek() {
        return at < tokens.size() ? tokens.get(at) : new Token(Kind.ILLEGAL, 0, "");
    }

    /** The last part of a name, without its quotes. */
    String name() {
        String name = peek().value();
        at++;
        while (peek().isSymbol(".")) {
            at++;
            name = peek().value();
            at++;
        }
        return name;
    }

    /** Plain names in parentheses; none where there is an expression. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (!acceptSymbol("(")) {
            return names;
        }
        while (at < tokens.size() && !peek().isSymbol(")")) {
            Token token = peek();
            if (token.isSymbol("(")) {
                return List.of();
            }
            if (token.canBeName() && !token.isWord("ASC") && !token.isWord("DESC")) {
                names.add(token.value());
            }
            at++;
        }
        at++;
        return names;
    }
}
