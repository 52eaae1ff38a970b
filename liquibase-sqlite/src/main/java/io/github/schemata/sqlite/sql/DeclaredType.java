package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A declared type as SQLite reads it: words, and at most two numbers in parentheses behind them. What other databases
 * write beyond that, {@code timestamp(6) with time zone}, {@code enum('a', 'b')}, is quoted as a whole; SQLite keeps it
 * without the quotes.
 *
 * @see <a href="https://www.sqlite.org/syntax/type-name.html">type-name</a>
 */
final class DeclaredType {

    /** With what a constraint of the column begins, which changelogs write into the type, too. */
    private static final Set<String> CONSTRAINTS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS");

    private final List<Token> tokens;
    private int next;

    private DeclaredType(String type) {
        this.tokens =
                Tokenizer.tokens(type).stream().filter(token -> !token.blank()).toList();
    }

    /** The type as it can stand in a CREATE TABLE. */
    static String written(String type) {
        return type.isEmpty() || new DeclaredType(type).isBare() ? type : Identifiers.quote(type);
    }

    private boolean isBare() {
        while (next < tokens.size() && isWord() && !isConstraint()) {
            next++;
        }
        if (next < tokens.size() && tokens.get(next).isSymbol("(")) {
            next++;
            skipArguments();
        }
        return next >= tokens.size() || isConstraint();
    }

    private boolean isWord() {
        Kind kind = tokens.get(next).kind();
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    private boolean isConstraint() {
        Token token = tokens.get(next);
        return token.kind() == Kind.WORD && CONSTRAINTS.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** {@code 10}, {@code +10}, {@code max}; stays before the rest where they are others. */
    private void skipArguments() {
        int start = next - 1;
        int commas = 0;
        while (next < tokens.size() && !tokens.get(next).isSymbol(")")) {
            Token token = tokens.get(next);
            commas += token.isSymbol(",") ? 1 : 0;
            boolean fits = token.kind() == Kind.NUMBER
                    || isWord()
                    || token.isSymbol("+")
                    || token.isSymbol("-")
                    || token.isSymbol(",");
            if (!fits || commas > 1) {
                next = start;
                return;
            }
            next++;
        }
        next++;
    }
}
