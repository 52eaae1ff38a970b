package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a column's DEFAULT into the value of the field in a new object, where it is a literal of the field's type.
 * Hibernate names every column in its INSERT, so that the database's own default would never come to pass.
 */
final class Defaults {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{1,16}");
    private static final Set<String> NOW = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    private Defaults() {}

    /** Whether the DEFAULT says no more than no default at all. */
    static boolean isNull(@Nullable String sql) {
        return sql == null || bare(sql).equalsIgnoreCase("NULL");
    }

    /** The value of a new object's field; null where the default is no literal, or not one of this type. */
    static @Nullable Initial of(@Nullable String sql, JavaType type, @Nullable EnumClass constants) {
        if (isNull(sql)) {
            return null;
        }
        String bare = bare(sql);
        if (constants != null) {
            return constant(textOf(bare).orElse(""), constants);
        }
        if (type.packageName().equals("java.time")) {
            return temporal(bare, type);
        }
        if (type.equals(JavaType.STRING)) {
            return text(bare);
        }
        if (type.equals(JavaType.BOOLEAN)) {
            return truth(bare);
        }
        return number(textOf(bare).orElse(bare), type);
    }

    /** Without the parentheses that SQLite wants around expressions and allows around literals. */
    private static String bare(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** A string literal's text; SQLite takes a double-quoted word in a DEFAULT for one, too. */
    private static Optional<String> textOf(String bare) {
        if (bare.length() < 2) {
            return Optional.empty();
        }
        char quote = bare.charAt(0);
        if (quote != '\'' && quote != '"' || bare.charAt(bare.length() - 1) != quote) {
            return Optional.empty();
        }
        String doubled = String.valueOf(quote).repeat(2);
        String inner = bare.substring(1, bare.length() - 1);
        boolean oneLiteral = inner.replace(doubled, "").indexOf(quote) < 0;
        return oneLiteral ? Optional.of(inner.replace(doubled, String.valueOf(quote))) : Optional.empty();
    }

    private static @Nullable Initial text(String bare) {
        Optional<String> literal = textOf(bare);
        if (literal.isPresent()) {
            return new Initial.Text(literal.get());
        }
        return NUMBER.matcher(bare).matches() ? new Initial.Text(bare) : null;
    }

    private static @Nullable Initial constant(String value, EnumClass constants) {
        return constants.constants().stream()
                .filter(constant -> constant.value().equals(value))
                .findFirst()
                .map(constant -> new Initial.Constant(constants.name(), constant.name()))
                .orElse(null);
    }

    private static @Nullable Initial truth(String bare) {
        return switch (textOf(bare).orElse(bare).toLowerCase(Locale.ROOT)) {
            case "1", "true" -> new Initial.Truth(true);
            case "0", "false" -> new Initial.Truth(false);
            default -> null;
        };
    }

    private static @Nullable Initial number(String digits, JavaType type) {
        boolean whole = type.equals(JavaType.INTEGER) || type.equals(JavaType.LONG);
        if (HEX.matcher(digits).matches() && whole) {
            return whole(new BigDecimal(Long.parseUnsignedLong(digits.substring(2), 16)), type);
        }
        if (!NUMBER.matcher(digits).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        if (whole) {
            return whole(number, type);
        }
        if (type.equals(JavaType.DOUBLE)) {
            double value = number.doubleValue();
            return Double.isInfinite(value) ? null : new Initial.Number(Double.toString(value));
        }
        return type.equals(JavaType.BIG_DECIMAL) ? new Initial.Number(number.toString()) : null;
    }

    private static @Nullable Initial whole(BigDecimal number, JavaType type) {
        try {
            return new Initial.Number(
                    type.equals(JavaType.LONG)
                            ? Long.toString(number.longValueExact())
                            : Integer.toString(number.intValueExact()));
        } catch (ArithmeticException beyondTheType) {
            return null;
        }
    }

    private static @Nullable Initial temporal(String bare, JavaType type) {
        if (NOW.contains(bare.toUpperCase(Locale.ROOT))) {
            return new Initial.Now();
        }
        try {
            return textOf(bare).map(text -> fixed(text.strip(), type)).orElse(null);
        } catch (DateTimeException notInThatForm) {
            return null;
        }
    }

    private static @Nullable Initial fixed(String text, JavaType type) {
        if (type.equals(JavaType.LOCAL_DATE)) {
            return new Initial.Fixed(LocalDate.parse(text).toString());
        }
        if (type.equals(JavaType.LOCAL_TIME)) {
            return new Initial.Fixed(LocalTime.parse(text).toString());
        }
        if (type.equals(JavaType.LOCAL_DATE_TIME)) {
            String iso = text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T');
            return new Initial.Fixed(LocalDateTime.parse(iso).toString());
        }
        return null;
    }
}
