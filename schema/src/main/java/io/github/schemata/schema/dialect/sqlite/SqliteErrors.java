package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SQLite's errors mean; the numbers are those of sqlite.org/rescode.html, the low byte of which is the kind. */
public final class SqliteErrors {

    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READONLY = 8;
    static final int IOERR = 10;
    static final int CORRUPT = 11;
    static final int CANTOPEN = 14;
    static final int NOTADB = 26;

    private static final int READONLY_ROLLBACK = READONLY | 3 << 8;
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

    /** Whether SQLite could not parse one of its CREATE statements; a lost page is no such thing. */
    static boolean isUnreadableStatement(SQLException e) {
        String reason = reason(e);
        return kind(e) == CORRUPT && reason.startsWith("malformed database schema") && !reason.contains("rootpage");
    }

    /** The same where it was met while the rows of a table or view were read: a lost page is of one of them. */
    static SQLException in(TableName name, SQLException e) {
        return kind(e) == CORRUPT
                ? new SQLException(reason(e) + ", in the rows of " + name, e.getSQLState(), e.getErrorCode(), e)
                : e;
    }

    /** The error for the user: what is the matter with the file, and what to do. */
    static SchemaException explained(SQLException e, Path file) {
        String database = "The SQLite database " + file;
        String message = switch (kind(e)) {
            case BUSY, LOCKED ->
                database + " is locked by another program that writes to it.\n"
                        + "Close that program or wait until it is done, then run again.";
            case NOTADB ->
                file + " is no SQLite database, or an encrypted one.\n"
                        + "Give a database file; an encrypted one must be decrypted first.";
            case CORRUPT ->
                database + " is damaged: " + reason(e) + ".\n"
                        + "Restore it from a backup, or save what can be saved: sqlite3 FILE .recover";
            case READONLY -> readOnly(e, database, file);
            default ->
                database + " cannot be read: " + reason(e) + ".\n"
                        + "Check that the file can be read and is a SQLite database.";
        };
        return new SchemaException(message, e);
    }

    private static String readOnly(SQLException e, String database, Path file) {
        boolean interrupted = e.getErrorCode() == READONLY_ROLLBACK || Files.exists(Path.of(file + "-journal"));
        String cause = interrupted
                ? " was left in the middle of a write: " + file.getFileName()
                        + "-journal must be rolled back, which a read-only connection cannot do.\n"
                : " cannot be read without writing to it: " + reason(e) + ".\n";
        return database + cause + "Open it once for writing, for example: sqlite3 FILE \"PRAGMA quick_check\"";
    }

    /** What SQLite itself said, on one line. */
    public static String reason(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Matcher matcher = DRIVER_TEXT.matcher(message);
        return (matcher.matches() ? matcher.group(1) : message)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
