package io.github.schemata.codegen.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names that must differ: the types of a package, the members of a class, the constants of an enum. First come keeps
 * the name, the next get 2, 3 and so on; so the order of the calls decides, and nothing else. Case makes no difference,
 * since some file systems know none.
 */
public final class NameScope {

    private final UnaryOperator<String> sameness;
    private final String separator;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    private NameScope(UnaryOperator<String> sameness, String separator) {
        this.sameness = sameness;
        this.separator = separator;
    }

    /** For the types of one package: {@code Film}, {@code Film2}. */
    public static NameScope ofTypes() {
        return new NameScope(NameScope::ignoringCase, "");
    }

    /**
     * For the attributes of one class and of its superclasses: {@code userName}, {@code userName2}. Attributes that
     * differ in a leading "is" are the same here, since their accessors would be.
     */
    public static NameScope ofAttributes() {
        return new NameScope(attribute -> ignoringCase(Accessors.stem(attribute)), "");
    }

    /** For the constants of one enum: {@code OPEN}, {@code OPEN_2}. */
    public static NameScope ofConstants() {
        return new NameScope(NameScope::ignoringCase, "_");
    }

    /** For methods of one class beyond the accessors, such as {@code addFilm}. */
    public static NameScope ofMethods() {
        return new NameScope(NameScope::ignoringCase, "");
    }

    /** Takes a name for good, numbered if it is taken already; a name that ends in a digit as {@code line1_2}. */
    public String claim(String wanted) {
        if (taken.add(sameness.apply(wanted))) {
            return wanted;
        }
        boolean endsInDigit = Character.isDigit(wanted.codePointBefore(wanted.length()));
        String beginning = wanted + (endsInDigit ? "_" : separator);
        int number = lastNumbers.getOrDefault(sameness.apply(wanted), 1);
        String numbered;
        do {
            number++;
            numbered = beginning + number;
        } while (!taken.add(sameness.apply(numbered)));
        lastNumbers.put(sameness.apply(wanted), number);
        return numbered;
    }

    /** Takes the first of these that is free; when none is, the first of all with a number. */
    public String claimFirst(String wanted, String... others) {
        if (isFree(wanted)) {
            return claim(wanted);
        }
        for (String other : others) {
            if (isFree(other)) {
                return claim(other);
            }
        }
        return claim(wanted);
    }

    /** Whether {@link #claim} would give the name as it is. */
    public boolean isFree(String name) {
        return !taken.contains(sameness.apply(name));
    }

    /** One spelling for all that differ in case only, on every locale. */
    static String ignoringCase(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
