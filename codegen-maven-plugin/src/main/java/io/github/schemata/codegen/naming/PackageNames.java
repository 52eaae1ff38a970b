package io.github.schemata.codegen.naming;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of packages. */
public final class PackageNames {

    /** Where there is no project to name the package by. */
    public static final String DEFAULT = "entities";

    private PackageNames() {}

    /** A groupId as a legal package: {@code com.my-company.2nd.class} is com.my_company._2nd.class_. */
    public static String forGroupId(String groupId) {
        String name = Arrays.stream(groupId.split("\\."))
                .filter(part -> !part.isBlank())
                .map(PackageNames::legal)
                .collect(Collectors.joining("."));
        return name.isEmpty() || name.equals("java") || name.startsWith("java.") ? DEFAULT : name;
    }

    /** What is wrong with a package's name that a user gave, as the end of a sentence; empty when nothing is. */
    public static Optional<String> problemOf(String name) {
        if (name.isBlank()) {
            return Optional.of("is empty");
        }
        if (name.equals("java") || name.startsWith("java.")) {
            return Optional.of("begins with \"java\", where Java loads no classes but its own");
        }
        return Arrays.stream(name.split("\\.", -1))
                .flatMap(part -> problemOfPart(part).stream())
                .findFirst();
    }

    private static Optional<String> problemOfPart(String part) {
        if (part.isEmpty()) {
            return Optional.of("has a dot too many");
        }
        if (JavaNames.isKeyword(part)) {
            return Optional.of("has the Java keyword \"" + part + "\" in it");
        }
        int first = part.codePointAt(0);
        if (Character.isJavaIdentifierPart(first) && !Character.isJavaIdentifierStart(first)) {
            return Optional.of("has the part \"" + part + "\", which begins with no letter");
        }
        return part.codePoints()
                .filter(c -> !Character.isJavaIdentifierPart(c) || Character.isIdentifierIgnorable(c))
                .mapToObj(c -> "has " + quoted(c) + " in it, which no Java name may have")
                .findFirst();
    }

    private static String quoted(int c) {
        return Character.isISOControl(c) || Character.isIdentifierIgnorable(c)
                ? String.format("the character U+%04X", c)
                : "\"" + Character.toString(c) + "\"";
    }

    private static String legal(String part) {
        StringBuilder legal = new StringBuilder();
        part.strip().codePoints().forEach(c -> {
            boolean fits = Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
            legal.appendCodePoint(fits ? c : '_');
        });
        String name = JavaNames.withLegalStart(legal.toString());
        return JavaNames.isKeyword(name) ? name + "_" : name;
    }
}
