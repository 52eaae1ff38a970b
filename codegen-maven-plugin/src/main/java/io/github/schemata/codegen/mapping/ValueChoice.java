package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.TimeStyle;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.profile.TemporalForm;
import org.jspecify.annotations.Nullable;

/** What a column's values become in Java, before anything has a name. */
sealed interface ValueChoice {

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
        if (this instanceof UuidText) {
            return JavaType.UUID;
        }
        return this instanceof Enumerated ? JavaType.STRING : JavaType.OBJECT;
    }
}
