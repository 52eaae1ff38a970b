package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.dialect.postgresql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a CHECK that only lists the values of one column. PostgreSQL prints {@code c IN ('a', 'b')} as
 * {@code c = ANY (ARRAY['a'::text, 'b'::text])}, of a varchar with casts around column and array, and a single value as
 * {@code c = 'a'::text}. Whatever says more, less or something else is not recognised: a wrong list is worse than none.
 */
final class AllowedValuesReader {

    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "bpchar", "citext", "name", "varchar", "char");
    private static final Set<String> NUMBERS =
            Set.of("integer", "bigint", "smallint", "numeric", "real", "double precision");
    private static final Set<String> AFTER_TYPE = Set.of("OR", "AND", "IS", "IN", "COLLATE");

    private final List<Token> tokens;
    private final List<String> tableColumns;
    private final List<String> values = new ArrayList<>();
    private int index;
    private @Nullable String column;
    private @Nullable Boolean text;

    private AllowedValuesReader(String expression, List<String> tableColumns) {
        this.tokens = Token.of(expression);
        this.tableColumns = tableColumns;
    }

    /**
     * Reads a check as PostgreSQL prints it.
     *
     * @param tableColumns the names of the table's columns
     * @return null where it is anything else than a list of values
     */
    static @Nullable AllowedValues read(String expression, List<String> tableColumns) {
        AllowedValuesReader reader = new AllowedValuesReader(expression, tableColumns);
        boolean understood = reader.alternatives() && reader.index == reader.tokens.size();
        if (!understood || reader.column == null || reader.text == null) {
            return null;
        }
        return new AllowedValues(
                reader.column, reader.values.stream().distinct().toList(), reader.text);
    }

    private boolean alternatives() {
        do {
            if (!alternative()) {
                return false;
            }
        } while (accept("OR"));
        return true;
    }

    private boolean alternative() {
        int start = index;
        if (columnName() && comparison()) {
            return true;
        }
        index = start;
        return acceptSymbol("(") && alternatives() && acceptSymbol(")");
    }

    /** A cast of the column to anything but text may make two values one. */
    private boolean columnName() {
        if (acceptSymbol("(")) {
            return columnName() && acceptSymbol(")") && castTo(TEXTS);
        }
        Token token = next();
        boolean named = (token.kind() == Kind.WORD || token.kind() == Kind.NAME) && tableColumns.contains(token.text());
        if (!named || column != null && !column.equals(token.text())) {
            return false;
        }
        column = token.text();
        return castTo(TEXTS);
    }

    private boolean comparison() {
        if (accept("IS")) {
            return accept("NULL");
        }
        if (!acceptSymbol("=")) {
            return false;
        }
        return accept("ANY") ? acceptSymbol("(") && array() && acceptSymbol(")") : value();
    }

    private boolean array() {
        if (acceptSymbol("(")) {
            return array() && acceptSymbol(")") && casts() != null;
        }
        if (!accept("ARRAY") || !acceptSymbol("[")) {
            return false;
        }
        do {
            if (!value()) {
                return false;
            }
        } while (acceptSymbol(","));
        return acceptSymbol("]") && casts() != null;
    }

    /** A negative number is printed as a string, {@code '-1'::integer}; a cast to a number tells. */
    private boolean value() {
        if (acceptSymbol("(")) {
            return value() && acceptSymbol(")") && casts() != null;
        }
        boolean negative = acceptSymbol("-");
        Token token = next();
        List<String> casts = casts();
        if (casts == null || negative && token.kind() != Kind.NUMBER) {
            return false;
        }
        if (token.kind() == Kind.NUMBER) {
            return add(negative ? "-" + token.text() : token.text(), false);
        }
        return token.kind() == Kind.STRING && add(token.text(), casts.isEmpty() || !NUMBERS.contains(casts.get(0)));
    }

    /** Strings and numbers side by side are no list that a type could stand for. */
    private boolean add(String value, boolean isText) {
        if (text != null && text != isText) {
            return false;
        }
        text = isText;
        values.add(value);
        return true;
    }

    private boolean castTo(Set<String> types) {
        List<String> casts = casts();
        return casts != null && types.containsAll(casts);
    }

    /** The types that are cast to here, in order; null where none follows a {@code ::}. */
    private @Nullable List<String> casts() {
        List<String> casts = new ArrayList<>();
        while (acceptSymbol("::")) {
            String type = typeName();
            if (type.isEmpty()) {
                return null;
            }
            casts.add(type);
        }
        return casts;
    }

    /** The words of a type's name, without its length and array bounds. */
    private String typeName() {
        StringBuilder name = new StringBuilder();
        while (isTypeWord(peek())) {
            name.append(name.isEmpty() ? "" : " ").append(next().text());
            if (acceptSymbol(".")) {
                name.append('.');
            }
        }
        if (acceptSymbol("(")) {
            while (index < tokens.size() && !acceptSymbol(")")) {
                index++;
            }
        }
        while (acceptSymbol("[")) {
            acceptSymbol("]");
        }
        return name.toString();
    }

    private static boolean isTypeWord(Token token) {
        return token.kind() == Kind.NAME
                || token.kind() == Kind.WORD && AFTER_TYPE.stream().noneMatch(token::isWord);
    }

    private boolean accept(String keyword) {
        boolean next = peek().isWord(keyword);
        index += next ? 1 : 0;
        return next;
    }

    private boolean acceptSymbol(String symbol) {
        boolean next = peek().isSymbol(symbol);
        index += next ? 1 : 0;
        return next;
    }

    private Token peek() {
        return index < tokens.size() ? tokens.get(index) : new Token(Kind.SYMBOL, "", 0, 0);
    }

    private Token next() {
        Token token = peek();
        index++;
        return token;
    }
}
