package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.baseline.PortableGrammar.Sort;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An expression that means the same on SQLite and on other servers, see {@link PortableGrammar}. */
final class PortableExpression {

    /** What may follow a name of the grammar's own. */
    private static final Set<String> WORDS = Set.of("AND", "OR", "NOT", "IN", "BETWEEN", "IS", "NULL");

    private static final Set<String> FUNCTIONS = Set.of("ABS", "LENGTH", "COALESCE");

    private final Table table;
    private final TwinTypes types;
    private final TwinNames names;
    private final List<Token> tokens;

    private PortableExpression(String sql, Table table, TwinTypes types, TwinNames names) {
        this.table = table;
        this.types = types;
        this.names = names;
        this.tokens = Tokenizer.tokens(sql);
    }

    /** Writes the expression for one server, with names in its kind of quotes. */
    interface UnaryQuoted {
        String text(UnaryOperator<String> quote);
    }

    /** A condition; empty where it is not portable. */
    static Optional<UnaryQuoted> condition(String sql, Table table, TwinTypes types, TwinNames names) {
        PortableExpression expression = new PortableExpression(sql, table, types, names);
        return expression.grammar(column -> true).isCondition() ? Optional.of(expression::text) : Optional.empty();
    }

    /** A number computed of columns that are not computed themselves; empty where it is not portable. */
    static Optional<UnaryQuoted> number(String sql, Table table, TwinTypes types, TwinNames names) {
        PortableExpression expression = new PortableExpression(sql, table, types, names);
        return expression.grammar(column -> column.generated() == null).isValue(Sort.NUMBER)
                ? Optional.of(expression::text)
                : Optional.empty();
    }

    private PortableGrammar grammar(Predicate<Column> known) {
        return new PortableGrammar(
                tokens.stream().filter(token -> !token.blank()).toList(), token -> sort(token, known));
    }

    private Optional<Sort> sort(Token token, Predicate<Column> known) {
        if (token.kind() == Kind.NUMBER) {
            return token.text().matches("\\d+(\\.\\d+)?") ? Optional.of(Sort.NUMBER) : Optional.empty();
        }
        if (token.kind() == Kind.STRING) {
            boolean same = token.text().indexOf('\\') < 0;
            return same ? Optional.of(literal(token.value())) : Optional.empty();
        }
        boolean name = token.kind() == Kind.WORD && !isOperator(token) || token.kind() == Kind.QUOTED;
        // MariaDB lets no check ask for a number that it chooses itself.
        return name
                ? table.column(token.value())
                        .filter(column -> column.identity() == Column.Identity.NONE && known.test(column))
                        .filter(column -> !comparesInItsOwnWay(column))
                        .flatMap(column -> sort(types.of(table.name().name(), column.name())))
                : Optional.empty();
    }

    /** What is equal to SQLite there may differ to another server, which then takes no row of it. */
    private static boolean comparesInItsOwnWay(Column column) {
        return column.collation() != null && !column.collation().equalsIgnoreCase("BINARY");
    }

    /** A server takes a text for a time only if it tells one. */
    private static Sort literal(String text) {
        try {
            if (text.startsWith("0000")) {
                return Sort.TEXT;
            } else if (text.indexOf(':') == 2) {
                LocalTime.parse(text);
                return Sort.TIME_LITERAL;
            } else if (text.length() == 10) {
                LocalDate.parse(text);
            } else {
                LocalDateTime.parse(text.replace(' ', 'T'));
            }
            return Sort.DATE_LITERAL;
        } catch (DateTimeException e) {
            return Sort.TEXT;
        }
    }

    private static Optional<Sort> sort(TwinType type) {
        if (type.isNumber()) {
            return Optional.of(Sort.NUMBER);
        }
        if (type.isTemporal()) {
            return Optional.of(type.name().equals("time") ? Sort.TIME : Sort.DATE);
        }
        return type.isText() ? Optional.of(Sort.TEXT) : Optional.empty();
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Kind.WORD && WORDS.contains(token.text().toUpperCase(Locale.ROOT));
    }

    private String text(UnaryOperator<String> quote) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(text(i, quote));
        }
        return text.toString().strip();
    }

    private String text(int i, UnaryOperator<String> quote) {
        Token token = tokens.get(i);
        if (token.isSymbol("==")) {
            return "=";
        }
        if (token.blank()) {
            return " ";
        }
        boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
        if (!name || isOperator(token)) {
            return token.text();
        }
        if (isFunction(i)) {
            // LENGTH counts bytes on MariaDB.
            return token.isWord("LENGTH") ? "char_length" : token.text();
        }
        return table.column(token.value())
                .map(found -> quote.apply(names.column(table.name().name(), found.name())))
                .orElse(token.text());
    }

    /** MariaDB takes a function for a column where a blank stands before the parenthesis. */
    private boolean isFunction(int i) {
        return tokens.get(i).kind() == Kind.WORD
                && FUNCTIONS.contains(tokens.get(i).text().toUpperCase(Locale.ROOT))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isSymbol("(");
    }
}
