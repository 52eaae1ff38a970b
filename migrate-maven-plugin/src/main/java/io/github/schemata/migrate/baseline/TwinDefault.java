package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A DEFAULT of SQLite as an attribute of a column in a changelog. */
final class TwinDefault {

    private static final BigInteger BIGGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

    /** SQLite's ways to say now, without blanks and in lower case. */
    private static final Map<String, String> NOW = Map.of(
            "datetime('now')", "CURRENT_TIMESTAMP",
            "strftime('%y-%m-%d%h:%m:%s','now')", "CURRENT_TIMESTAMP",
            "strftime('%y-%m-%d%h:%m:%f','now')", "CURRENT_TIMESTAMP",
            "current_timestamp", "CURRENT_TIMESTAMP",
            "date('now')", "CURRENT_DATE",
            "current_date", "CURRENT_DATE",
            "time('now')", "CURRENT_TIME",
            "current_time", "CURRENT_TIME");

    /** An attribute of the column; the value is a text, number or boolean. */
    record Attribute(String name, Object value) {}

    private final TwinType type;
    private final String sql;

    private TwinDefault(TwinType type, String sql) {
        this.type = type;
        this.sql = sql;
    }

    /** The attribute; empty where only SQLite understands it, or where the type cannot hold it. */
    static Optional<Attribute> of(TwinType type, String sql) {
        return new TwinDefault(type, sql).attribute();
    }

    /** Whether there is no default but in words. */
    static boolean isNull(String sql) {
        List<Token> tokens = tokens(sql);
        return tokens.size() == 1 && tokens.get(0).isWord("NULL");
    }

    /** The bytes of <code>x'00ff'</code> as digits. */
    static Optional<String> bytes(String sql) {
        List<Token> tokens = tokens(sql);
        boolean blob = tokens.size() == 1 && tokens.get(0).kind() == Kind.BLOB;
        return blob
                ? Optional.of(
                        tokens.get(0).text().substring(2, tokens.get(0).text().length() - 1))
                : Optional.empty();
    }

    private static List<Token> tokens(String sql) {
        return Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
    }

    private Optional<Attribute> attribute() {
        List<Token> tokens = tokens(sql);
        String squeezed = tokens.stream()
                .map(Token::text)
                .collect(Collectors.joining())
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        if (NOW.containsKey(squeezed)) {
            return now(NOW.get(squeezed));
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean signed = tokens.size() == 2
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"));
        if (last.kind() == Kind.NUMBER && (tokens.size() == 1 || signed)) {
            return number((signed ? tokens.get(0).text() : "") + last.text());
        }
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        if (last.isWord("TRUE") || last.isWord("FALSE")) {
            return number(last.isWord("TRUE") ? "1" : "0");
        }
        return last.kind() == Kind.STRING || last.kind() == Kind.QUOTED ? text(last.value()) : Optional.empty();
    }

    private Optional<Attribute> now(String what) {
        String value = switch (type.name()) {
            case "datetime" -> what.equals("CURRENT_TIMESTAMP") ? "CURRENT_TIMESTAMP(6)" : "";
            case "date" -> what.equals("CURRENT_TIME") ? "" : "CURRENT_DATE";
            case "time" -> what.equals("CURRENT_DATE") ? "" : "CURRENT_TIME";
            case "varchar", "clob" -> what;
            default -> "";
        };
        return value.isEmpty() ? Optional.empty() : Optional.of(new Attribute("defaultValueComputed", value));
    }

    private Optional<Attribute> number(String written) {
        if (type.isText()) {
            boolean plain = written.matches("-?(0|[1-9]\\d*)");
            return plain ? text(written) : Optional.empty();
        }
        Optional<BigDecimal> value = parsed(written);
        if (value.isEmpty() || !(type.isNumber() || type.name().equals("boolean"))) {
            return Optional.empty();
        }
        return number(value.get());
    }

    private Optional<Attribute> number(BigDecimal value) {
        if (type.name().equals("boolean")) {
            boolean bit = value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
            return bit ? Optional.of(new Attribute("defaultValueBoolean", value.signum() != 0)) : Optional.empty();
        }
        return fits(value) ? Optional.of(new Attribute("defaultValueNumeric", written(value))) : Optional.empty();
    }

    private boolean fits(BigDecimal value) {
        if (type.isWhole()) {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            BigInteger number = value.toBigInteger();
            int room = type.name().equals("bigint") ? 0 : type.name().equals("int") ? 32 : 48;
            return whole
                    && number.compareTo(BIGGEST.shiftRight(room)) <= 0
                    && number.compareTo(SMALLEST.shiftRight(room)) >= 0;
        }
        if (type.length() != null && type.scale() != null) {
            return value.precision() - value.scale() <= type.length() - type.scale();
        }
        return Math.abs(value.scale()) < 300;
    }

    private Object written(BigDecimal value) {
        return type.isWhole()
                ? (Object) value.longValueExact()
                : Math.abs(value.scale()) > 20 ? value.toString() : value;
    }

    private static Optional<BigDecimal> parsed(String written) {
        try {
            String digits = written.replace("_", "").toLowerCase(Locale.ROOT);
            String unsigned = digits.replaceFirst("^[+-]", "");
            if (unsigned.startsWith("0x")) {
                // SQLite takes hexadecimal digits as the bits of a 64-bit number.
                long bits = Long.parseUnsignedLong(unsigned.substring(2), 16);
                return Optional.of(BigDecimal.valueOf(digits.startsWith("-") ? -bits : bits));
            }
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Optional<Attribute> text(String value) {
        if (type.isText()) {
            return literal(value);
        }
        if (type.isNumber() || type.name().equals("boolean")) {
            return value.matches("[+-]?\\d+(\\.\\d+)?") ? parsed(value).flatMap(this::number) : Optional.empty();
        }
        return isWellFormed(value) ? literal(value) : Optional.empty();
    }

    private boolean isWellFormed(String value) {
        try {
            switch (type.name()) {
                case "date" -> LocalDate.parse(value);
                case "time" -> LocalTime.parse(value);
                case "datetime" -> {
                    LocalDate.parse(value.substring(0, Math.min(10, value.length())));
                    LocalTime.parse(value.length() > 11 ? value.substring(11) : "00:00");
                }
                case "uuid" -> UUID.fromString(value);
                case "json" -> {
                    return !value.isBlank() && isJson(value);
                }
                default -> {
                    return false;
                }
            }
            return true;
        } catch (DateTimeParseException | IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isJson(String value) {
        try {
            com.google.gson.stream.JsonReader reader =
                    new com.google.gson.stream.JsonReader(new java.io.StringReader(value));
            reader.skipValue();
            return reader.peek() == com.google.gson.stream.JsonToken.END_DOCUMENT;
        } catch (java.io.IOException | IllegalStateException none) {
            return false;
        }
    }

    /** Liquibase takes some texts for more than texts: those go as SQL, unless a backslash would change in it. */
    private Optional<Attribute> literal(String value) {
        boolean tooLong = type.name().equals("varchar")
                && type.length() != null
                && value.codePointCount(0, value.length()) > type.length();
        if (tooLong || value.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        boolean special = !type.isText() && !type.isTemporal()
                || value.isEmpty()
                || !value.equals(value.strip())
                || value.startsWith("'")
                || value.matches("(?is)null|current.*|now.*|.*\\(\\)|.*\\r.*");
        if (!special) {
            return Optional.of(new Attribute("defaultValue", value));
        }
        return value.indexOf('\\') >= 0
                ? Optional.empty()
                : Optional.of(new Attribute("defaultValueComputed", "'" + value.replace("'", "''") + "'"));
    }
}
