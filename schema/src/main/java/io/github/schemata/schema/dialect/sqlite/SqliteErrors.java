package io.github.schemata.schema.dialect.sqlite;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SQLite's errors mean; the numbers are those of sqlite.org/rescode.html, the low byte of which is the kind. */
final class SqliteErrors {

    static final int ERROR = 1;
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READONLY = 8;
    static final int IOERR = 10;
    static final int CORRUPT = 11;
    static final int CANTOPEN = 14;
    static final int AUTH = 23;
    static final int NOTADB = 26;

    private static final int NOMEM = 7;
    private static final int INTERRUPT = 9;
    private static final int PROTOCOL = 15;

    private static final Set<Integer> OF_THE_FILE =
            Set.of(BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, CANTOPEN, PROTOCOL, NOTADB);

    /** The driver writes {@code [SQLITE_ERROR] SQL error or missing database (no such table: t)}. */
    private static final Pattern DRIVER_TEXT = Pattern.compile("(?s)\\[\\w+]\\s*[^(]*\\((.*)\\)\\s*");

    private SqliteErrors() {}

    static int kind(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    /** Whether the error lies in one object, a view of a lost table say, and others can still be read. */
    static boolean isOfOneObject(SQLException e) {
        return !OF_THE_FILE.contains(kind(e));
    }

    /** What SQLite itself said, on one line. */
    static String reason(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Matcher matcher = DRIVER_TEXT.matcher(message);
        return (matcher.matches() ? matcher.group(1) : message)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
