package io.github.schemata.schema.profile;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at how the times of day in the texts of one column are written. */
final class TimeTally {

    private final Map<String, Integer> offsets = new TreeMap<>();
    private boolean any;
    private boolean seconds;
    private boolean whole;
    private boolean zulu;
    private int fewestDigits = Integer.MAX_VALUE;
    private int blanks;
    private int zoned;

    /** Takes a text that has a time of day. */
    void add(String text) {
        any = true;
        int time = text.indexOf(':') - 2;
        int end = endOfTime(text, time);
        if (end - time > 5) {
            seconds = true;
            int digits = end - time - "12:34:56.".length();
            whole |= digits < 0;
            fewestDigits = digits > 0 ? Math.min(digits, fewestDigits) : fewestDigits;
        }
        if (end < text.length()) {
            zoned++;
            blanks += text.charAt(time - 1) == ' ' ? 1 : 0;
            addOffset(text.substring(end));
        }
    }

    private void addOffset(String offset) {
        if (offset.equals("Z")) {
            zulu = true;
        } else {
            String pattern = offset.indexOf(':') > 0 ? "xxx" : offset.length() > 3 ? "xx" : "x";
            offsets.merge(pattern, 1, Integer::sum);
        }
    }

    private static int endOfTime(String text, int start) {
        int end = start;
        while (end < text.length() && isOfTime(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfTime(char letter) {
        return letter >= '0' && letter <= '9' || letter == ':' || letter == '.';
    }

    /** What was seen; null where there was nothing. */
    @Nullable
    TimeSpelling spelling() {
        if (!any) {
            return null;
        }
        String offset = offsets.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(zulu ? "xxx" : "");
        return new TimeSpelling(
                seconds,
                fewestDigits == Integer.MAX_VALUE ? 0 : fewestDigits,
                whole,
                2 * blanks > zoned,
                zulu ? offset.toUpperCase(Locale.ROOT) : offset);
    }
}
