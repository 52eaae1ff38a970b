package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SQL reduced to what it says. Products print expressions anew and set parentheses where they like, so these are no
 * fact but where a function is called.
 */
final class Expression {

    private Expression() {}

    /** Whether both say the same. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other)
                || one != null && other != null && said(one).equals(said(other));
    }

    /** Whether the name of a column stands in it. */
    static boolean mentions(@Nullable String expression, String column) {
        return expression != null
                && Tokenizer.tokens(expression).stream()
                        .anyMatch(token -> (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED)
                                && Names.same(token.value(), column));
    }

    private static List<String> said(String sql) {
        List<String> said = new ArrayList<>();
        for (Token token : Tokenizer.tokens(sql)) {
            if (!token.blank() && !token.isSymbol("(") && !token.isSymbol(")")) {
                said.add(said(token));
            }
        }
        return said;
    }

    private static String said(Token token) {
        return switch (token.kind()) {
            case STRING -> token.text();
            case QUOTED -> Names.fold(token.value());
            case SYMBOL -> token.isSymbol("!=") ? "<>" : token.isSymbol("==") ? "=" : token.text();
            default -> Names.fold(token.text());
        };
    }
}
