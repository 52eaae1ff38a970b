package io.github.schemata.migrate.draft;

import io.github.schemata.migrate.MigrateException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a change is for, in the user's words.
 *
 * @param text as it was given, without blanks around it
 */
public record Message(String text) {

    private static final int LONGEST_SLUG = 40;

    /**
     * Takes what the user gave.
     *
     * @throws MigrateException when it is missing, or has not one letter or digit of any script
     */
    public static Message of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new MigrateException("No message says what the change is for.\n"
                    + "Give one, as in -Dmigrate.message=\"Add the column album.year\".");
        }
        if (given.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new MigrateException(
                    "The message '" + shown(given)
                            + "' has no letter and no digit.\n"
                            + "Give words that say what the change is for, as in -Dmigrate.message=\"Add the column album.year\".");
        }
        return new Message(given.strip());
    }

    private static String shown(String given) {
        String line = given.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SLUG ? line : line.substring(0, LONGEST_SLUG) + "…";
    }

    /**
     * Its words for a file name, joined by {@code -}: in lower case, accents taken off, and of what is left only the
     * letters and digits of ASCII, since a JVM in the POSIX locale cannot name a file otherwise. Empty where nothing is
     * left, as of a message in Chinese.
     */
    public String slug() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        return plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("-$", "");
    }
}
