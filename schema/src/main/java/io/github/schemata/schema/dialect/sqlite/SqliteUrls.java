package io.github.schemata.schema.dialect.sqlite;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file in a JDBC url of SQLite: {@code jdbc:sqlite:FILE?parameters} or {@code jdbc:sqlite:file:FILE?parameters}. */
final class SqliteUrls {

    private SqliteUrls() {}

    /** The url with its relative file taken from the folder; urls without a file, or with an absolute one, stay. */
    static String absolute(String url, Path folder) {
        int start = SqliteUrl.PREFIX.length();
        boolean uri = url.startsWith("file:", start);
        if (uri) {
            start += "file:".length();
        }
        int question = url.indexOf('?', start);
        int end = question < 0 ? url.length() : question;
        String file = url.substring(start, end);
        boolean fileless = file.isEmpty() || file.startsWith(":") || file.startsWith("//");
        try {
            if (fileless || Path.of(file).isAbsolute()) {
                return url;
            }
            Path base = uri ? Path.of(escaped(folder.toString())) : folder;
            return url.substring(0, start) + base.resolve(file).normalize() + url.substring(end);
        } catch (InvalidPathException e) {
            return url;
        }
    }

    /** What a URI would take for something else than a letter of the name. */
    private static String escaped(String folder) {
        return folder.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }
}
