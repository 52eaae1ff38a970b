package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Set;

/** Whether an expression says the same on every product: names, values, comparisons, no calls. */
final class Portable {

    private static final Set<String> SYMBOLS =
            Set.of("(", ")", "+", "-", "*", "<", ">", "=", "<=", ">=", "<>", "!=", ",");
    private static final Set<String> BEFORE_PARENTHESIS = Set.of("and", "or", "not", "in", "between");
    private static final Set<String> OWN = Set.of("glob", "regexp", "match", "rlike", "collate", "cast", "is");

    private Portable() {}

    static boolean is(String expression) {
        List<Token> tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            boolean calls = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
            if (!isPortable(tokens.get(i), calls)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPortable(Token token, boolean calls) {
        if (token.kind() == Kind.SYMBOL) {
            return SYMBOLS.contains(token.text());
        }
        if (token.kind() == Kind.WORD) {
            String word = Names.fold(token.text());
            return !OWN.contains(word) && (!calls || BEFORE_PARENTHESIS.contains(word));
        }
        return token.kind() == Kind.STRING || token.kind() == Kind.NUMBER || token.kind() == Kind.QUOTED && !calls;
    }
}
