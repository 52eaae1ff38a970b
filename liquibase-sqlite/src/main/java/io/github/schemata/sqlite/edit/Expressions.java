package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.sqlite.SqliteChangeException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** SQL that comes with an edit, and is to become a part of the table's. */
final class Expressions {

    private static final Set<String> CONSTANTS =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    private Expressions() {}

    /**
     * The SQL without blanks and comments around it, made sure to end where it seems to.
     *
     * @param where what it is for, as in {@code "track.title: the type"}
     * @throws SqliteChangeException where quotes, comments or parentheses do not close, or a statement ends in it
     */
    static String checked(String sql, String where) {
        int depth = 0;
        int start = sql.length();
        int end = 0;
        for (Token token : Tokenizer.tokens(sql)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth < 0 || token.kind() == Kind.ILLEGAL || token.isSymbol(";") || open(token)) {
                throw unfinished(sql, where);
            }
            if (!token.blank()) {
                start = Math.min(start, token.start());
                end = token.end();
            }
        }
        if (depth != 0) {
            throw unfinished(sql, where);
        }
        return end == 0 ? "" : sql.substring(start, end);
    }

    /** The same, and nothing empty. */
    static String given(String sql, String where) {
        String checked = checked(sql, where);
        if (checked.isEmpty()) {
            throw new SqliteChangeException(where + " is empty: say what it shall be.");
        }
        return checked;
    }

    /**
     * The expression as it can stand behind DEFAULT: constants as they are, all else in parentheses.
     *
     * @see <a href="https://www.sqlite.org/lang_createtable.html#the_default_clause">the DEFAULT clause</a>
     */
    static String forDefault(String expression) {
        List<Token> tokens = meaning(expression);
        boolean signed = tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+");
        Token value = tokens.get(signed && tokens.size() > 1 ? 1 : 0);
        boolean constant =
                tokens.size() == (signed ? 2 : 1) && (value.kind() == Kind.NUMBER || !signed && fixed(value));
        return constant || parenthesized(tokens) ? expression : "(" + expression + ")";
    }

    /** Whether both are the same but for blanks, comments and the case of words. */
    static boolean same(String one, String other) {
        return texts(one).equals(texts(other));
    }

    private static List<String> texts(String sql) {
        return meaning(sql).stream()
                .map(token -> token.kind() == Kind.WORD ? token.text().toUpperCase(Locale.ROOT) : token.text())
                .toList();
    }

    private static List<Token> meaning(String sql) {
        return Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
    }

    private static boolean fixed(Token token) {
        return token.kind() == Kind.STRING
                || token.kind() == Kind.BLOB
                || token.kind() == Kind.WORD && CONSTANTS.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** Whether the first parenthesis closes with the last token. */
    private static boolean parenthesized(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i > 0 && i == tokens.size() - 1;
            }
        }
        return false;
    }

    private static boolean open(Token token) {
        return token.kind() == Kind.COMMENT
                && token.text().startsWith("/*")
                && (token.text().length() < 4 || !token.text().endsWith("*/"));
    }

    private static SqliteChangeException unfinished(String sql, String where) {
        return new SqliteChangeException(where + " is not one piece of SQL: " + sql
                + "\nClose its quotes, comments and parentheses, and leave out semicolons.");
    }
}
