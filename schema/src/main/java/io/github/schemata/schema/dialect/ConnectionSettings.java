package io.github.schemata.schema.dialect;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who asks.
 *
 * @param url the JDBC url
 * @param user null where the database wants none
 * @param password null where the database wants none; never printed
 */
public record ConnectionSettings(
        String url, @Nullable String user, @Nullable String password) {

    /** Behind the driver's names stands a login, of a product that is not known. */
    private static final Pattern LOGIN = Pattern.compile("(?s)^((?:\\w+:){1,3}+(?://)?+).+@");

    /** The url for messages: without what may be a password, behind its question mark or before its at sign. */
    public String shownUrl() {
        String shown = url.replaceAll("(?s)\\?.*", "?…").replaceAll("(?s)//.*@", "//…@");
        return shown.startsWith("jdbc:sqlite:")
                ? shown
                : LOGIN.matcher(shown).replaceFirst("$1…@").replaceAll("(?s);.*", ";…");
    }

    @Override
    public String toString() {
        return "ConnectionSettings[url=" + shownUrl() + "]";
    }
}
