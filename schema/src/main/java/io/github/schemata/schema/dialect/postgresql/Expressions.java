package io.github.schemata.schema.dialect.postgresql;

import java.util.List;

/** Expressions as PostgreSQL prints them. */
final class Expressions {

    private Expressions() {}

    /** The expression without parentheses around the whole. */
    static String unwrapped(String expression) {
        List<Token> tokens = Token.of(expression);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean last = i == tokens.size() - 1;
            if (depth == 0 && !last || last && !token.isSymbol(")")) {
                return expression;
            }
        }
        return tokens.isEmpty()
                ? expression
                : expression
                        .substring(
                                tokens.get(0).end(),
                                tokens.get(tokens.size() - 1).start())
                        .strip();
    }
}
