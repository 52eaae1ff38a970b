package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.TimeStyle;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column's values become in Java, before anything has a name. */
public sealed interface ValueChoice {

    /** A type that the JPA provider reads and writes by itself. */
    record Plain(JavaType type) implements ValueChoice {}

    /** A UUID in a text column. */
    record UuidText() implements ValueChoice {}

    /** A date or time, written in one form; the style is null where no time of day is written, or numbers are. */
    record Temporal(
            JavaType type, TemporalForm written, @Nullable TimeStyle style) implements ValueChoice {}

    /** An enum. */
    record Enumerated(AllowedValues allowed) implements ValueChoice {}

    /** Through a converter of the user's. */
    record UserConverted(JavaType type, JavaType converter) implements ValueChoice {}

    /** Values of several storage classes, each kept as it is. */
    record Mixed() implements ValueChoice {}

    /**
     * A value on a server, where the declared type says all.
     *
     * @param coded the constant of Hibernate's type code; null where the Java type tells it
     * @param cast how it is read and written where the server has to be told
     * @param values those of an enum; null for another type
     * @param nativeType the enum type of the database that several columns may have; null for one of the column's own
     */
    record Declared(
            JavaType type,
            @Nullable String coded,
            @Nullable Cast cast,
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            @Nullable List<String> values,
            @Nullable String nativeType)
            implements ValueChoice {

        /**
         * SQL around a value.
         *
         * @param read with a question mark for the column
         * @param write with a question mark for the value
         */
        record Cast(String read, String write) {}

        public static Declared of(JavaType type) {
            return new Declared(type, null, null, null, null, null, null, null);
        }

        Declared coded(String constant) {
            return new Declared(type, constant, cast, length, precision, scale, values, nativeType);
        }

        Declared cast(String read, String write) {
            return new Declared(type, coded, new Cast(read, write), length, precision, scale, values, nativeType);
        }

        Declared length(@Nullable Integer characters) {
            return new Declared(type, coded, cast, characters, precision, scale, values, nativeType);
        }

        Declared digits(@Nullable Integer all, @Nullable Integer decimals) {
            return new Declared(type, coded, cast, length, all, decimals, values, nativeType);
        }

        public Declared values(SqlType.Enumeration enumeration) {
            String shared = enumeration.declared().startsWith("enum(") ? null : enumeration.declared();
            return new Declared(type, coded, cast, length, precision, scale, enumeration.values(), shared);
        }

        public Declared values(List<String> listed) {
            return new Declared(type, coded, cast, length, precision, scale, listed, null);
        }

        public Declared withoutValues() {
            return new Declared(type, coded, cast, length, precision, scale, null, null);
        }

        public Declared ofType(JavaType other) {
            return new Declared(other, coded, cast, length, precision, scale, values, nativeType);
        }
    }

    /** The Java type, where it is not one that is generated. */
    default JavaType type() {
        if (this instanceof Plain plain) {
            return plain.type();
        }
        if (this instanceof Temporal temporal) {
            return temporal.type();
        }
        if (this instanceof UserConverted converted) {
            return converted.type();
        }
        if (this instanceof Declared declared) {
            return declared.type();
        }
        if (this instanceof UuidText) {
            return JavaType.UUID;
        }
        return this instanceof Enumerated ? JavaType.STRING : JavaType.OBJECT;
    }
}
