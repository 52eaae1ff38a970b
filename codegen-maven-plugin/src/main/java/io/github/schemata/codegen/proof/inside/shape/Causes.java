package io.github.schemata.codegen.proof.inside.shape;

import jakarta.persistence.EntityNotFoundException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an exception says, in one line. */
public final class Causes {

    /** The driver wraps what SQLite says: {@code [SQLITE_ERROR] SQL error or missing database (no such column: x)}. */
    private static final Pattern SQLITE = Pattern.compile("\\[SQLITE_\\w+][^(]*\\((.*)\\)");

    /** Classes of SQLSTATE that say nothing of values: a broken connection, rights, a name that is not there, limits. */
    private static final Set<String> STATEMENT = Set.of("08", "25", "28", "42", "53", "57", "58", "XX");

    private static final Map<String, String> SERVERS =
            Map.of("org.postgresql.", "PostgreSQL", "org.mariadb.", "MariaDB", "com.mysql.", "MySQL");

    private Causes() {}

    public static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(50);
    }

    public static Throwable root(Throwable e) {
        return chain(e).reduce((outer, inner) -> inner).orElse(e);
    }

    /** Whether the database itself refused the statement, rather than a value of one row being odd. */
    public static boolean isOfDatabase(Throwable e) {
        return String.valueOf(root(e).getMessage()).startsWith("[SQLITE_")
                || state(e).filter(state -> STATEMENT.contains(state.substring(0, 2)))
                        .isPresent();
    }

    /** The SQLSTATE of what a server said; empty where it said nothing. */
    public static Optional<String> state(Throwable e) {
        return chain(e).filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && state.length() == 5)
                .reduce((outer, inner) -> inner);
    }

    /** The innermost message, since the outer ones only say that something went wrong. */
    public static String line(Throwable e) {
        Throwable root = root(e);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        Matcher sqlite = SQLITE.matcher(message);
        if (sqlite.matches()) {
            return "SQLite: " + sqlite.group(1);
        }
        Optional<String> server = server(e);
        if (server.isPresent()) {
            return server.get();
        }
        String name = root.getClass().getSimpleName();
        return root.getMessage() == null ? name : name + ": " + message;
    }

    /** What a server said, without the number of the connection and the severity. */
    private static Optional<String> server(Throwable e) {
        return chain(e).filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .flatMap(said -> SERVERS.entrySet().stream()
                        .filter(server -> isOf(said, server.getKey()))
                        .map(server -> server.getValue() + ": " + plain(said))
                        .findFirst());
    }

    private static boolean isOf(Throwable said, String packageName) {
        return said.getClass().getName().startsWith(packageName)
                || Arrays.stream(said.getStackTrace())
                        .limit(3)
                        .anyMatch(at -> at.getClassName().startsWith(packageName));
    }

    private static String plain(Throwable said) {
        String message = String.valueOf(said.getMessage()).lines().findFirst().orElse("");
        return message.replaceAll("^\\(conn=\\d+\\) ", "").replaceAll("^ERROR: ", "");
    }

    /** Whether a reference has led to no row. */
    public static boolean isMissingRow(Throwable e) {
        return chain(e).anyMatch(cause -> cause instanceof EntityNotFoundException
                || cause.getClass().getSimpleName().equals("ObjectNotFoundException"));
    }
}
