package io.github.schemata.codegen.proof.inside.value;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of the types that attributes have: a first one, the next one, and whether two are the same. */
public final class Values {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2024, 2, 29, 12, 34, 56);

    private static final Set<Class<?>> ORDERED = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            LocalDate.class,
            LocalDateTime.class,
            Instant.class,
            OffsetDateTime.class,
            Year.class);

    private Values() {}

    /** Values to begin with; none where the type is unknown. */
    public static Stream<Object> samples(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants());
        }
        return Stream.<Object>of(
                        "a",
                        1L,
                        1,
                        (short) 1,
                        (byte) 1,
                        1d,
                        1f,
                        'a',
                        true,
                        new BigDecimal("1"),
                        BigInteger.ONE,
                        new byte[] {1},
                        MOMENT.toLocalDate(),
                        MOMENT.toLocalTime(),
                        MOMENT,
                        MOMENT.toInstant(ZoneOffset.UTC),
                        MOMENT.atOffset(ZoneOffset.UTC),
                        MOMENT.atZone(ZoneOffset.UTC),
                        Year.of(2024),
                        Duration.ofSeconds(1),
                        uuid(1))
                .filter(sample -> boxed(type).isInstance(sample))
                .limit(1);
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    public static boolean isOrdered(Object value) {
        return ORDERED.contains(value.getClass());
    }

    /** Endless where the type is, each value once. */
    public static Stream<Object> after(Object value) {
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants());
        }
        if (value instanceof Boolean flag) {
            return Stream.of(!flag);
        }
        if (value instanceof String text) {
            return TextOdometer.after(text).map(Object.class::cast);
        }
        if (value instanceof Character letter) {
            return TextOdometer.after(letter.toString()).map(next -> next.charAt(0));
        }
        if (value instanceof UUID) {
            return IntStream.iterate(1, i -> i + 1).mapToObj(Values::uuid);
        }
        if (value instanceof byte[] bytes) {
            return IntStream.range(0, 65_536).mapToObj(i -> changed(bytes, i));
        }
        return Stream.iterate(value, Objects::nonNull, step(value)).skip(1);
    }

    /** The next value; null behind the last one and for unknown types. */
    private static UnaryOperator<@Nullable Object> step(Object like) {
        return value -> value instanceof Number number ? number(number) : value == null ? null : moment(value, like);
    }

    private static @Nullable Object number(Number value) {
        if (value instanceof Long it) {
            return it == Long.MAX_VALUE ? null : Long.valueOf(it + 1);
        }
        if (value instanceof Integer it) {
            return it == Integer.MAX_VALUE ? null : Integer.valueOf(it + 1);
        }
        if (value instanceof Short it) {
            return it == Short.MAX_VALUE ? null : Short.valueOf((short) (it + 1));
        }
        if (value instanceof Byte it) {
            return it == Byte.MAX_VALUE ? null : Byte.valueOf((byte) (it + 1));
        }
        if (value instanceof BigDecimal it) {
            return it.add(BigDecimal.ONE);
        }
        if (value instanceof BigInteger it) {
            return it.add(BigInteger.ONE);
        }
        if (value instanceof Double it) {
            return it + 1;
        }
        return value instanceof Float it ? Float.valueOf(it + 1) : null;
    }

    private static @Nullable Object moment(Object value, Object like) {
        if (value instanceof LocalDate it) {
            return it.plusDays(1);
        }
        if (value instanceof LocalTime it) {
            LocalTime next = it.plusSeconds(1);
            return next.equals(like) ? null : next;
        }
        if (value instanceof LocalDateTime it) {
            return it.plusSeconds(1);
        }
        if (value instanceof Instant it) {
            return it.plusSeconds(1);
        }
        if (value instanceof OffsetDateTime it) {
            return it.plusSeconds(1);
        }
        if (value instanceof ZonedDateTime it) {
            return it.plusSeconds(1);
        }
        if (value instanceof Duration it) {
            return it.plusSeconds(1);
        }
        return value instanceof Year it ? it.plusYears(1) : null;
    }

    private static UUID uuid(int number) {
        return UUID.nameUUIDFromBytes(("row " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] changed(byte[] bytes, int number) {
        byte[] next = bytes.length < 2 ? new byte[2] : bytes.clone();
        next[next.length - 1] ^= (byte) number;
        next[next.length - 2] ^= (byte) (number >> 8);
        return next;
    }

    /** Whether what was read back is what was written. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal decimal && other instanceof BigDecimal second) {
            return decimal.compareTo(second) == 0;
        }
        return Objects.deepEquals(one, other);
    }
}
