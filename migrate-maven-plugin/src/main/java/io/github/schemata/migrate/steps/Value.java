package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.ByProduct;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value given as SQL text, as an attribute of a change: {@code value}, {@code valueNumeric}, {@code valueBoolean}, {@code valueComputed}. */
record Value(String suffix, Object content) {

    private static final Set<String> CLOCKS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    /** What SQLite's own functions are on servers. */
    private static final Map<String, String> CLOCK_FUNCTIONS =
            Map.of("datetime", "CURRENT_TIMESTAMP", "date", "CURRENT_DATE", "time", "CURRENT_TIME");

    /** Functions that SQLite alone has. */
    private static final Set<String> SQLITE_ALONE = Set.of(
            "datetime",
            "date",
            "time",
            "strftime",
            "julianday",
            "unixepoch",
            "random",
            "randomblob",
            "zeroblob",
            "hex",
            "printf",
            "last_insert_rowid",
            "typeof");

    /**
     * A default: what only SQLite computes counts there, and on servers is the clock of the same kind, or nothing.
     *
     * @param product where it is found; null where entities state it
     */
    static @Nullable Value portable(@Nullable String sql, SqlType type, @Nullable String product) {
        Value value = of(sql, type);
        boolean translated = product == null || product.equals("SQLite");
        if (value == null || !translated || !value.suffix.equals("Computed")) {
            return value;
        }
        List<Token> tokens = Tokenizer.tokens(String.valueOf(value.content)).stream()
                .filter(token -> !token.blank() && !token.isSymbol("(") && !token.isSymbol(")"))
                .toList();
        boolean alone = tokens.stream()
                .anyMatch(token -> token.kind() == Kind.WORD
                        && SQLITE_ALONE.contains(token.value().toLowerCase(Locale.ROOT)));
        if (!alone) {
            return value;
        }
        String clock = CLOCK_FUNCTIONS.get(tokens.get(0).value().toLowerCase(Locale.ROOT));
        boolean now =
                clock != null && tokens.size() == 2 && tokens.get(1).value().equalsIgnoreCase("now");
        String others = now ? clock : "NULL";
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Step.SQLITE, String.valueOf(value.content));
        values.put("", others);
        return new Value(
                "Computed", new ByProduct(PortableType.property("default_", String.valueOf(value.content)), values));
    }

    /** The value; null where the text says that there is none. */
    static @Nullable Value of(@Nullable String sql, SqlType type) {
        if (sql == null || sql.isBlank()) {
            return null;
        }
        List<Token> tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        boolean signed = tokens.size() == 2
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"));
        Token last = tokens.get(tokens.size() - 1);
        if (last.kind() == Kind.NUMBER && (tokens.size() == 1 || signed)) {
            return number(sql, (tokens.get(0).isSymbol("-") ? "-" : "") + last.text(), type);
        }
        if (tokens.size() != 1) {
            return new Value("Computed", sql.strip());
        }
        return single(last, sql, type);
    }

    private static @Nullable Value single(Token token, String sql, SqlType type) {
        if (token.isWord("NULL")) {
            return null;
        }
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            return bool(token.isWord("TRUE"), type);
        }
        if (token.kind() == Kind.STRING) {
            return text(token.value(), type);
        }
        String upper = sql.strip().toUpperCase(Locale.ROOT);
        if (CLOCKS.contains(upper)) {
            return new Value("Computed", upper);
        }
        return new Value("Computed", sql.strip());
    }

    private static Value bool(boolean value, SqlType type) {
        return type instanceof SqlType.Bool ? new Value("Boolean", value) : new Value("Numeric", value ? 1 : 0);
    }

    private static Value number(String sql, String digits, SqlType type) {
        try {
            BigDecimal number = new BigDecimal(digits.replace("_", ""));
            if (type instanceof SqlType.Bool && (number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0)) {
                return new Value("Boolean", number.signum() != 0);
            }
            if (type instanceof SqlType.Text) {
                return text(digits, type);
            }
            boolean whole = number.scale() <= 0 && number.precision() < 19;
            return new Value("Numeric", whole ? (Object) number.longValueExact() : digits);
        } catch (NumberFormatException hexadecimal) {
            return new Value("Computed", sql.strip());
        }
    }

    /** Liquibase takes some texts for more than texts: those go as SQL, unless a backslash would change in it. */
    private static Value text(String value, SqlType type) {
        if (type instanceof SqlType.Bool && value.matches("[01]")) {
            return new Value("Boolean", value.equals("1"));
        }
        boolean plain = type instanceof SqlType.Text || type instanceof SqlType.Enumeration;
        boolean special = !plain
                || value.isEmpty()
                || !value.equals(value.strip())
                || value.startsWith("'")
                || value.matches("(?is)null|current.*|now.*|.*\\(\\)|.*\\r.*");
        return special && value.indexOf('\\') < 0
                ? new Value("Computed", "'" + value.replace("'", "''") + "'")
                : new Value("", value);
    }

    /** Whether it is no function that one product alone may have. */
    boolean isPortable() {
        String text = String.valueOf(content);
        return !suffix.equals("Computed") || CLOCKS.contains(text) || text.startsWith("'");
    }

    /** Puts it into a column's attributes, {@code defaultValueNumeric}. */
    void into(Map<String, Object> attributes, String prefix) {
        attributes.put(prefix + suffix, content);
    }
}
