package io.github.schemata.codegen.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a database name, as a reader would tell them apart: {@code CustomerAPIPreference} is Customer, API,
 * Preference, and so is {@code customer-API preference}.
 */
final class Words {

    /** What a name without any character at all is called; SQLite allows columns of that name. */
    private static final String UNNAMED = "unnamed";

    /** So few letters after a digit are its ending ({@code 2nd}, {@code utf8mb4}), more are a word ({@code user2role}). */
    private static final int SHORTEST_WORD_AFTER_DIGITS = 3;

    /** What capitals may end in without a new word: {@code IPv6}, {@code TLSv1}. */
    private static final Pattern VERSION = Pattern.compile("v\\d+$");

    /** A word by itself, and the only one of its kind that is common in schemas. */
    private static final String IOS = "iOS";

    private Words() {}

    /**
     * Splits a name at everything that is no letter or digit, and where the case turns. Words keep their spelling; only
     * those of a name all in capitals become lower case, since its capitals say nothing. A name without a letter or
     * digit is spelled by its code points ({@code U2D} for a hyphen).
     *
     * @return at least one word, none empty, each of letters and digits that may stand in a Java name
     */
    static List<String> of(String name) {
        String composed = composed(name);
        List<String> words = new ArrayList<>();
        for (String chunk : chunks(composed)) {
            splitByCase(chunk, words);
        }
        if (words.isEmpty()) {
            return codePointNames(composed);
        }
        return isAllCapitals(words) ? lowerCase(words) : List.copyOf(words);
    }

    /**
     * Joins words to UpperCamelCase; an underscore stays between two digits, so that 1_2 and 12 are different, and words
     * in capitals whose border would be lost become words like others: {@code mst_CUSTOMER_ORDER} is MstCustomerOrder.
     */
    static String upperCamel(List<String> words) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean lost = runsIntoNext(words, i - 1) || runsIntoNext(words, i);
            append(joined, capitalize(lost ? words.get(i).toLowerCase(Locale.ROOT) : words.get(i)));
        }
        return joined.toString();
    }

    private static boolean runsIntoNext(List<String> words, int i) {
        return i >= 0
                && i + 1 < words.size()
                && isAbbreviation(words.get(i))
                && isAbbreviation(words.get(i + 1))
                && words.get(i).codePoints().allMatch(Character::isUpperCase);
    }

    /** Joins words to lowerCamelCase; abbreviations are words like others, as in {@code urlPath} and {@code orderId}. */
    static String lowerCamel(List<String> words) {
        StringBuilder joined = new StringBuilder(words.get(0).toLowerCase(Locale.ROOT));
        for (String word : words.subList(1, words.size())) {
            append(joined, capitalize(isAbbreviation(word) ? word.toLowerCase(Locale.ROOT) : word));
        }
        return joined.toString();
    }

    /** {@code API}; {@code IDs}, which are many; {@code IPv4} and {@code iOS}, the only small letters in which are known. */
    private static boolean isAbbreviation(String word) {
        int end = word.length() > 2 && word.endsWith("s") ? word.length() - 1 : word.length();
        String capitals = VERSION.matcher(word.substring(0, end)).replaceFirst("");
        return word.equals(IOS)
                || (capitals.length() > 1 && capitals.codePoints().noneMatch(Character::isLowerCase));
    }

    static String capitalize(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + word.substring(Character.charCount(first));
    }

    private static void append(StringBuilder joined, String word) {
        boolean afterDigit = !joined.isEmpty() && Character.isDigit(joined.codePointBefore(joined.length()));
        if (afterDigit && Character.isDigit(word.codePointAt(0))) {
            joined.append('_');
        }
        joined.append(word);
    }

    /** One spelling for letters with marks. Most names have none, and the tables for them take long to load. */
    private static String composed(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        return ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static List<String> chunks(String name) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isPart(c, !chunk.isEmpty())) {
                chunk.appendCodePoint(c);
            } else if (!chunk.isEmpty()) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
        });
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks;
    }

    /** Letters, digits, and marks on a letter. Java would take currency signs and control characters too; readers would not. */
    private static boolean isPart(int c, boolean afterLetter) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return Character.isJavaIdentifierPart(c) && (Character.isLetterOrDigit(c) || (mark && afterLetter));
    }

    private static void splitByCase(String chunk, List<String> words) {
        int[] c = chunk.codePoints().toArray();
        int start = 0;
        for (int i = 1; i < c.length; i++) {
            if (startsWord(c, i, start)) {
                words.add(new String(c, start, i - start));
                start = i;
            }
        }
        words.add(new String(c, start, c.length - start));
    }

    private static boolean startsWord(int[] c, int i, int start) {
        if (Character.isDigit(c[i - 1])) {
            return isUpper(c[i]) ? isLower(c, i + 1) : isWordAfterDigits(c, i, start);
        }
        if (!isUpper(c[i])) {
            return false;
        }
        if (!isUpper(c[i - 1])) {
            return !isIos(c, start);
        }
        return isLower(c, i + 1) && !isPluralOfCapitals(c, i + 1) && !isVersion(c, i + 1);
    }

    private static boolean isIos(int[] c, int start) {
        int end = start + IOS.length();
        return end <= c.length && new String(c, start, IOS.length()).equals(IOS) && !isLower(c, end);
    }

    /** Tells the v of {@code IPv4} from a word that begins with the capital before it. */
    private static boolean isVersion(int[] c, int i) {
        return c[i] == 'v' && i + 1 < c.length && Character.isDigit(c[i + 1]);
    }

    /** Tells the s of {@code IDs} from a word that begins with its last capital, as in {@code IDSet}. */
    private static boolean isPluralOfCapitals(int[] c, int i) {
        return c[i] == 's' && !isLower(c, i + 1);
    }

    private static boolean isWordAfterDigits(int[] c, int i, int start) {
        boolean letterBefore = Character.isLetter(c[start]);
        boolean longEnough = true;
        for (int k = i; longEnough && k < i + SHORTEST_WORD_AFTER_DIGITS; k++) {
            longEnough = isLower(c, k);
        }
        return letterBefore && longEnough;
    }

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static boolean isLower(int[] c, int i) {
        return i < c.length && Character.isLowerCase(c[i]);
    }

    private static boolean isAllCapitals(List<String> words) {
        return words.stream().flatMapToInt(String::codePoints).noneMatch(Character::isLowerCase);
    }

    private static List<String> lowerCase(List<String> words) {
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> codePointNames(String name) {
        if (name.isEmpty()) {
            return List.of(UNNAMED);
        }
        return name.codePoints()
                .mapToObj(c -> "U" + Integer.toHexString(c).toUpperCase(Locale.ROOT))
                .toList();
    }
}
