package io.github.schemata.codegen.naming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The irregular words and endings, looked up by the longest ending that is known. Works on lower case. */
final class InflectionRules {

    private static final Pattern RULE = Pattern.compile("(\\*?)(\\p{L}*)(?:\\s*([=<>])\\s*(\\*?)(\\p{L}*))?");

    private final Map<String, String> singulars;
    private final Map<String, String> plurals;

    private final @Nullable InflectionRules beneath;

    private InflectionRules(@Nullable InflectionRules beneath) {
        this.singulars = new HashMap<>();
        this.plurals = new HashMap<>();
        this.beneath = beneath;
    }

    /** The rules in a file beside this class. */
    static InflectionRules fromResource(String name) {
        InflectionRules rules = new InflectionRules(null);
        ReservedTypes.lines(name).forEach(rules::add);
        return rules;
    }

    /** Rules above these: what one of them fits, be it by its ending only, is no longer theirs. */
    InflectionRules with(Iterable<String> lines) {
        InflectionRules rules = new InflectionRules(this);
        lines.forEach(rules::add);
        return rules;
    }

    /** The singular by a rule for this very word, else null; a bare ending ({@code ies}) is none. */
    @Nullable
    String exactSingular(String word) {
        if (beneath != null) {
            String above = longest(singulars, word);
            return above == null ? beneath.exactSingular(word) : above;
        }
        String exact = singulars.get(word);
        String starred = singulars.get("*" + word);
        return exact == null && starred != null && starred.length() > 2 ? starred.substring(1) : exact;
    }

    /** The singular by the longest ending that fits, else the word itself. */
    String singular(String word) {
        String found = longest(singulars, word);
        if (found == null) {
            return beneath == null ? word : beneath.singular(word);
        }
        return found;
    }

    /** The plural of a word that is irregular or a plural by an irregular rule, else null. */
    @Nullable
    String plural(String word) {
        String found = longest(plurals, word);
        return found == null && beneath != null ? beneath.plural(word) : found;
    }

    private static @Nullable String longest(Map<String, String> forms, String word) {
        String exact = forms.get(word);
        if (exact != null) {
            return exact;
        }
        for (int i = 0; i <= word.length(); i++) {
            String ending = forms.get("*" + word.substring(i));
            if (ending != null) {
                return word.substring(0, i) + ending.substring(1);
            }
        }
        return null;
    }

    private void add(String given) {
        String line = given.strip().toLowerCase(Locale.ROOT);
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Matcher rule = RULE.matcher(line);
        if (!rule.matches() || !isWhole(rule)) {
            throw new IllegalArgumentException("Not a rule of singular and plural: " + given.strip());
        }
        String single = rule.group(1) + rule.group(2);
        String plural = rule.group(3) == null ? single : rule.group(4) + rule.group(5);
        String direction = rule.group(3) == null ? "=" : rule.group(3);
        if (!direction.equals(">")) {
            singulars.put(plural, single);
        }
        if (!direction.equals("<")) {
            plurals.put(single, plural);
        }
        if (direction.equals("=")) {
            singulars.putIfAbsent(single, single);
            plurals.putIfAbsent(plural, plural);
        }
    }

    /** A star or a word on each side that there is, and a star on both or none. */
    private static boolean isWhole(Matcher rule) {
        boolean one = !(rule.group(1) + rule.group(2)).isEmpty();
        return one
                && (rule.group(3) == null
                        || rule.group(1).equals(rule.group(4)) && !(rule.group(4) + rule.group(5)).isEmpty());
    }
}
