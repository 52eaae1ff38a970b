package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What SQLite, PostgreSQL and MariaDB all read, and understand alike: comparisons of like values, joined by AND, OR and
 * NOT. SQLite's freedoms are no part of it: {@code x IS 5}, {@code a = b = c}, a number for a condition, a condition for
 * a number.
 */
final class PortableGrammar {

    /** What a value is; a text literal that tells a time may stand for one. */
    enum Sort {
        NUMBER,
        TEXT,
        DATE,
        TIME,
        DATE_LITERAL,
        TIME_LITERAL
    }

    private static final List<Set<Sort>> ALIKE = List.of(
            EnumSet.of(Sort.NUMBER),
            EnumSet.of(Sort.TEXT, Sort.DATE_LITERAL, Sort.TIME_LITERAL),
            EnumSet.of(Sort.DATE, Sort.DATE_LITERAL),
            EnumSet.of(Sort.TIME, Sort.TIME_LITERAL));
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=", "==", "<>", "!=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*");

    private final List<Token> tokens;
    private final Function<Token, Optional<Sort>> values;
    private int at;

    /**
     * @param tokens without blanks and comments
     * @param values what a literal or a column is; empty for what is neither, or not portable
     */
    PortableGrammar(List<Token> tokens, Function<Token, Optional<Sort>> values) {
        this.tokens = tokens;
        this.values = values;
    }

    /** Whether all of it is one condition. */
    boolean isCondition() {
        at = 0;
        return condition() && at == tokens.size();
    }

    /** Whether all of it is one value, and such a one. */
    boolean isValue(Sort wanted) {
        at = 0;
        Set<Sort> sorts = EnumSet.of(wanted);
        return value(sorts) && at == tokens.size();
    }

    private boolean condition() {
        do {
            if (!conjunction()) {
                return false;
            }
        } while (word("OR"));
        return true;
    }

    private boolean conjunction() {
        do {
            while (word("NOT")) {
                // Any number of them.
            }
            if (!predicate()) {
                return false;
            }
        } while (word("AND"));
        return true;
    }

    private boolean predicate() {
        int begin = at;
        if (symbol("(") && condition() && symbol(")")) {
            return true;
        }
        at = begin;
        Set<Sort> sorts = EnumSet.noneOf(Sort.class);
        if (!value(sorts)) {
            return false;
        }
        if (word("IS")) {
            word("NOT");
            return word("NULL");
        }
        if (at < tokens.size() && isSymbol(COMPARISONS)) {
            at++;
            return value(sorts);
        }
        word("NOT");
        if (word("BETWEEN")) {
            return value(sorts) && word("AND") && value(sorts);
        }
        return word("IN") && symbol("(") && list(sorts);
    }

    private boolean list(Set<Sort> sorts) {
        do {
            if (!value(sorts)) {
                return false;
            }
        } while (symbol(","));
        return symbol(")");
    }

    /** Adds what it is of to the others, which it must be like. */
    private boolean value(Set<Sort> sorts) {
        if (!term(sorts)) {
            return false;
        }
        while (at < tokens.size() && isSymbol(ARITHMETIC)) {
            at++;
            sorts.add(Sort.NUMBER);
            if (!term(sorts)) {
                return false;
            }
        }
        return true;
    }

    private boolean term(Set<Sort> sorts) {
        if (symbol("-") || symbol("+")) {
            sorts.add(Sort.NUMBER);
            return term(sorts);
        }
        if (symbol("(")) {
            return value(sorts) && symbol(")");
        }
        if (function("LENGTH")) {
            sorts.add(Sort.NUMBER);
            return value(EnumSet.of(Sort.TEXT)) && symbol(")") && alike(sorts);
        }
        if (function("ABS")) {
            sorts.add(Sort.NUMBER);
            return value(sorts) && symbol(")");
        }
        if (function("COALESCE")) {
            return list(sorts);
        }
        Optional<Sort> sort = at < tokens.size() ? values.apply(tokens.get(at++)) : Optional.empty();
        sort.ifPresent(sorts::add);
        return sort.isPresent() && alike(sorts);
    }

    private static boolean alike(Set<Sort> sorts) {
        return ALIKE.stream().anyMatch(group -> group.containsAll(sorts));
    }

    private boolean function(String name) {
        boolean is = at + 1 < tokens.size()
                && tokens.get(at).isWord(name)
                && tokens.get(at + 1).isSymbol("(")
                && tokens.get(at + 1).start() == tokens.get(at).end();
        at += is ? 2 : 0;
        return is;
    }

    private boolean word(String word) {
        boolean is = at < tokens.size() && tokens.get(at).isWord(word);
        at += is ? 1 : 0;
        return is;
    }

    private boolean symbol(String symbol) {
        boolean is = at < tokens.size() && tokens.get(at).isSymbol(symbol);
        at += is ? 1 : 0;
        return is;
    }

    private boolean isSymbol(Set<String> symbols) {
        return tokens.get(at).kind() == Token.Kind.SYMBOL
                && symbols.contains(tokens.get(at).text());
    }
}
