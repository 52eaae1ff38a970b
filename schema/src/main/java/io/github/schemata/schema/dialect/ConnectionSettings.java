package io.github.schemata.schema.dialect;

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

    /** The url for messages: without what may be a password, behind its question mark or before its at sign. */
    public String shownUrl() {
        return url.replaceAll("(?s)\\?.*", "?…").replaceAll("(?s)//.*@", "//…@");
    }

    @Override
    public String toString() {
        return "ConnectionSettings[url=" + shownUrl() + "]";
    }
}
