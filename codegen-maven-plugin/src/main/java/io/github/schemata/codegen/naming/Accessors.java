package io.github.schemata.codegen.naming;

/**
 * The names of an attribute's accessors. Every attribute with a name of its own has accessors of its own when the name
 * comes from {@link NameScope#ofAttributes()}.
 *
 * @param getter {@code getUserName}, {@code getXCoordinate}; {@code isActive} of a primitive boolean {@code active} or
 *     {@code isActive}
 * @param setter {@code setUserName}, {@code setXCoordinate}; {@code setActive} for both of those booleans
 */
public record Accessors(String getter, String setter) {

    /**
     * Names the accessors.
     *
     * @param primitiveBoolean whether the attribute is a {@code boolean}; for {@code Boolean} bean tools look for get
     */
    public static Accessors of(String attribute, boolean primitiveBoolean) {
        String property = Words.capitalize(primitiveBoolean ? stem(attribute) : attribute);
        return new Accessors((primitiveBoolean ? "is" : "get") + property, "set" + property);
    }

    /** The attribute without a leading "is": active for {@code isActive}, but {@code island} is whole. */
    static String stem(String attribute) {
        boolean prefixed =
                attribute.length() > 2 && attribute.startsWith("is") && Character.isUpperCase(attribute.codePointAt(2));
        return prefixed ? attribute.substring(2) : attribute;
    }
}
