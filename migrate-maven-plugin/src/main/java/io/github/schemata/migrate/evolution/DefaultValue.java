package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a DEFAULT puts into a column, whatever way it is written. */
final class DefaultValue {

    private static final String NOW = "now";
    private static final String TODAY = "today";
    private static final String TIME = "time of day";

    /** The ways to say now, without blanks, digits of seconds and empty parentheses, in lower case. */
    private static final Map<String, String> CLOCK = Map.ofEntries(
            Map.entry("current_timestamp", NOW),
            Map.entry("now", NOW),
            Map.entry("localtimestamp", NOW),
            Map.entry("transaction_timestamp", NOW),
            Map.entry("statement_timestamp", NOW),
            Map.entry("datetime('now')", NOW),
            Map.entry("strftime('%y-%m-%d%h:%m:%s','now')", NOW),
            Map.entry("strftime('%y-%m-%d%h:%m:%f','now')", NOW),
            Map.entry("current_date", TODAY),
            Map.entry("curdate", TODAY),
            Map.entry("date('now')", TODAY),
            Map.entry("current_time", TIME),
            Map.entry("curtime", TIME),
            Map.entry("localtime", TIME),
            Map.entry("time('now')", TIME));

    private final SqlType type;
    private final List<Token> tokens;

    private DefaultValue(SqlType type, String sql) {
        this.type = type;
        this.tokens = new ArrayList<>(
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList());
        while (isWrapped()) {
            tokens.remove(tokens.size() - 1);
            tokens.remove(0);
        }
    }

    /** Whether both put the same into a column of that type; null and NULL are none. */
    static boolean same(SqlType type, @Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) || meaning(type, one).equals(meaning(type, other));
    }

    /** Whether there is one. */
    static boolean isThere(@Nullable String sql) {
        return sql != null && !new DefaultValue(new SqlType.Other(""), sql).isNull();
    }

    private static String meaning(SqlType type, @Nullable String sql) {
        return isThere(sql) ? new DefaultValue(type, Objects.requireNonNull(sql)).meaning() : "";
    }

    /** Whether the first parenthesis closes with the last token. */
    private boolean isWrapped() {
        if (tokens.size() < 2 || !tokens.get(0).isSymbol("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i == tokens.size() - 1;
            }
        }
        return false;
    }

    private boolean isNull() {
        return tokens.isEmpty() || tokens.size() == 1 && tokens.get(0).isWord("NULL");
    }

    private String meaning() {
        String clock = CLOCK.get(squeezed());
        if (clock != null) {
            return type instanceof SqlType.Date ? TODAY : type instanceof SqlType.Time ? TIME : clock;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean signed = tokens.size() == 2
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"));
        if (tokens.size() == 1 || signed) {
            String sign = signed ? tokens.get(0).text() : "";
            switch (last.kind()) {
                case NUMBER:
                    return value(sign + last.text());
                case STRING:
                    return value(last.value());
                case WORD:
                    if (last.isWord("TRUE") || last.isWord("FALSE")) {
                        return value(last.isWord("TRUE") ? "1" : "0");
                    }
                    break;
                default:
                    break;
            }
        }
        return bits().isEmpty() ? "sql " + said() : value(bits());
    }

    /** {@code b'1'} of MariaDB: a word and a string to the tokenizer. */
    private String bits() {
        boolean bits = tokens.size() == 2
                && tokens.get(0).isWord("b")
                && tokens.get(1).kind() == Kind.STRING
                && tokens.get(1).value().matches("[01]{1,62}");
        return bits ? Long.toString(Long.parseLong(tokens.get(1).value(), 2)) : "";
    }

    private String value(String text) {
        if (type instanceof SqlType.Bool) {
            return switch (Names.fold(text.strip())) {
                case "1", "t", "true", "y", "yes", "on" -> "true";
                case "0", "f", "false", "n", "no", "off" -> "false";
                default -> "value " + text;
            };
        }
        if (isNumber(type) || type instanceof SqlType.Other) {
            return number(text);
        }
        boolean moment = type instanceof SqlType.Timestamp || type instanceof SqlType.Time;
        return "value " + (moment ? moment(text) : text);
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Whole || type instanceof SqlType.Exact || type instanceof SqlType.Approximate;
    }

    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip().replace("_", ""));
            boolean writable = Math.abs((long) number.scale()) < 400;
            return "value "
                    + (writable
                            ? number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString()
                            : number.toString());
        } catch (NumberFormatException none) {
            return "value " + text;
        }
    }

    /** {@code 2020-01-01T00:00:00.000} is {@code 2020-01-01 00:00:00}. */
    private static String moment(String text) {
        String plain = text.strip().replace('T', ' ');
        if (plain.indexOf('.') < 0) {
            return plain;
        }
        int end = plain.length();
        while (plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, plain.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private String squeezed() {
        int size = tokens.size();
        boolean called = size >= 3
                && tokens.get(1).isSymbol("(")
                && tokens.get(size - 1).isSymbol(")")
                && (size == 3 || size == 4 && tokens.get(2).kind() == Kind.NUMBER);
        List<Token> counted = called ? tokens.subList(0, 1) : tokens;
        return Names.fold(
                counted.stream().map(Token::text).collect(Collectors.joining()).replace(" ", ""));
    }

    private String said() {
        return Names.fold(tokens.stream()
                        .filter(token -> token.kind() != Kind.STRING)
                        .map(Token::text)
                        .collect(Collectors.joining(" ")))
                + tokens.stream()
                        .filter(token -> token.kind() == Kind.STRING)
                        .map(Token::text)
                        .collect(Collectors.joining(" ", "|", ""));
    }
}
