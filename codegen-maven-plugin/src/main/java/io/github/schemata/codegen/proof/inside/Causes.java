package io.github.schemata.codegen.proof.inside;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an exception says, in one line. */
final class Causes {

    /** The driver wraps what SQLite says: {@code [SQLITE_ERROR] SQL error or missing database (no such column: x)}. */
    private static final Pattern SQLITE = Pattern.compile("\\[SQLITE_\\w+][^(]*\\((.*)\\)");

    private Causes() {}

    static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(50);
    }

    static Throwable root(Throwable e) {
        return chain(e).reduce((outer, inner) -> inner).orElse(e);
    }

    /** Whether the database itself refused the statement. */
    static boolean isOfDatabase(Throwable e) {
        return String.valueOf(root(e).getMessage()).startsWith("[SQLITE_");
    }

    /** The innermost message, since the outer ones only say that something went wrong. */
    static String line(Throwable e) {
        Throwable root = root(e);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        Matcher sqlite = SQLITE.matcher(message);
        if (sqlite.matches()) {
            return "SQLite: " + sqlite.group(1);
        }
        String name = root.getClass().getSimpleName();
        return root.getMessage() == null ? name : name + ": " + message;
    }
}
