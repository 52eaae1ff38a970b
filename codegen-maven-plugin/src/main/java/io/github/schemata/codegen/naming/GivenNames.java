package io.github.schemata.codegen.naming;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Says what is wrong with a name that the user gives, in words that continue "the name ...". */
public final class GivenNames {

    /** Words that may be names, but not of types (JLS 3.9). */
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

    private GivenNames() {}

    /** For a class; empty where nothing is wrong. */
    public static Optional<String> problemOfClass(String name) {
        Optional<String> illegal = problemOfAny(name);
        if (illegal.isPresent()) {
            return illegal;
        }
        if (NO_TYPES.contains(name)) {
            return Optional.of("is kept by Java, and no type may have it");
        }
        if (ReservedTypes.javaLang().contains(name)) {
            return Optional.of("would hide java.lang." + name);
        }
        if (ReservedTypes.inEntities().contains(name)) {
            return Optional.of("is that of a type which entities import");
        }
        return JavaNames.isDevice(name) ? Optional.of("is a device's on Windows, and no file's") : Optional.empty();
    }

    /** For an attribute; empty where nothing is wrong. */
    public static Optional<String> problemOfAttribute(String name) {
        Optional<String> illegal = problemOfAny(name);
        if (illegal.isPresent()) {
            return illegal;
        }
        boolean hidden = Accessors.of(name, false).getter().equals("getClass");
        return hidden ? Optional.of("has the getter getClass, as every object has") : Optional.empty();
    }

    /** For a part of a key, which is a record's component; empty where nothing more is wrong. */
    public static Optional<String> problemOfComponent(String name) {
        return AttributeNames.isMethodOfObject(name)
                ? Optional.of("is that of a method of every object, and no part of a key may have it")
                : Optional.empty();
    }

    private static Optional<String> problemOfAny(String name) {
        boolean legal =
                SourceVersion.isIdentifier(name) && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
        if (!legal) {
            return Optional.of("is none in Java");
        }
        if (JavaNames.isKeyword(name)) {
            return Optional.of("is a keyword of Java");
        }
        return JavaNames.fitting(name).equals(name) ? Optional.empty() : Optional.of("is too long for a file");
    }
}
