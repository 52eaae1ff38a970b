package io.github.schemata.codegen.mapping.defaults;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment of the insertion, as SQLite's key words and date functions give it
 * (<a href="https://www.sqlite.org/lang_datefunc.html">manual</a>).
 *
 * @param pattern the text that is stored, as a pattern for {@link java.time.format.DateTimeFormatter}; empty for the
 *     seconds since 1970
 * @param local whether it is the local time and not UTC
 */
record Now(String pattern, boolean local) {

    private static final String SECONDS = "";
    private static final String DATE = "uuuu-MM-dd";
    private static final String TIME = "HH:mm:ss";
    private static final String DATE_TIME = DATE + " " + TIME;

    private static final Map<String, String> WORDS =
            Map.of("CURRENT_TIMESTAMP", DATE_TIME, "CURRENT_DATE", DATE, "CURRENT_TIME", TIME);
    private static final Map<String, String> FUNCTIONS =
            Map.of("datetime", DATE_TIME, "date", DATE, "time", TIME, "unixepoch", SECONDS);
    private static final Map<Character, String> STRFTIME =
            Map.of('Y', "uuuu", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss", 'f', "ss.SSS");

    private static final String ARGUMENTS =
            "\\(\\s*(?:'([^']*)'\\s*,\\s*)??(?:'now'|CURRENT_TIMESTAMP)?\\s*(,\\s*'localtime'\\s*)?\\)";
    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*" + ARGUMENTS, Pattern.CASE_INSENSITIVE);
    private static final Pattern CAST =
            Pattern.compile("CAST\\s*\\((.*)\\bAS\\s+(?:INT|INTEGER|BIGINT)\\s*\\)", Pattern.CASE_INSENSITIVE);

    /** Whether it tells a day. */
    boolean hasDate() {
        return pattern.equals(SECONDS) || pattern.contains("dd");
    }

    /** Whether it tells a time of day. */
    boolean hasTime() {
        return pattern.equals(SECONDS) || pattern.contains("ss");
    }

    /** Whether it is a number of seconds. */
    boolean isNumber() {
        return pattern.equals(SECONDS);
    }

    /** Whether it tells parts of seconds. */
    boolean hasMillis() {
        return pattern.contains("SSS");
    }

    /** Reads SQL; empty for what is none of the well-known ways to say now. */
    static Optional<Now> of(String sql) {
        String word = WORDS.get(sql.toUpperCase(Locale.ROOT));
        if (word != null) {
            return Optional.of(new Now(word, false));
        }
        Matcher cast = CAST.matcher(sql);
        if (cast.matches()) {
            return of(cast.group(1).strip()).filter(Now::isNumber);
        }
        Matcher call = CALL.matcher(sql);
        return call.matches() ? ofCall(call) : Optional.empty();
    }

    private static Optional<Now> ofCall(Matcher call) {
        String function = call.group(1).toLowerCase(Locale.ROOT);
        String format = call.group(2);
        boolean local = call.group(3) != null;
        if (!function.equals("strftime")) {
            return Optional.ofNullable(format == null ? FUNCTIONS.get(function) : null)
                    .map(pattern -> new Now(pattern, local));
        }
        if (format == null) {
            return Optional.empty();
        }
        if (format.equals("%s")) {
            return local ? Optional.empty() : Optional.of(new Now(SECONDS, false));
        }
        return pattern(format, local);
    }

    private static Optional<Now> pattern(String format, boolean local) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            if (letter == '%') {
                i++;
                String part = i < format.length() ? STRFTIME.get(format.charAt(i)) : null;
                if (part == null) {
                    return Optional.empty();
                }
                pattern.append(part);
            } else {
                pattern.append(Character.isLetter(letter) ? "'" + letter + "'" : String.valueOf(letter));
            }
        }
        Now now = new Now(pattern.toString(), local);
        boolean whole = now.hasDate() == pattern.toString().contains("uuuu")
                && now.hasDate() == pattern.toString().contains("MM")
                && (now.hasDate() || now.hasTime());
        return whole ? Optional.of(now) : Optional.empty();
    }
}
