package io.github.schemata.codegen.naming;

import java.util.Locale;
import org.atteo.evo.inflector.English;

/**
 * Singular and plural of English nouns. Plurals are evo-inflector's; no kept library goes the other way, so singulars,
 * and the plurals that it misses, stand in {@code inflections.txt}, which says how it is read.
 *
 * <p>Case is kept ({@code APIs}, {@code API}); a number behind the word is not part of it ({@code orders2023},
 * {@code order2023}). What is already in the wanted form stays as it is, and so does a word in doubt.
 */
public final class Inflection {

    /** Shorter words are left alone: most are abbreviations (gas, bus, dns, sms). */
    private static final int SHORTEST_PLURAL = 4;

    private static final Inflection ENGLISH = new Inflection(InflectionRules.fromResource("inflections.txt"));

    private final InflectionRules rules;
    private final English library = new English(English.MODE.ENGLISH_ANGLICIZED);

    private Inflection(InflectionRules rules) {
        this.rules = rules;
    }

    /** The rules that come with the plugin. */
    public static Inflection english() {
        return ENGLISH;
    }

    /**
     * These rules and a user's own, which win.
     *
     * @param rules lines as in {@code inflections.txt}, for example {@code person = persons}
     * @throws IllegalArgumentException when a line cannot be read; the message quotes it
     */
    public Inflection with(Iterable<String> rules) {
        return new Inflection(this.rules.with(rules));
    }

    /** One of what the word names: {@code statuses}, {@code status} and {@code Status} give status, status, Status. */
    public String singular(String word) {
        int end = endOfLetters(word);
        String letters = word.substring(0, end);
        String singular = respell(letters, singularLower(letters));
        return (isAllCapitals(letters) ? singular.toUpperCase(Locale.ROOT) : singular) + word.substring(end);
    }

    /** Many of what the word names; {@code users} stays {@code users}. */
    public String plural(String word) {
        int end = endOfLetters(word);
        String letters = word.substring(0, end);
        return respell(letters, pluralLower(letters)) + word.substring(end);
    }

    private String singularLower(String word) {
        String lower = lower(word);
        if (isPluralOfCapitals(word)) {
            return lower.substring(0, lower.length() - 1);
        }
        String exact = rules.exactSingular(lower);
        if (exact != null) {
            return exact;
        }
        return lower.length() < SHORTEST_PLURAL ? lower : rules.singular(lower);
    }

    private String pluralLower(String word) {
        String lower = lower(word);
        String known = rules.plural(lower);
        if (known != null) {
            return known;
        }
        boolean alreadyPlural = !singularLower(word).equals(lower);
        return alreadyPlural || word.isEmpty() || isShortEndingInS(lower) ? lower : library.getPlural(lower);
    }

    /** Nobody writes the plural of os, gis or ups; those that have one (bus, gas) stand in the rules. */
    private static boolean isShortEndingInS(String lower) {
        return lower.length() < SHORTEST_PLURAL && lower.endsWith("s");
    }

    /** {@code IDs}, {@code URLs}: the small s is the plural, however short the word. */
    private static boolean isPluralOfCapitals(String word) {
        int last = word.length() - 1;
        return last >= 2 && word.charAt(last) == 's' && isAllCapitals(word.substring(0, last));
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /** Where the number behind a word begins; short names such as mp3 or h264 are words as they are. */
    private static int endOfLetters(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return end < SHORTEST_PLURAL ? word.length() : end;
    }

    /** The new word in the old one's case, as far as the two are the same. */
    private static String respell(String word, String inflected) {
        String lower = lower(word);
        if (lower.equals(inflected)) {
            return word;
        }
        if (lower.length() != word.length()) {
            return inflected;
        }
        int same = 0;
        while (same < Math.min(lower.length(), inflected.length()) && lower.charAt(same) == inflected.charAt(same)) {
            same++;
        }
        return word.substring(0, same) + inflected.substring(same);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
