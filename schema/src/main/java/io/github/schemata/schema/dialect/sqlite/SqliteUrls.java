package io.github.schemata.schema.dialect.sqlite;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file in a JDBC url of SQLite: {@code jdbc:sqlite:FILE?parameters} or {@code jdbc:sqlite:file:FILE?parameters}. */
final class SqliteUrls {

    private SqliteUrls() {}

    /** The url with its relative file taken from the folder; urls without a file, or with an absolute one, stay. */
    static String absolute(String url, Path folder) {
        int start = SqliteUrl.PREFIX.length();
        if (url.regionMatches(true, start, "file:", 0, "file:".length())) {
            start += "file:".length();
        }
        int question = url.indexOf('?', start);
        int end = question < 0 ? url.length() : question;
        String file = url.substring(start, end);
        boolean fileless = file.isEmpty() || file.startsWith(":") || file.startsWith("//");
        try {
            return fileless || Path.of(file).isAbsolute()
                    ? url
                    : url.substring(0, start) + folder.resolve(file).normalize() + url.substring(end);
        } catch (InvalidPathException e) {
            return url;
        }
    }
}
