package io.github.schemata.codegen.emit;

/** How the code says what can be null. */
public enum Nullability {
    /** Not at all. */
    NONE,
    /** By JSpecify's {@code @NullMarked} and {@code @Nullable} (jspecify.dev). */
    JSPECIFY
}
