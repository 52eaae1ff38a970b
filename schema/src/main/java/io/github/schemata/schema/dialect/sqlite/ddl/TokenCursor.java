package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Walks over the tokens of a text that mean something. */
final class TokenCursor {

    private final String sql;
    private final List<Token> tokens;
    private final Token end;
    private int index;

    TokenCursor(String sql) {
        this.sql = sql;
        this.tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        this.end = new Token(Kind.ILLEGAL, sql.length(), "");
    }

    boolean done() {
        return index >= tokens.size();
    }

    /** The next token; behind the last one an empty one that matches nothing. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int wanted = index + ahead;
        return wanted >= 0 && wanted < tokens.size() ? tokens.get(wanted) : end;
    }

    Token next() {
        Token token = peek();
        index++;
        return token;
    }

    /** Whether a column or constraint ends here. */
    boolean atDefinitionEnd() {
        return done() || atSymbol(",") || atSymbol(")");
    }

    /** Whether this word was passed since that position. */
    boolean passedWord(String keyword, int since) {
        return tokens.subList(since, Math.min(index, tokens.size())).stream().anyMatch(token -> token.isWord(keyword));
    }

    int position() {
        return index;
    }

    void reset(int position) {
        index = position;
    }

    /** Where the next token begins. */
    int offset() {
        return peek().start();
    }

    /** Where the last token that was passed ends. */
    int passed() {
        return index == 0 ? 0 : peek(-1).end();
    }

    boolean atWord(String... keywords) {
        for (String keyword : keywords) {
            if (peek().isWord(keyword)) {
                return true;
            }
        }
        return false;
    }

    boolean atSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    /** Passes all of these words if they come next. */
    boolean accept(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!peek(i).isWord(keywords[i])) {
                return false;
            }
        }
        index += keywords.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!atSymbol(symbol)) {
            return false;
        }
        index++;
        return true;
    }

    /** Passes a group in parentheses and gives the text between them; the empty text where none begins here. */
    String parenthesized() {
        if (!atSymbol("(")) {
            return "";
        }
        int from = peek().end();
        skip();
        int to = peek(-1).isSymbol(")") ? peek(-1).start() : passed();
        return sql.substring(from, Math.max(from, to)).strip();
    }

    /** Passes one token, or a whole group in parentheses. */
    void skip() {
        int depth = 0;
        do {
            Token token = next();
            if (token.isSymbol("(")) {
                depth++;
            } else if (token.isSymbol(")")) {
                depth--;
            }
        } while (depth > 0 && !done());
    }

    /** Names in parentheses; what stands behind a name up to the comma (COLLATE, DESC) is passed over. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (!acceptSymbol("(")) {
            return names;
        }
        while (!done() && !acceptSymbol(")")) {
            names.add(next().value());
            while (!atDefinitionEnd()) {
                skip();
            }
            acceptSymbol(",");
        }
        return names;
    }

    String text(int from, int to) {
        return sql.substring(from, to);
    }
}
