package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;

/** Checks as changelogs write them: {@code price > 0}, or {@code CHECK (price > 0)}. */
final class ChecksSql {

    private ChecksSql() {}

    /** What stands between the parentheses. */
    static String expression(String check) {
        List<Token> tokens =
                Tokenizer.tokens(check).stream().filter(token -> !token.blank()).toList();
        boolean written = tokens.size() > 2
                && tokens.get(0).isWord("CHECK")
                && tokens.get(1).isSymbol("(")
                && tokens.get(tokens.size() - 1).isSymbol(")");
        return written
                ? check.substring(
                        tokens.get(1).end(), tokens.get(tokens.size() - 1).start())
                : check.strip();
    }
}
