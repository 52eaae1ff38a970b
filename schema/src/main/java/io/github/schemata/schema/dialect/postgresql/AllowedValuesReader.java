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
     * Reads a check as PostgreSQL prints it.
     *
     * @param tableColumns the names of the table's columns
     * @return null where it is anything else than a list of values
     */
    static @Nullable AllowedValues read(String expression, List<String> tableColumns) {
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
        if (columnName() && comparison()) {
            return true;
        }
        cursor.reset(start);
        return cursor.acceptSymbol("(") && alternatives() && cursor.acceptSymbol(")");
    }

    /** A cast of the column to anything but text may make two values one. */
    private boolean columnName() {
        if (cursor.acceptSymbol("(")) {
            return columnName() && cursor.acceptSymbol(")") && castToText();
        }
        Token token = cursor.next();
        boolean named = (token.kind() == Kind.WORD || token.kind() == Kind.NAME) && tableColumns.contains(token.text());
        if (!named || column != null && !column.equals(token.text())) {
            return false;
        }
        column = token.text();
        return castToText();
    }

    private boolean comparison() {
        if (cursor.accept("IS")) {
            return cursor.accept("NULL");
        }
        if (cursor.accept("IN")) {
            return cursor.acceptSymbol("(") && list() && cursor.acceptSymbol(")");
        }
        if (!cursor.acceptSymbol("=")) {
            return false;
        }
        return cursor.accept("ANY") ? cursor.acceptSymbol("(") && array() && cursor.acceptSymbol(")") : value();
    }

    private boolean array() {
        if (cursor.acceptSymbol("(")) {
            return array() && cursor.acceptSymbol(")") && cursor.casts() != null;
        }
        return cursor.accept("ARRAY")
                && cursor.acceptSymbol("[")
                && list()
                && cursor.acceptSymbol("]")
                && cursor.casts() != null;
    }

    private boolean list() {
        do {
            if (!value()) {
                return false;
            }
        } while (cursor.acceptSymbol(","));
        return true;
    }

    /** A negative number is printed as a string, {@code '-1'::integer}; a cast to a number tells. */
    private boolean value() {
        if (cursor.acceptSymbol("(")) {
            return value() && cursor.acceptSymbol(")") && cursor.casts() != null;
        }
        boolean negative = cursor.acceptSymbol("-");
        Token token = cursor.next();
        List<String> casts = cursor.casts();
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

    private boolean castToText() {
        List<String> casts = cursor.casts();
        return casts != null && TEXTS.containsAll(casts);
    }
}
