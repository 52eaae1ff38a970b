package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.SqlType;
import java.util.Optional;

/** The Java types of those declared types that mean the same on every server. */
final class DeclaredTypes {

    private DeclaredTypes() {}

    /** The usual type; empty for texts, decimals, enums, JSON and what is known to one product only. */
    static Optional<JavaType> usual(SqlType type) {
        if (type instanceof SqlType.Whole whole) {
            return Optional.of(whole.bits() > 32 ? JavaType.LONG : JavaType.INTEGER);
        }
        if (type instanceof SqlType.Approximate) {
            return Optional.of(isSingle(type.declared()) ? JavaType.FLOAT : JavaType.DOUBLE);
        }
        if (type instanceof SqlType.Bool) {
            return Optional.of(JavaType.BOOLEAN);
        }
        if (type instanceof SqlType.Binary) {
            return Optional.of(JavaType.BYTES);
        }
        return type instanceof SqlType.Uuid ? Optional.of(JavaType.UUID) : temporal(type);
    }

    /** Of a moment with offset the servers keep the moment alone: an offset would not come back. */
    private static Optional<JavaType> temporal(SqlType type) {
        if (type instanceof SqlType.Date) {
            return Optional.of(JavaType.LOCAL_DATE);
        }
        if (type instanceof SqlType.Time) {
            return Optional.of(JavaType.LOCAL_TIME);
        }
        return type instanceof SqlType.Timestamp timestamp
                ? Optional.of(timestamp.zoned() ? JavaType.INSTANT : JavaType.LOCAL_DATE_TIME)
                : Optional.empty();
    }

    /** Written as doubles, such numbers would come back as others. */
    private static boolean isSingle(String declared) {
        return declared.equals("real") || declared.startsWith("float");
    }
}
