package io.github.schemata.codegen.mapping.defaults;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a column's DEFAULT into the value of the field in a new object, where it is a value of the field's type.
 * Hibernate names every column in its INSERT, so that the database's own default would never come to pass.
 */
public final class Defaults {

    /** Longer ones are no defaults to read in a source file. */
    private static final int MOST_BYTES = 64;

    private Defaults() {}

    /** Whether the DEFAULT says no more than no default at all. */
    public static boolean isNull(@Nullable String sql) {
        return sql == null || DefaultValue.Parser.bare(sql.strip()).equalsIgnoreCase("NULL");
    }

    /** The value of a new object's field; null where the default is no value, or not one of this type. */
    public static @Nullable Initial of(@Nullable String sql, ValueChoice choice, @Nullable EnumClass constants) {
        DefaultValue value = sql == null ? null : DefaultValue.of(sql).orElse(null);
        if (constants != null) {
            return value instanceof DefaultValue.Text text ? constant(text.value(), constants) : null;
        }
        JavaType type = choice.type();
        if (value instanceof DefaultValue.Text text) {
            return ofText(text.value(), type);
        }
        if (value instanceof DefaultValue.Number number) {
            return choice instanceof ValueChoice.Temporal temporal
                    ? DefaultTimes.ofNumber(number, temporal.written())
                    : ofNumber(number, type);
        }
        if (value instanceof DefaultValue.Bytes bytes) {
            return ofBytes(bytes, type);
        }
        return value instanceof DefaultValue.Moment moment ? DefaultTimes.ofNow(moment.now(), type) : null;
    }

    private static @Nullable Initial constant(String value, EnumClass constants) {
        return constants.constants().stream()
                .filter(constant -> constant.value().equals(value))
                .findFirst()
                .map(constant -> new Initial.Constant(constants.name(), constant.name()))
                .orElse(null);
    }

    private static @Nullable Initial ofText(String text, JavaType type) {
        if (type.equals(JavaType.STRING) || type.equals(JavaType.OBJECT)) {
            return new Initial.Text(text);
        }
        if (type.packageName().equals("java.time")) {
            return DefaultTimes.ofText(text, type);
        }
        if (type.equals(JavaType.BOOLEAN)) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "1", "true" -> new Initial.Truth(true);
                case "0", "false" -> new Initial.Truth(false);
                default -> null;
            };
        }
        boolean letters = text.chars().anyMatch(Character::isLetter);
        return !letters && DefaultValue.of('(' + text + ')').orElse(null) instanceof DefaultValue.Number number
                ? ofNumber(number, type)
                : null;
    }

    private static @Nullable Initial ofNumber(DefaultValue.Number number, JavaType type) {
        BigDecimal value = number.value();
        if (type.equals(JavaType.STRING)) {
            return text(number);
        }
        if (type.equals(JavaType.BOOLEAN)) {
            boolean one = value.compareTo(BigDecimal.ONE) == 0;
            return one || value.signum() == 0 ? new Initial.Truth(one) : null;
        }
        if (type.equals(JavaType.BIG_DECIMAL)) {
            return new Initial.Number(value.toString());
        }
        boolean real = type.equals(JavaType.OBJECT) && !number.whole();
        if (type.equals(JavaType.DOUBLE) || real) {
            double approximate = value.doubleValue();
            return Double.isInfinite(approximate) ? null : new Initial.Number(Double.toString(approximate));
        }
        boolean whole = type.equals(JavaType.INTEGER) || type.equals(JavaType.LONG) || type.equals(JavaType.OBJECT);
        return whole ? whole(value, type) : null;
    }

    private static @Nullable Initial whole(BigDecimal number, JavaType type) {
        try {
            return new Initial.Number(
                    type.equals(JavaType.INTEGER)
                            ? Integer.toString(number.intValueExact())
                            : Long.toString(number.longValueExact()));
        } catch (ArithmeticException beyondTheType) {
            return null;
        }
    }

    /** A number in a text column, as SQLite writes it. */
    private static @Nullable Initial text(DefaultValue.Number number) {
        if (number.whole()) {
            return new Initial.Text(number.value().toBigInteger().toString());
        }
        double size = Math.abs(number.value().doubleValue());
        if (size != 0 && (size < 1e-4 || size >= 1e15)) {
            return null;
        }
        String digits = BigDecimal.valueOf(number.value().doubleValue())
                .stripTrailingZeros()
                .toPlainString();
        return new Initial.Text(digits.contains(".") ? digits : digits + ".0");
    }

    private static @Nullable Initial ofBytes(DefaultValue.Bytes bytes, JavaType type) {
        boolean fits = type.equals(JavaType.BYTES) || type.equals(JavaType.OBJECT);
        return fits && bytes.hex().length() <= 2 * MOST_BYTES ? new Initial.Bytes(bytes.hex()) : null;
    }
}
