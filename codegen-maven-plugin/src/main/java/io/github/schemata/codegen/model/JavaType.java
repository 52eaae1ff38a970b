package io.github.schemata.codegen.model;

/**
 * A Java type by name.
 *
 * @param packageName its package; empty for a primitive array
 * @param simpleName its name in there, with brackets for an array
 */
public record JavaType(String packageName, String simpleName) {

    public static final JavaType BIG_DECIMAL = new JavaType("java.math", "BigDecimal");
    public static final JavaType BOOLEAN = new JavaType("java.lang", "Boolean");
    public static final JavaType BYTES = new JavaType("", "byte[]");
    public static final JavaType DOUBLE = new JavaType("java.lang", "Double");
    public static final JavaType FLOAT = new JavaType("java.lang", "Float");
    public static final JavaType INSTANT = new JavaType("java.time", "Instant");
    public static final JavaType INTEGER = new JavaType("java.lang", "Integer");
    public static final JavaType LOCAL_DATE = new JavaType("java.time", "LocalDate");
    public static final JavaType LOCAL_DATE_TIME = new JavaType("java.time", "LocalDateTime");
    public static final JavaType LOCAL_TIME = new JavaType("java.time", "LocalTime");
    public static final JavaType LONG = new JavaType("java.lang", "Long");
    public static final JavaType OBJECT = new JavaType("java.lang", "Object");
    public static final JavaType OFFSET_DATE_TIME = new JavaType("java.time", "OffsetDateTime");
    public static final JavaType SHORT = new JavaType("java.lang", "Short");
    public static final JavaType STRING = new JavaType("java.lang", "String");
    public static final JavaType UUID = new JavaType("java.util", "UUID");

    /** An array of this type. */
    public JavaType array() {
        return new JavaType(packageName, simpleName + "[]");
    }

    /** Whether it is an array of objects. */
    public boolean isArray() {
        return !packageName.isEmpty() && simpleName.endsWith("[]");
    }
}
