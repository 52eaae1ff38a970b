package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

/** A DEFAULT as Liquibase holds it. */
public final class DefaultValue {

    private static final Set<String> WITHOUT_PARENTHESES =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    private DefaultValue() {}

    /**
     * Text for a string literal, without its quotes; a number for one that is written as Java writes it; else the SQL.
     * SQLite tells an expression without the parentheses that it demands around one; these are put back.
     */
    public static @Nullable Object of(@Nullable String sql) {
        if (sql == null) {
            return null;
        }
        List<Token> tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        if (tokens.size() == 1) {
            return single(tokens.get(0), sql);
        }
        boolean signed = tokens.size() == 2
                && tokens.get(1).kind() == Kind.NUMBER
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"));
        return signed ? number(tokens.get(0).text() + tokens.get(1).text()) : new DatabaseFunction("(" + sql + ")");
    }

    private static Object single(Token token, String sql) {
        return switch (token.kind()) {
            case STRING -> token.value();
            case NUMBER -> number(token.text());
            case BLOB, QUOTED -> new DatabaseFunction(sql);
            case WORD -> new DatabaseFunction(keyword(token) ? sql : "(" + sql + ")");
            default -> new DatabaseFunction("(" + sql + ")");
        };
    }

    private static boolean keyword(Token token) {
        return WITHOUT_PARENTHESES.stream().anyMatch(token::isWord);
    }

    /** {@code 0x10}, {@code 1e3} and {@code +5} stay as they are written. */
    private static Object number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.toString().equals(text) ? number : new DatabaseFunction(text);
        } catch (NumberFormatException notJava) {
            return new DatabaseFunction(text);
        }
    }
}
