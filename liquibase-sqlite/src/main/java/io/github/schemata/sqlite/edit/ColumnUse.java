package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;

/**
 * Whether an expression uses a column: by its name, bare, quoted or behind the table's. A function, a collation, the
 * type of a CAST and an operator may have the same name and do not count.
 */
final class ColumnUse {

    private final List<Token> tokens;

    private ColumnUse(String expression) {
        this.tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
    }

    static boolean in(String expression, String column) {
        ColumnUse use = new ColumnUse(expression);
        for (int i = 0; i < use.tokens.size(); i++) {
            if (Identifiers.same(use.tokens.get(i).value(), column) && use.column(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean column(int i) {
        if (is(i + 1, "(") || is(i + 1, ".") || word(i - 1, "COLLATE") || typeOfCast(i)) {
            return false;
        }
        Token token = tokens.get(i);
        return token.kind() == Kind.QUOTED
                || token.kind() == Kind.WORD && !Names.reserved(token.text()) && !operator(i);
    }

    /** Two operands never stand side by side: what follows one is LIKE, MATCH, END or the like. */
    private boolean operator(int i) {
        return operand(i - 1) || word(i - 1, "NOT") && operand(i - 2);
    }

    private boolean operand(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case QUOTED, STRING, NUMBER, BLOB -> true;
            case WORD -> Names.operand(token.text()) && !operator(i);
            default -> token.isSymbol(")");
        };
    }

    private boolean typeOfCast(int i) {
        int before = i - 1;
        while (before >= 0 && tokens.get(before).canBeName() && !word(before, "AS")) {
            before--;
        }
        return word(before, "AS");
    }

    private boolean is(int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }

    private boolean word(int i, String keyword) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord(keyword);
    }
}
