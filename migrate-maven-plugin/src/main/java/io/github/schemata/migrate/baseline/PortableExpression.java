package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An expression that means the same on SQLite and on other servers: comparisons of columns with literals, arithmetic,
 * AND, OR, NOT. What compares unlike types, what divides, LIKE and every function but a few is none.
 */
final class PortableExpression {

    private static final Set<String> WORDS = Set.of("AND", "OR", "NOT", "IN", "BETWEEN", "IS", "NULL");
    private static final Set<String> SYMBOLS =
            Set.of("(", ")", ",", "+", "-", "*", "<", "<=", ">", ">=", "=", "==", "<>", "!=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*");
    private static final Set<String> FUNCTIONS = Set.of("ABS", "LENGTH", "COALESCE");

    /** What a value is; unlike ones cannot be compared everywhere. */
    private enum Sort {
        NUMBER,
        TEXT,
        TEMPORAL
    }

    private final Table table;
    private final TwinTypes types;
    private final TwinNames names;
    private final List<Token> tokens;

    private PortableExpression(String sql, Table table, TwinTypes types, TwinNames names) {
        this.table = table;
        this.types = types;
        this.names = names;
        this.tokens = Tokenizer.tokens(sql).stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .toList();
    }

    /** The expression with names in that kind of quotes; empty where it is not portable. */
    static Optional<UnaryQuoted> of(String sql, Table table, TwinTypes types, TwinNames names) {
        PortableExpression expression = new PortableExpression(sql, table, types, names);
        return expression.isPortable() ? Optional.of(expression::text) : Optional.empty();
    }

    /** Writes the expression for one server. */
    interface UnaryQuoted {
        String text(UnaryOperator<String> quote);
    }

    /** Whether every token is known, and between AND and OR all values are of one sort. */
    private boolean isPortable() {
        List<Token> atoms = tokens.stream().filter(token -> !token.blank()).toList();
        Set<Sort> sorts = new HashSet<>();
        boolean arithmetic = false;
        boolean between = false;
        for (int i = 0; i < atoms.size(); i++) {
            Token token = atoms.get(i);
            if (token.isWord("BETWEEN")) {
                between = true;
            } else if (token.isWord("OR") || token.isWord("AND") && !between) {
                sorts.clear();
                arithmetic = false;
            } else if (token.isWord("AND")) {
                between = false;
            }
            if (isFunction(atoms, i) && token.isWord("LENGTH")) {
                // Its argument is a text, what it gives is a number.
                if (i + 3 >= atoms.size()
                        || sort(atoms.get(i + 2)).filter(Sort.TEXT::equals).isEmpty()
                        || !atoms.get(i + 3).isSymbol(")")) {
                    return false;
                }
                sorts.add(Sort.NUMBER);
                i += 3;
            } else if (!isFunction(atoms, i) && !isOperator(token)) {
                Optional<Sort> sort = sort(token);
                if (sort.isEmpty()) {
                    return false;
                }
                sorts.add(sort.get());
            }
            arithmetic |= token.kind() == Kind.SYMBOL && ARITHMETIC.contains(token.text());
            if (!fit(sorts) || arithmetic && (sorts.contains(Sort.TEXT) || sorts.contains(Sort.TEMPORAL))) {
                return false;
            }
        }
        return !atoms.isEmpty();
    }

    /** A text literal stands for a date, too. */
    private static boolean fit(Set<Sort> sorts) {
        return sorts.size() <= 1 || !sorts.contains(Sort.NUMBER);
    }

    private static boolean isFunction(List<Token> atoms, int i) {
        Token token = atoms.get(i);
        return token.kind() == Kind.WORD
                && FUNCTIONS.contains(token.text().toUpperCase(Locale.ROOT))
                && i + 1 < atoms.size()
                && atoms.get(i + 1).isSymbol("(");
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Kind.WORD && WORDS.contains(token.text().toUpperCase(Locale.ROOT))
                || token.kind() == Kind.SYMBOL && SYMBOLS.contains(token.text());
    }

    private Optional<Sort> sort(Token token) {
        if (token.kind() == Kind.NUMBER) {
            return token.text().matches("\\d+(\\.\\d+)?") ? Optional.of(Sort.NUMBER) : Optional.empty();
        }
        if (token.kind() == Kind.STRING) {
            boolean same = token.text().indexOf('\\') < 0;
            return same ? Optional.of(Sort.TEXT) : Optional.empty();
        }
        boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
        // MariaDB lets no check ask for a number that it chooses itself.
        return name
                ? table.column(token.value())
                        .filter(column -> column.identity() == Column.Identity.NONE)
                        .flatMap(column -> sort(types.of(table.name().name(), column.name())))
                : Optional.empty();
    }

    private static Optional<Sort> sort(TwinType type) {
        if (type.isNumber()) {
            return Optional.of(Sort.NUMBER);
        }
        if (type.isTemporal()) {
            return Optional.of(Sort.TEMPORAL);
        }
        return type.isText() ? Optional.of(Sort.TEXT) : Optional.empty();
    }

    private String text(UnaryOperator<String> quote) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            texts.add(text(tokens.get(i), quote));
        }
        return texts.stream().collect(Collectors.joining()).strip();
    }

    private String text(Token token, UnaryOperator<String> quote) {
        if (token.isSymbol("==")) {
            return "=";
        }
        if (token.kind() == Kind.SPACE) {
            return " ";
        }
        boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
        if (!name || isOperator(token)) {
            return token.text();
        }
        Optional<String> column = table.column(token.value())
                .map(found -> names.column(table.name().name(), found.name()));
        // LENGTH counts bytes on MariaDB.
        return column.map(quote).orElse(token.isWord("LENGTH") ? "char_length" : token.text());
    }
}
