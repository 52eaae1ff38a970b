package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression as PostgreSQL prints it, in words that other products have too: without casts, lists of values as IN.
 *
 * <p>{@code ((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))} says
 * {@code status IN ('a', 'b')}.
 */
final class PostgresExpression {

    private static final Token END = new Token(Kind.ILLEGAL, 0, "");

    /** Words that a type's name has behind its first one. */
    private static final List<String> TYPE_WORDS = List.of("varying", "precision", "with", "without", "time", "zone");

    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric", "real", "double");

    private final List<Token> tokens;
    private final List<String> plain = new ArrayList<>();
    private int next;

    private PostgresExpression(String expression) {
        this.tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
    }

    static String plain(String expression) {
        boolean printed = expression.contains("::") || expression.contains("ARRAY[");
        return printed ? new PostgresExpression(withoutBrackets(expression)).run() : expression;
    }

    /** Brackets are quotes to the tokenizer, and arrays here. */
    private static String withoutBrackets(String expression) {
        StringBuilder text = new StringBuilder(expression);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[' || c == ']') {
                text.setCharAt(i, c == '[' ? '(' : ')');
            }
        }
        return text.toString();
    }

    private String run() {
        while (next < tokens.size()) {
            if (peek(0).text().equals(":") && peek(1).text().startsWith(":")) {
                bareNumber();
                skipCast();
            } else if (peek(0).isSymbol("=") && peek(1).isWord("ANY")) {
                plain.add("IN");
                next += 2;
            } else if (peek(0).isWord("ARRAY") && peek(1).isSymbol("(")) {
                next++;
            } else {
                plain.add(peek(0).text());
                next++;
            }
        }
        for (int open = 0; open < plain.size(); open++) {
            unwrap(open);
        }
        return String.join(" ", plain);
    }

    /** {@code '-1'::integer} is {@code -1}. */
    private void bareNumber() {
        int last = plain.size() - 1;
        if (last >= 0 && NUMBERS.contains(Names.fold(peek(1).text().substring(1)))) {
            String text = plain.get(last);
            boolean quoted = text.length() > 2 && text.startsWith("'") && text.endsWith("'");
            plain.set(last, quoted ? text.substring(1, text.length() - 1) : text);
        }
    }

    /** {@code ((…))} is {@code (…)}. */
    private void unwrap(int open) {
        while (plain.get(open).equals("(")
                && open + 1 < plain.size()
                && plain.get(open + 1).equals("(")) {
            int close = close(open);
            if (close < 0 || close(open + 1) != close - 1) {
                return;
            }
            plain.remove(close);
            plain.remove(open);
        }
    }

    private int close(int open) {
        int depth = 0;
        for (int i = open; i < plain.size(); i++) {
            depth += plain.get(i).equals("(") ? 1 : plain.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    /** {@code :} and {@code :character}, or {@code :}, {@code :} and a name in quotes; then the rest of the type. */
    private void skipCast() {
        next += peek(1).text().equals(":") ? 3 : 2;
        while (TYPE_WORDS.contains(Names.fold(peek(0).text())) || skipsArguments()) {
            next++;
        }
    }

    /** {@code (10,2)}, or the empty pair that brackets have become; stands at its end then. */
    private boolean skipsArguments() {
        if (!peek(0).isSymbol("(")) {
            return false;
        }
        int length = 1;
        while (peek(length).kind() == Kind.NUMBER || peek(length).isSymbol(",")) {
            length++;
        }
        boolean closed = peek(length).isSymbol(")");
        next += closed ? length : 0;
        return closed;
    }
}
