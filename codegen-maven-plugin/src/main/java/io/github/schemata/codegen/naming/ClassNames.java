package io.github.schemata.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of classes from names of tables: {@code customer_api_preferences} is CustomerApiPreference, and
 * {@code CustomerAPIPreference} keeps its capitals. Legal by themselves; {@link NameScope#ofTypes()} makes them unique.
 *
 * <p>A name that would hide a type of java.lang or of the imports gets a suffix: {@code process} is ProcessEntity,
 * never Process. A name that begins with a digit gets an underscore, a very long one a hash.
 */
public final class ClassNames {

    private static final String ENTITY_SUFFIX = "Entity";
    private static final String TYPE_SUFFIX = "Type";

    private final Inflection inflection;
    private final Set<String> reserved;

    /**
     * Creates the rule.
     *
     * @param reserved simple names that no generated type may have, usually {@link ReservedTypes#inEntities()}
     */
    public ClassNames(Inflection inflection, Set<String> reserved) {
        this.inflection = inflection;
        this.reserved = Set.copyOf(reserved);
    }

    /** The entity's class. */
    public String forTable(String table) {
        return free(noun(table), ENTITY_SUFFIX);
    }

    /**
     * What one row is, in UpperCamelCase, hidden types or not: Process for {@code processes}, and UserHasGroup for
     * {@code users_has_groups}, as MySQL Workbench calls join tables. Relations and collections are named by this
     * ({@code process}, {@code processes}), the class by {@link #forTable}.
     */
    public String noun(String table) {
        List<String> words = new ArrayList<>(Words.of(table));
        singularize(words, headOf(words));
        int has = lower(words).indexOf("has");
        if (has > 0) {
            singularize(words, has - 1);
        }
        return JavaNames.fitting(JavaNames.withLegalStart(Words.upperCamel(words)));
    }

    /**
     * A type that belongs to an entity: {@code OrderDetailId} for its key, {@code FilmRating} for an enum.
     *
     * @param entity the entity's class, or what one row is
     * @param role what follows, such as "Id" or an attribute's name
     */
    public String forPart(String entity, String role) {
        return free(JavaNames.fitting(entity + Words.capitalize(role)), TYPE_SUFFIX);
    }

    private String free(String name, String suffix) {
        boolean takenElsewhere = reserved.contains(name) || JavaNames.isDevice(name);
        return takenElsewhere ? free(name + suffix, suffix) : name;
    }

    private void singularize(List<String> words, int i) {
        words.set(i, inflection.singular(words.get(i)));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** The word that says what a row is: the last one, or the one before "of"; numbers behind it do not count. */
    static int headOf(List<String> words) {
        int head = words.size() - 1;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).toLowerCase(Locale.ROOT).equals("of")) {
                head = i - 1;
                break;
            }
        }
        while (head > 0 && words.get(head).chars().allMatch(Character::isDigit)) {
            head--;
        }
        return head;
    }
}
