package io.github.schemata.codegen.naming;

import java.util.List;
import java.util.Set;

/**
 * Names of attributes from names of columns: {@code ArtistId} and {@code artist_id} are artistId, {@code URLPath} is
 * urlPath. Legal by themselves; {@link NameScope#ofAttributes()} makes them unique.
 */
public final class AttributeNames {

    /** Methods without parameters that every object has; a record's component may not be called so. */
    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private AttributeNames() {}

    /**
     * The name of a field. A keyword gets an underscore ({@code default_}); only class becomes {@code clazz}, since
     * {@code class_} is a member of every static metamodel and {@code getClass} one of every object.
     */
    public static String forColumn(String column) {
        return ofWords(Words.of(column));
    }

    /** The name of a record's component, which differs from a field's in a few cases ({@code notify_}). */
    public static String forComponent(String column) {
        String name = forColumn(column);
        return isMethodOfObject(name) ? name + "_" : name;
    }

    static boolean isMethodOfObject(String name) {
        return METHODS_OF_OBJECT.contains(name);
    }

    static String ofWords(List<String> words) {
        String name = JavaNames.withLegalStart(JavaNames.fitting(Words.lowerCamel(words)));
        if (name.equals("class")) {
            return "clazz";
        }
        return JavaNames.isKeyword(name) ? name + "_" : name;
    }
}
