package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.net.UnknownHostException;
import java.sql.SQLException;

/**
 * What the errors of MariaDB and MySQL mean, by number and SQLSTATE
 * (<a href="https://mariadb.com/kb/en/mariadb-error-code-reference/">manual</a>).
 */
final class MariaErrors {

    private static final int NO_ACCESS_TO_DATABASE = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final String LOGIN = "28";
    private static final String CONNECTION = "08";

    private MariaErrors() {}

    /** The error of a login for the user; the driver may repeat the url in its own, which is therefore left out. */
    static SchemaException unopened(SQLException e, ConnectionSettings settings) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String database = "The MariaDB or MySQL database " + settings.shownUrl();
        String user = settings.user() == null ? "the user" : settings.user();
        if (e.getErrorCode() == UNKNOWN_DATABASE) {
            return new SchemaException(database + " does not exist: the server answers, but has none of that name.\n"
                    + "Correct the url, or create the database.");
        }
        if (e.getErrorCode() == NO_ACCESS_TO_DATABASE) {
            return new SchemaException(database + " may not be read by " + user + ", if it exists at all.\n"
                    + "Grant SELECT and SHOW VIEW on it, or correct the url.");
        }
        if (state.startsWith(LOGIN)) {
            return new SchemaException(database + " refuses the login of " + user + ".\nCheck user and password.");
        }
        if (isCausedBy(e, UnknownHostException.class)) {
            return new SchemaException("The host of " + settings.shownUrl() + " is not known.\n"
                    + "Correct the url, or check the network.");
        }
        if (state.startsWith(CONNECTION)) {
            return new SchemaException("The server of " + settings.shownUrl() + " cannot be reached.\n"
                    + "Check the url, and that the server is running.");
        }
        return new SchemaException(database + " cannot be opened: the driver says error " + e.getErrorCode()
                + ", SQLSTATE " + state + ".\nCheck the url and its options.");
    }

    /** The error of a query for the user. */
    static SchemaException unreadable(SQLException e) {
        return new SchemaException(
                "The information_schema cannot be read: " + reason(e) + ".\n"
                        + "MariaDB 10.5.10 or MySQL 8.0.16 is needed, or newer.",
                e);
    }

    /** Whether the error lies in one object, a sequence without its file say, and the server still answers. */
    static boolean isOfOneObject(SQLException e) {
        return e.getSQLState() != null && !e.getSQLState().startsWith(CONNECTION);
    }

    /** What the server itself said, on one line and without the driver's number of the connection. */
    static String reason(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceFirst("^\\(conn=-?\\d+\\) ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
