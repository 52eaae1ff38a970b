package io.github.schemata.codegen.mapping.defaults;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a DEFAULT says, where that is known without asking the database. */
public sealed interface DefaultValue {

    /** A text. */
    record Text(String value) implements DefaultValue {}

    /** A number; TRUE and FALSE are 1 and 0. */
    record Number(BigDecimal value, boolean whole) implements DefaultValue {}

    /** Bytes, as hexadecimal digits. */
    record Bytes(String hex) implements DefaultValue {}

    /** The moment of the insertion. */
    record Moment(Now now) implements DefaultValue {}

    /** Reads the SQL of a DEFAULT; empty for NULL and for expressions of any other kind. */
    static Optional<DefaultValue> of(String sql) {
        String text = sql.strip();
        Optional<DefaultValue> word = Parser.word(text);
        return word.isPresent() ? word : Parser.value(Parser.bare(text));
    }

    /** The forms of a DEFAULT. */
    final class Parser {

        private static final Pattern NUMBER =
                Pattern.compile("([+-]?)\\s*((?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)");
        private static final Pattern HEX = Pattern.compile("([+-]?)\\s*0[xX]([0-9a-fA-F]{1,16})");
        private static final Pattern BYTES = Pattern.compile("[xX]'((?:[0-9a-fA-F]{2})*)'");
        private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
        private static final Pattern KEY_WORD =
                Pattern.compile("NULL|TRUE|FALSE|CURRENT_(TIMESTAMP|DATE|TIME)", Pattern.CASE_INSENSITIVE);

        private Parser() {}

        /** Without the parentheses that SQLite wants around expressions and allows around literals. */
        public static String bare(String sql) {
            String text = sql;
            while (text.startsWith("(") && text.endsWith(")")) {
                text = text.substring(1, text.length() - 1).strip();
            }
            return text;
        }

        /** SQLite takes a bare word for a text, if it stands in no parentheses. */
        static Optional<DefaultValue> word(String text) {
            boolean word =
                    WORD.matcher(text).matches() && !KEY_WORD.matcher(text).matches();
            return word ? Optional.of(new Text(text)) : Optional.empty();
        }

        static Optional<DefaultValue> value(String bare) {
            Matcher bytes = BYTES.matcher(bare);
            if (bytes.matches()) {
                return Optional.of(new Bytes(bytes.group(1)));
            }
            Optional<DefaultValue> number = number(bare);
            if (number.isPresent()) {
                return number;
            }
            Optional<DefaultValue> text = literal(bare).map(Text::new);
            return text.isPresent() ? text : Now.of(bare).map(Moment::new);
        }

        private static Optional<DefaultValue> number(String bare) {
            Matcher hex = HEX.matcher(bare);
            if (hex.matches()) {
                BigDecimal value = BigDecimal.valueOf(Long.parseUnsignedLong(hex.group(2), 16));
                return Optional.of(new Number(hex.group(1).equals("-") ? value.negate() : value, true));
            }
            Matcher number = NUMBER.matcher(bare);
            if (number.matches()) {
                BigDecimal value = new BigDecimal(number.group(2));
                boolean whole = number.group(2).chars().allMatch(Character::isDigit);
                return Optional.of(new Number(number.group(1).equals("-") ? value.negate() : value, whole));
            }
            return switch (bare.toUpperCase(Locale.ROOT)) {
                case "TRUE" -> Optional.of(new Number(BigDecimal.ONE, true));
                case "FALSE" -> Optional.of(new Number(BigDecimal.ZERO, true));
                default -> Optional.empty();
            };
        }

        /** The text of a string literal; in a DEFAULT, SQLite takes a double-quoted word for one, too. */
        static Optional<String> literal(String sql) {
            char quote = sql.isEmpty() ? ' ' : sql.charAt(0);
            boolean quoted = sql.length() > 1 && (quote == '\'' || quote == '"') && sql.endsWith(String.valueOf(quote));
            if (!quoted) {
                return Optional.empty();
            }
            String doubled = String.valueOf(quote).repeat(2);
            String inner = sql.substring(1, sql.length() - 1);
            boolean one = inner.replace(doubled, "").indexOf(quote) < 0;
            return one ? Optional.of(inner.replace(doubled, String.valueOf(quote))) : Optional.empty();
        }
    }
}
