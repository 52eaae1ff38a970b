package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** The lengths that types declare, as far as the Java type has a length itself. */
final class DeclaredSizes {

    private DeclaredSizes() {}

    /** The most characters or bytes of a value; null where nothing is said. */
    static @Nullable Integer length(SqlType type, BasicAttribute attribute) {
        if (type instanceof SqlType.Text text && attribute.type().equals(JavaType.STRING)) {
            return text.length();
        }
        return type instanceof SqlType.Binary binary && attribute.type().equals(JavaType.BYTES)
                ? binary.length()
                : null;
    }
}
