package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;

/**
 * What a CREATE VIEW statement says.
 *
 * @param namesColumns whether the header names the columns
 * @param select all that stands behind AS, comments and line ends too
 */
record ViewText(boolean namesColumns, String select) {

    /** Reads a statement that SQLite has accepted: the first AS outside parentheses that is no name ends its header. */
    static ViewText of(String sql) {
        List<Token> tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        int position = 0;
        while (!tokens.get(position).isWord("VIEW")) {
            position++;
        }
        position += tokens.get(position + 1).isWord("IF")
                        && tokens.get(position + 2).isWord("NOT")
                ? 4
                : 1;
        position += tokens.get(position + 1).isSymbol(".") ? 3 : 1;
        boolean named = tokens.get(position).isSymbol("(");
        while (!tokens.get(position).isWord("AS")) {
            position++;
        }
        return new ViewText(named, sql.substring(tokens.get(position).end()).stripLeading());
    }
}
