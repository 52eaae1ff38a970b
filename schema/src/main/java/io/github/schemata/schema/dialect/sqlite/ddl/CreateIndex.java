package io.github.schemata.schema.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE INDEX statement says, those parts that no pragma tells.
 *
 * @param parts the SQL of each indexed column or expression, without COLLATE, ASC and DESC behind it
 * @param where the condition of a partial index; null where there is none
 */
public record CreateIndex(List<String> parts, @Nullable String where) {

    public CreateIndex {
        parts = List.copyOf(parts);
    }

    /** Reads the statement; empty where it is no CREATE INDEX. */
    public static Optional<CreateIndex> parse(String sql) {
        TokenCursor cursor = new TokenCursor(sql);
        while (!cursor.done() && !cursor.accept("ON")) {
            cursor.next();
        }
        cursor.next();
        if (!cursor.acceptSymbol("(")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        while (!cursor.done() && !cursor.acceptSymbol(")")) {
            parts.add(part(cursor));
            cursor.acceptSymbol(",");
        }
        return Optional.of(new CreateIndex(parts, where(cursor, sql)));
    }

    /** The collation and direction are no part of the expression; a COLLATE inside parentheses is. */
    private static String part(TokenCursor cursor) {
        int start = cursor.offset();
        int end = start;
        while (!cursor.atDefinitionEnd()) {
            boolean sortsBy = cursor.accept("ASC") || cursor.accept("DESC");
            if (!sortsBy && cursor.accept("COLLATE")) {
                cursor.next();
            } else if (!sortsBy) {
                cursor.skip();
                end = cursor.passed();
            }
        }
        return cursor.text(start, end);
    }

    private static @Nullable String where(TokenCursor cursor, String sql) {
        if (!cursor.accept("WHERE")) {
            return null;
        }
        int start = cursor.offset();
        while (!cursor.done()) {
            cursor.next();
        }
        return sql.substring(start, cursor.passed());
    }
}
