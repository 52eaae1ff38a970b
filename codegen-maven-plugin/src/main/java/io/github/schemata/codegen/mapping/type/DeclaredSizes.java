package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.SqlType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lengths that types declare, as far as the Java type has a length itself. */
public final class DeclaredSizes {

    private DeclaredSizes() {}

    /** Whether values of both types have as many characters, bytes or digits. */
    public static boolean same(SqlType one, SqlType other) {
        return parts(one).equals(parts(other));
    }

    private static List<Integer> parts(SqlType type) {
        if (type instanceof SqlType.Text text) {
            return known(text.length());
        }
        if (type instanceof SqlType.Binary binary) {
            return known(binary.length());
        }
        return type instanceof SqlType.Exact exact ? known(exact.precision(), exact.scale()) : List.of();
    }

    private static List<Integer> known(@Nullable Integer... sizes) {
        return Arrays.stream(sizes).filter(Objects::nonNull).toList();
    }

    /** The most characters or bytes of a value; null where nothing is said. */
    public static @Nullable Integer length(SqlType type, BasicAttribute attribute) {
        if (type instanceof SqlType.Text text && attribute.type().equals(JavaType.STRING)) {
            return text.length();
        }
        return type instanceof SqlType.Binary binary && attribute.type().equals(JavaType.BYTES)
                ? binary.length()
                : null;
    }
}
