package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a JDBC url of SQLite says: {@code jdbc:sqlite:FILE} or {@code jdbc:sqlite:file:URI}, both with
 * {@code ?name=value&…}.
 *
 * @param file the database file, absolute; null for a database in memory
 * @param options {@code name=value} each
 */
record SqliteAddress(@Nullable Path file, List<String> options) {

    private static final String PREFIX = "jdbc:sqlite:";

    /** @throws MigrateException where the url can lead to no file */
    static SqliteAddress of(String url) {
        String rest = url.substring(PREFIX.length());
        int question = rest.indexOf('?');
        String name = question < 0 ? rest : rest.substring(0, question);
        List<String> options = question < 0
                ? List.of()
                : Arrays.asList(rest.substring(question + 1).split("&"));
        if (name.startsWith(":resource:")) {
            throw new MigrateException("The url " + PREFIX + name + " leads into the class path, not to a file.\n"
                    + "Give the database file, like jdbc:sqlite:path/to/file.db.");
        }
        boolean memory = name.isBlank()
                || name.equals("file:")
                || name.startsWith(":memory:")
                || name.startsWith("file::memory:")
                || options.contains("mode=memory");
        return new SqliteAddress(memory ? null : path(name), options);
    }

    boolean has(String option) {
        return options.stream().anyMatch(given -> given.toLowerCase(Locale.ROOT).startsWith(option + "="));
    }

    private static Path path(String name) {
        try {
            return Path.of(name.startsWith("file:") ? decoded(name) : name)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new MigrateException(
                    "The url " + PREFIX + name + " names no file: " + e.getReason()
                            + ".\nGive the database file, like jdbc:sqlite:path/to/file.db.",
                    e);
        }
    }

    /** The path in a {@code file:} URI as sqlite.org/uri.html reads it. */
    private static String decoded(String uri) {
        String path = uri.substring("file:".length()).replaceFirst("#.*", "").replaceFirst("^//(localhost)?(?=/)", "");
        String withoutDriveSlash = path.matches("/[A-Za-z]:/.*") ? path.substring(1) : path;
        try {
            return URLDecoder.decode(withoutDriveSlash.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return withoutDriveSlash;
        }
    }
}
