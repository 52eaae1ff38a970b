package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DEFAULT values. */
final class Defaults {

    private Defaults() {}

    /** Whether it is a value and nothing to be computed; no default is NULL, which is one. */
    static boolean isConstant(@Nullable String expression) {
        if (expression == null) {
            return true;
        }
        List<Token> tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
        boolean signed = tokens.size() == 2
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"));
        if (tokens.isEmpty() || tokens.size() > 1 && !signed) {
            return false;
        }
        Token value = tokens.get(tokens.size() - 1);
        return switch (value.kind()) {
            case NUMBER -> true;
            case STRING, BLOB -> !signed;
            case WORD -> value.isWord("NULL") || value.isWord("TRUE") || value.isWord("FALSE");
            default -> false;
        };
    }

    static boolean isNull(@Nullable String expression) {
        return expression == null || expression.strip().equalsIgnoreCase("NULL");
    }
}
