package io.github.schemata.schema.dialect.mariadb;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The JDBC urls of both drivers. */
final class MariaUrl {

    static final String MARIADB = "jdbc:mariadb:";
    static final String MYSQL = "jdbc:mysql:";

    /** Options that make something on the server. */
    private static final Set<String> CREATING = Set.of("createdatabaseifnotexist");

    private MariaUrl() {}

    static boolean handles(String url) {
        String folded = url.toLowerCase(Locale.ROOT);
        return folded.startsWith(MARIADB) || folded.startsWith(MYSQL);
    }

    static boolean isMysql(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith(MYSQL);
    }

    /** The url for MariaDB's driver, which knows MySQL's urls only when told so. */
    static String forMariaDb(String url) {
        return isMysql(url) ? MARIADB + url.substring(MYSQL.length()) : url;
    }

    /** The url without what would make a missing database. */
    static String readingOnly(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        String kept = Arrays.stream(url.substring(question + 1).split("&"))
                .filter(option ->
                        !CREATING.contains(option.split("=", 2)[0].strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return url.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept);
    }
}
