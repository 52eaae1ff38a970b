package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.model.JavaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where {@code columnDefinition} is needed. Hibernate's schema validation compares the names of types, and with
 * its two ways to read the metadata of SQLite only the declared text itself is right in both; it can be left out where
 * Hibernate's own name for the Java type is the declared one. Tried on Hibernate 6.6.49 and 7.4.1.
 */
public final class Definitions {

    private static final Map<JavaType, Set<String>> UNDERSTOOD = Map.of(
            JavaType.STRING, Set.of("VARCHAR", "NVARCHAR", "TEXT"),
            JavaType.INTEGER, Set.of("INTEGER", "INT"),
            JavaType.LONG, Set.of("BIGINT"),
            JavaType.DOUBLE, Set.of("REAL", "DOUBLE", "FLOAT", "DOUBLE PRECISION"),
            JavaType.BIG_DECIMAL, Set.of("NUMERIC"),
            JavaType.BYTES, Set.of("BLOB"),
            JavaType.BOOLEAN, Set.of("BOOLEAN"));

    /** What the driver calls a column without a type. */
    private static final String UNDECLARED = "NUMERIC";

    private Definitions() {}

    /** The declared type where it must be stated; null where it goes without saying. */
    public static @Nullable String of(String declared, ValueChoice choice) {
        boolean plain = choice instanceof ValueChoice.Plain;
        Set<String> understood = plain ? UNDERSTOOD.getOrDefault(choice.type(), Set.of()) : Set.of();
        int parenthesis = declared.indexOf('(');
        String name = parenthesis < 0 ? declared : declared.substring(0, parenthesis);
        return understood.contains(name.toUpperCase(Locale.ROOT)) ? null : stated(declared);
    }

    /**
     * The declared type as Hibernate compares it: the driver gives the name in upper case, and letters beyond ASCII are
     * compared as they are.
     */
    public static String stated(String declared) {
        if (declared.isEmpty()) {
            return UNDECLARED;
        }
        boolean ascii = declared.chars().allMatch(letter -> letter < 128);
        return ascii ? declared : declared.toUpperCase(Locale.ROOT);
    }
}
