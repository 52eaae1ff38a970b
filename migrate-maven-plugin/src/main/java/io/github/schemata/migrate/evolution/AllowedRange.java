package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a check that only keeps one column of whole numbers between two of them, as Hibernate's own check of
 * ordinals does: {@code c BETWEEN 0 AND 2}, or {@code c >= 0 AND c <= 2}, with any parentheses. It says what the list
 * of those numbers says.
 */
final class AllowedRange {

    /** A longer list is nobody's enum. */
    private static final int MOST = 4096;

    private static final Token END = new Token(Kind.ILLEGAL, 0, "");

    private final List<Token> tokens;
    private final List<Column> columns;
    private int next;
    private @Nullable String column;
    private @Nullable Long least;
    private @Nullable Long most;

    private AllowedRange(String expression, List<Column> columns) {
        this.tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
        this.columns = columns;
    }

    /** The numbers that a check allows; null where it is anything else than a range. */
    static @Nullable AllowedValues read(String expression, List<Column> columns) {
        AllowedRange range = new AllowedRange(expression, columns);
        boolean understood = range.bounds() && range.next == range.tokens.size();
        return understood ? range.values() : null;
    }

    /** The check of such numbers, as a range; null where they are none. */
    static @Nullable String write(String column, AllowedValues allowed) {
        List<Long> values = allowed.values().stream()
                .map(AllowedRange::whole)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (allowed.text()
                || values.isEmpty()
                || values.size() != allowed.values().size()) {
            return null;
        }
        long least = values.get(0);
        long most = values.get(values.size() - 1);
        boolean closed = values.equals(
                LongStream.range(least, least + values.size()).boxed().toList());
        return closed ? column + " BETWEEN " + least + " AND " + most : null;
    }

    private @Nullable AllowedValues values() {
        if (column == null || least == null || most == null || most < least || most - least >= MOST) {
            return null;
        }
        List<String> values =
                LongStream.rangeClosed(least, most).mapToObj(Long::toString).toList();
        return new AllowedValues(column, values, false);
    }

    private boolean bounds() {
        do {
            if (!bound()) {
                return false;
            }
        } while (word("AND"));
        return true;
    }

    private boolean bound() {
        int start = next;
        if (symbol("(")) {
            if (bounds() && symbol(")")) {
                return true;
            }
            next = start;
        }
        return columnName() && (word("BETWEEN") ? least() && word("AND") && most() : compared());
    }

    private boolean compared() {
        return symbol(">=") ? least() : symbol("<=") && most();
    }

    private boolean least() {
        Long value = least == null ? number() : null;
        least = value == null ? least : value;
        return value != null;
    }

    private boolean most() {
        Long value = most == null ? number() : null;
        most = value == null ? most : value;
        return value != null;
    }

    private boolean columnName() {
        if (symbol("(")) {
            return columnName() && symbol(")");
        }
        Token token = take();
        boolean isName = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
        Optional<String> named = columns.stream()
                .filter(one -> isName && one.type() instanceof SqlType.Whole && Names.same(one.name(), token.value()))
                .map(Column::name)
                .findFirst();
        if (named.isEmpty() || column != null && !column.equals(named.get())) {
            return false;
        }
        column = named.get();
        return true;
    }

    /** PostgreSQL prints {@code -1} as {@code '-1'::integer}. */
    private @Nullable Long number() {
        if (symbol("(")) {
            Long value = number();
            return symbol(")") ? value : null;
        }
        boolean negative = symbol("-");
        Token token = take();
        boolean isNumber = token.kind() == Kind.NUMBER || token.kind() == Kind.STRING && !negative;
        return isNumber ? whole((negative ? "-" : "") + token.value()).orElse(null) : null;
    }

    /** Of at most nine digits, so that no sum of two is too much. */
    private static Optional<Long> whole(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean isWhole =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private boolean symbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        next += found ? 1 : 0;
        return found;
    }

    private boolean word(String word) {
        boolean found = peek().isWord(word);
        next += found ? 1 : 0;
        return found;
    }

    private Token take() {
        Token token = peek();
        next++;
        return token;
    }

    private Token peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }
}
