package io.github.schemata.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of enum constants from values: {@code PG-13} is PG_13, {@code inProgress} IN_PROGRESS, {@code 4x} _4X, the
 * empty value EMPTY. Signs that tell values apart are spelled out: {@code A+} is A_PLUS, {@code -1} MINUS_1.
 */
public final class EnumConstantNames {

    private static final Map<Integer, String> SIGNS = Map.of(
            (int) '+', "PLUS",
            (int) '&', "AND",
            (int) '%', "PERCENT",
            (int) '#', "HASH",
            (int) '@', "AT",
            (int) '<', "LESS",
            (int) '>', "GREATER",
            (int) '=', "EQUAL",
            (int) '*', "STAR",
            (int) '$', "DOLLAR");

    private EnumConstantNames() {}

    /** The names of all values of one enum, in their order; those that would be the same are numbered. */
    public static List<String> forValues(List<String> values) {
        NameScope constants = NameScope.ofConstants();
        return values.stream().map(value -> constants.claim(forValue(value))).toList();
    }

    /** The name of one value, by itself. */
    public static String forValue(String value) {
        if (value.isEmpty()) {
            return "EMPTY";
        }
        List<String> words = new ArrayList<>();
        for (String part : spelled(value).split(" ", -1)) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.addAll(Words.of(part));
            }
        }
        if (words.isEmpty()) {
            words.addAll(codePointNames(value));
        }
        String name = String.join("_", words).toUpperCase(Locale.ROOT);
        return JavaNames.fitting(JavaNames.withLegalStart(name));
    }

    private static String spelled(String value) {
        StringBuilder spelled = new StringBuilder();
        int[] c = value.codePoints().toArray();
        for (int i = 0; i < c.length; i++) {
            String sign = isMinus(c, i) ? "MINUS" : SIGNS.get(c[i]);
            if (sign == null) {
                spelled.appendCodePoint(c[i]);
            } else {
                spelled.append(' ').append(sign).append(' ');
            }
        }
        return spelled.toString();
    }

    /** A hyphen between words only parts them; one at either end is a sign, as in -1 and in the blood group 0-. */
    private static boolean isMinus(int[] c, int i) {
        return (c[i] == '-' || c[i] == '\u2212') && (i == 0 || i == c.length - 1);
    }

    /** Only names of ASCII: which other code points have one depends on the Java that runs. */
    private static List<String> codePointNames(String value) {
        return value.codePoints()
                .mapToObj(c -> c < 0x80 && !Character.isISOControl(c)
                        ? String.join("_", Words.of(Character.getName(c)))
                        : "U" + Integer.toHexString(c))
                .toList();
    }
}
