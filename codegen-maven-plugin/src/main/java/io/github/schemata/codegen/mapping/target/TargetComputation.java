package io.github.schemata.codegen.mapping.target;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells which columns that SQLite computes a server computes, too: numbers, of what means the same to all. That is what
 * {@code migrate:baseline} makes there; what it does not is a plain column.
 */
final class TargetComputation {

    private final Table table;
    private final Function<Column, SqlType> types;
    private final List<Token> tokens;
    private int at;

    private TargetComputation(Table table, Function<Column, SqlType> types, String expression) {
        this.table = table;
        this.types = types;
        this.tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
    }

    /** @param types the type that a column has there */
    static boolean isDone(Table table, Column column, Column.Generated generated, Function<Column, SqlType> types) {
        TargetComputation computation = new TargetComputation(table, types, generated.expression());
        return isNumber(types.apply(column))
                && computation.sum(TargetComputation::isNumber)
                && computation.at == computation.tokens.size();
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Whole || type instanceof SqlType.Exact || type instanceof SqlType.Approximate;
    }

    private boolean sum(Predicate<SqlType> wanted) {
        do {
            if (!term(wanted)) {
                return false;
            }
        } while (symbol("+") || symbol("-") || symbol("*"));
        return true;
    }

    private boolean term(Predicate<SqlType> wanted) {
        if (symbol("-") || symbol("+")) {
            return term(wanted);
        }
        if (symbol("(") || function("ABS")) {
            return sum(wanted) && symbol(")");
        }
        if (function("LENGTH")) {
            return text() && symbol(")");
        }
        if (function("COALESCE")) {
            do {
                if (!sum(wanted)) {
                    return false;
                }
            } while (symbol(","));
            return symbol(")");
        }
        return at < tokens.size() && value(tokens.get(at++), wanted);
    }

    /** What a length is asked of. */
    private boolean text() {
        if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.STRING) {
            return tokens.get(at++).text().indexOf('\\') < 0;
        }
        return at < tokens.size()
                && column(tokens.get(at++))
                        .filter(SqlType.Text.class::isInstance)
                        .isPresent();
    }

    private boolean value(Token token, Predicate<SqlType> wanted) {
        return token.kind() == Token.Kind.NUMBER
                ? token.text().matches("\\d+(\\.\\d+)?")
                : column(token).filter(wanted).isPresent();
    }

    /** Of a column that is written, by whoever inserts. */
    private Optional<SqlType> column(Token token) {
        boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
        return !name
                ? Optional.empty()
                : table.column(token.value())
                        .filter(column -> column.identity() == Column.Identity.NONE && column.generated() == null)
                        .filter(column ->
                                column.collation() == null || column.collation().equalsIgnoreCase("BINARY"))
                        .map(types);
    }

    /** MariaDB takes a function for a column where a blank stands before the parenthesis. */
    private boolean function(String name) {
        boolean is = at + 1 < tokens.size()
                && tokens.get(at).isWord(name)
                && tokens.get(at + 1).isSymbol("(")
                && tokens.get(at + 1).start() == tokens.get(at).end();
        at += is ? 2 : 0;
        return is;
    }

    private boolean symbol(String symbol) {
        boolean is = at < tokens.size() && tokens.get(at).isSymbol(symbol);
        at += is ? 1 : 0;
        return is;
    }
}
