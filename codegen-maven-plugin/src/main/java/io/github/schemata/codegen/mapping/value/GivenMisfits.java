package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds values that cannot be of the type that the user gives, as far as counting them shows it. */
final class GivenMisfits {

    /** The largest of each type; the smallest is its opposite less one. */
    private static final Map<JavaType, Long> LARGEST = Map.of(
            new JavaType("java.lang", "Byte"),
            (long) Byte.MAX_VALUE,
            new JavaType("java.lang", "Short"),
            (long) Short.MAX_VALUE,
            JavaType.INTEGER,
            (long) Integer.MAX_VALUE,
            JavaType.LONG,
            Long.MAX_VALUE,
            JavaType.BOOLEAN,
            1L);

    private GivenMisfits() {}

    /** What stands against the type, "2 texts"; empty for nothing. */
    static Optional<String> of(ValueChoice choice, ColumnProfile held) {
        if (!(choice instanceof ValueChoice.Plain)) {
            return Optional.empty();
        }
        JavaType type = choice.type();
        Long largest = LARGEST.get(type);
        List<String> odd = new ArrayList<>();
        if (largest != null) {
            add(odd, held.reals(), "real number");
        }
        if (largest != null || type.equals(JavaType.DOUBLE) || type.equals(JavaType.BIG_DECIMAL)) {
            add(odd, held.texts(), "text");
            add(odd, held.blobs(), "blob");
        }
        if (type.equals(JavaType.BIG_DECIMAL)) {
            add(odd, held.infinities(), "infinite number");
        }
        if (largest != null && isBeyond(held, largest)) {
            odd.add("integers from " + held.smallest() + " to " + held.largest());
        }
        return odd.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", odd));
    }

    private static boolean isBeyond(ColumnProfile held, long largest) {
        Long from = held.smallest();
        Long to = held.largest();
        return from != null && to != null && (to > largest || from < -largest - 1 || largest == 1 && from < 0);
    }

    private static void add(List<String> odd, long count, String noun) {
        if (count > 0) {
            odd.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
