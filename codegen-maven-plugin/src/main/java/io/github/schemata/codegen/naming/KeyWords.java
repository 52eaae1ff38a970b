package io.github.schemata.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes from a foreign key column's words those that only say that it is a key: {@code artist_id_fk} is artist.
 *
 * @param target the words of what one row of the referenced table is, as one word in lower case
 */
record KeyWords(String target) {

    private static final Set<String> BEFORE = Set.of("id", "fk");
    private static final Set<String> BEHIND = Set.of("id", "fk", "key", "pk", "ref", "uuid", "guid", "oid");

    /** Words that end in "id" by chance, as far as tables are called so. */
    private static final Set<String> WHOLE =
            Set.of("android", "asteroid", "avoid", "fluid", "orchid", "pyramid", "squid", "steroid", "valid", "void");

    private static final int SHORTEST_BEFORE_ID = 3;

    /**
     * What is left of a column's words, maybe nothing.
     *
     * @param words of the referencing column
     * @param referenced the words of the referenced column, whose last one is taken off too, as in {@code language_code}
     *     to {@code code}
     */
    List<String> strip(List<String> words, List<String> referenced) {
        List<String> rest = words;
        String lastReferenced = lower(last(referenced));
        if (rest.size() > 1 && lower(last(rest)).equals(lastReferenced) && !target.endsWith(lastReferenced)) {
            rest = withoutLast(rest);
        }
        while (!rest.isEmpty()
                && BEHIND.contains(lower(last(rest)))
                && !joined(rest).endsWith(target)) {
            rest = withoutLast(rest);
        }
        while (rest.size() > 1 && BEFORE.contains(lower(rest.get(0)))) {
            rest = rest.subList(1, rest.size());
        }
        return rest.size() == words.size() ? withoutJoinedId(rest) : rest;
    }

    /** All words as one, in lower case: {@code ArtistID} and {@code artistid} are the same. */
    static String joined(List<String> words) {
        return lower(String.join("", words));
    }

    /** {@code parentid} and {@code idartist}, written as one word. */
    private List<String> withoutJoinedId(List<String> words) {
        String last = last(words);
        String lower = lower(last);
        if (lower.equals("id" + target) || lower.equals("fk" + target)) {
            return replaceLast(words, target);
        }
        int end = last.length() - 2;
        boolean joined = lower.endsWith("id") && end >= SHORTEST_BEFORE_ID && !WHOLE.contains(lower);
        return joined && !lower.endsWith(target) ? replaceLast(words, last.substring(0, end)) : words;
    }

    private static List<String> replaceLast(List<String> words, String word) {
        List<String> replaced = new ArrayList<>(withoutLast(words));
        replaced.add(word);
        return replaced;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static List<String> withoutLast(List<String> words) {
        return words.subList(0, words.size() - 1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
