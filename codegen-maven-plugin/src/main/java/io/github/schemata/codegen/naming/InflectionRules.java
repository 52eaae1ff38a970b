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

    private InflectionRules(Map<String, String> singulars, Map<String, String> plurals) {
        this.singulars = singulars;
        this.plurals = plurals;
    }

    /** The rules in a file beside this class. */
    static InflectionRules fromResource(String name) {
        return new InflectionRules(Map.of(), Map.of()).with(ReservedTypes.lines(name));
    }

    InflectionRules with(Iterable<String> lines) {
        InflectionRules rules = new InflectionRules(new HashMap<>(singulars), new HashMap<>(plurals));
        for (String line : lines) {
            rules.add(line.strip().toLowerCase(Locale.ROOT));
        }
        return rules;
    }

    /** The singular by a rule for this very word, else null; a bare ending ({@code ies}) is none. */
    @Nullable
    String exactSingular(String word) {
        String exact = singulars.get(word);
        String starred = singulars.get("*" + word);
        return exact == null && starred != null && starred.length() > 2 ? starred.substring(1) : exact;
    }

    /** The singular by the longest ending that fits, else the word itself. */
    String singular(String word) {
        String found = longest(singulars, word);
        return found == null ? word : found;
    }

    /** The plural of a word that is irregular or a plural by an irregular rule, else null. */
    @Nullable
    String plural(String word) {
        return longest(plurals, word);
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

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Matcher rule = RULE.matcher(line);
        if (!rule.matches() || (rule.group(3) != null && !rule.group(1).equals(rule.group(4)))) {
            throw new IllegalArgumentException("Not a rule of singular and plural: " + line);
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
}
