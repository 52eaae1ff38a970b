package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.SchemaException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a JDBC url of SQLite says, in any of its forms: {@code jdbc:sqlite:FILE}, {@code jdbc:sqlite:file:URI}, both with
 * {@code ?name=value&…}.
 *
 * @param file the database file, absolute
 * @param parameters those that do not change how a file is opened or written, {@code name=value} each
 */
record SqliteUrl(Path file, List<String> parameters) {

    static final String PREFIX = "jdbc:sqlite:";

    /** Parameters that decide what {@link SqliteOpener} decides itself, or that would write. */
    private static final Set<String> IGNORED = Set.of(
            "mode",
            "immutable",
            "nolock",
            "cache",
            "vfs",
            "open_mode",
            "enable_load_extension",
            "transaction_mode",
            "journal_mode",
            "locking_mode",
            "auto_vacuum",
            "page_size",
            "encoding",
            "user_version",
            "application_id");

    SqliteUrl {
        parameters = List.copyOf(parameters);
    }

    /** @throws SchemaException where the url names no file */
    static SqliteUrl of(String url) {
        String rest = url.substring(PREFIX.length());
        int question = rest.indexOf('?');
        String name = question < 0 ? rest : rest.substring(0, question);
        List<String> all = question < 0
                ? List.of()
                : Arrays.asList(rest.substring(question + 1).split("&"));
        if (name.isBlank() || name.equals("file:") || name.contains(":memory:") || all.contains("mode=memory")) {
            throw new SchemaException("The url " + PREFIX + name + " is that of an empty database in memory: there is "
                    + "nothing to read.\nGive the database file, like jdbc:sqlite:path/to/file.db.");
        }
        if (name.startsWith(":resource:")) {
            throw new SchemaException("The url " + PREFIX + name + " leads into the class path, not to a file.\n"
                    + "Give the database file, like jdbc:sqlite:path/to/file.db.");
        }
        List<String> kept = all.stream()
                .filter(parameter -> !IGNORED.contains(key(parameter)))
                .toList();
        return new SqliteUrl(path(name), kept);
    }

    private static String key(String parameter) {
        return parameter.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Path path(String name) {
        try {
            return Path.of(name.startsWith("file:") ? decoded(name) : name)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new SchemaException(
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
