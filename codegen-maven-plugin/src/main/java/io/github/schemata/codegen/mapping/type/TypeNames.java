package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.model.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Reads Java types as users write them. */
final class TypeNames {

    /** What is found without an import and may stand in a column, or be what stands there. */
    private static final Set<String> JAVA_LANG = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Enum",
            "Float",
            "Integer",
            "Long",
            "Number",
            "Object",
            "Short",
            "String");

    /** The primitive types, each with the class that can be null. */
    private static final Map<String, String> BOXED = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "char", "Character",
            "double", "Double",
            "float", "Float",
            "int", "Integer",
            "long", "Long",
            "short", "Short");

    private static final String ARRAY = "[]";

    private TypeNames() {}

    /** The class to give instead of a primitive type; empty for any other name. */
    static Optional<String> boxed(String name) {
        return Optional.ofNullable(BOXED.get(name.strip()));
    }

    /**
     * The type of a name; empty where it is none. Without a package it is one of java.lang or of the entities' own
     * package; the first part that begins with a capital is the class, so that what follows is nested in it.
     */
    static Optional<JavaType> of(String written, String ownPackage) {
        String name = written.strip();
        String arrays = "";
        while (name.endsWith(ARRAY)) {
            name = name.substring(0, name.length() - ARRAY.length()).strip();
            arrays += ARRAY;
        }
        if (BOXED.containsKey(name)) {
            return arrays.isEmpty() ? Optional.empty() : Optional.of(new JavaType("", name + arrays));
        }
        List<String> parts = List.of(name.split("[.$]", -1));
        if (!parts.stream().allMatch(TypeNames::isIdentifier)) {
            return Optional.empty();
        }
        int first = classAt(name, parts);
        String simple = String.join(".", parts.subList(first, parts.size()));
        return Optional.of(new JavaType(packageOf(parts, first, ownPackage), simple + arrays));
    }

    private static boolean isIdentifier(String part) {
        return SourceVersion.isIdentifier(part) && !SourceVersion.isKeyword(part);
    }

    /** Which part is the outermost class. */
    private static int classAt(String name, List<String> parts) {
        int dollar = name.indexOf('$');
        if (dollar > 0) {
            return (int) name.substring(0, dollar)
                    .chars()
                    .filter(letter -> letter == '.')
                    .count();
        }
        for (int i = 0; i < parts.size(); i++) {
            if (Character.isUpperCase(parts.get(i).codePointAt(0))) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    private static String packageOf(List<String> parts, int first, String ownPackage) {
        if (first > 0) {
            return String.join(".", parts.subList(0, first));
        }
        return parts.size() == 1 && JAVA_LANG.contains(parts.get(0)) ? "java.lang" : ownPackage;
    }
}
