package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a CHECK that only lists the values of one column: {@code c IN (…)}, {@code c = 1 OR c = 2}, both with
 * {@code OR c IS NULL} and any parentheses. Whatever says more, less or something else is not recognised: a wrong list
 * is worse than none.
 */
public final class AllowedValuesReader {

    private final TokenCursor cursor;
    private final List<String> tableColumns;
    private final List<String> values = new ArrayList<>();
    private @Nullable String column;
    private @Nullable Boolean text;

    private AllowedValuesReader(String expression, List<String> tableColumns) {
        this.cursor = new TokenCursor(expression);
        this.tableColumns = tableColumns;
    }

    /**
     * Reads the SQL of a CHECK.
     *
     * @param tableColumns the names of the table's columns, as the result shall spell them
     * @return null where it is anything else than a list of values
     */
    public static @Nullable AllowedValues read(String expression, List<String> tableColumns) {
        AllowedValuesReader reader = new AllowedValuesReader(expression, tableColumns);
        boolean understood = reader.alternatives() && reader.cursor.done();
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
        } while (cursor.accept("OR"));
        return true;
    }

    private boolean alternative() {
        int start = cursor.position();
        if (cursor.acceptSymbol("(")) {
            if (alternatives() && cursor.acceptSymbol(")") && !comparisonFollows()) {
                return true;
            }
            cursor.reset(start);
        }
        return columnName() && comparison();
    }

    /** Whether the parentheses just passed are one side of a comparison, {@code (c) = 1}, and no alternative. */
    private boolean comparisonFollows() {
        return !cursor.done() && !cursor.atSymbol(")") && !cursor.atWord("OR");
    }

    private boolean columnName() {
        if (cursor.acceptSymbol("(")) {
            return columnName() && cursor.acceptSymbol(")");
        }
        Token token = cursor.next();
        Optional<String> found = token.kind() == Kind.STRING ? Optional.empty() : columnNamed(token);
        if (found.isEmpty() || column != null && !column.equals(found.get())) {
            return false;
        }
        column = found.get();
        return true;
    }

    private Optional<String> columnNamed(Token token) {
        return tableColumns.stream()
                .filter(name -> token.canBeName() && Identifiers.same(name, token.value()))
                .findFirst();
    }

    private boolean comparison() {
        if (cursor.accept("IN")) {
            return list();
        }
        if (cursor.accept("IS", "NULL") || cursor.accept("ISNULL")) {
            return true;
        }
        return (cursor.acceptSymbol("=") || cursor.acceptSymbol("==")) && value();
    }

    private boolean list() {
        if (!cursor.acceptSymbol("(")) {
            return false;
        }
        do {
            if (!value()) {
                return false;
            }
        } while (cursor.acceptSymbol(","));
        return cursor.acceptSymbol(")");
    }

    private boolean value() {
        if (cursor.acceptSymbol("(")) {
            return value() && cursor.acceptSymbol(")");
        }
        boolean negative = cursor.acceptSymbol("-");
        boolean signed = negative || cursor.acceptSymbol("+");
        Token token = cursor.next();
        if (token.kind() == Kind.NUMBER) {
            return add(number(token.text(), negative), false);
        }
        if (signed) {
            return false;
        }
        return truth(token) || string(token);
    }

    /** TRUE and FALSE are 1 and 0, unless a column is called so. */
    private boolean truth(Token token) {
        boolean isTrue = token.isWord("TRUE");
        return (isTrue || token.isWord("FALSE")) && columnNamed(token).isEmpty() && add(isTrue ? "1" : "0", false);
    }

    /** A name in double quotes that no column has is a string to SQLite (sqlite.org/quirks.html, section 8). */
    private boolean string(Token token) {
        boolean misquoted = token.kind() == Kind.QUOTED
                && token.text().startsWith("\"")
                && columnNamed(token).isEmpty();
        return (token.kind() == Kind.STRING || misquoted) && add(token.value(), true);
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

    private static String number(String digits, boolean negative) {
        String plain = digits.replace("_", "");
        boolean hex = plain.startsWith("0x") || plain.startsWith("0X");
        String decimal = hex ? Long.toString(new BigInteger(plain.substring(2), 16).longValue()) : plain;
        return negative ? "-" + decimal : decimal;
    }
}
