package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.net.UnknownHostException;
import java.sql.SQLException;

/**
 * What PostgreSQL's errors mean, by their SQLSTATE
 * (<a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">manual</a>).
 */
final class PostgresErrors {

    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String LOGIN = "28";
    private static final String CONNECTION = "08";
    private static final String INTERNAL = "XX";

    private PostgresErrors() {}

    /** Whether the catalog holds something of an object that leads nowhere, and others can still be read. */
    static boolean isOfOneObject(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(INTERNAL);
    }

    /** The error of a login for the user; the driver may repeat the url in its own, which is therefore left out. */
    static SchemaException unopened(SQLException e, ConnectionSettings settings) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String database = "The PostgreSQL database " + settings.shownUrl();
        if (state.equals(UNKNOWN_DATABASE)) {
            return new SchemaException(database + " does not exist: the server answers, but has none of that name.\n"
                    + "Correct the url, or create the database.");
        }
        if (state.startsWith(LOGIN)) {
            return new SchemaException(database + " refuses the login"
                    + (settings.user() == null ? "" : " of " + settings.user()) + ".\nCheck user and password.");
        }
        if (e.getCause() instanceof UnknownHostException) {
            return new SchemaException("The host of " + settings.shownUrl() + " is not known.\n"
                    + "Correct the url, or check the network.");
        }
        if (state.startsWith(CONNECTION)) {
            return new SchemaException("The server of " + settings.shownUrl() + " cannot be reached.\n"
                    + "Check the url, and that the server is running.");
        }
        return new SchemaException(database + " cannot be opened: the driver says SQLSTATE " + state + ".\n"
                + "Check the url and its options.");
    }

    /** The error of a query for the user. */
    static SchemaException unreadable(SQLException e) {
        return new SchemaException(
                "The PostgreSQL catalog cannot be read: " + reason(e) + ".\n"
                        + "PostgreSQL 12 or newer is needed, and the right to read its catalog.",
                e);
    }

    /** What PostgreSQL itself said, on one line. */
    static String reason(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }
}
