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

    @Override
    public String toString() {
        return "ConnectionSettings[url=" + url + "]";
    }
}
