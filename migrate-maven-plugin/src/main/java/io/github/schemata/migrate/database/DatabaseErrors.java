package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the errors of a database mean to its user. SQLite's numbers are those of sqlite.org/rescode.html, the low byte
 * of which is the kind; a server's states those of the SQL standard, postgresql.org/docs/current/errcodes-appendix.html
 * and mariadb.com/kb/en/mariadb-error-code-reference.
 */
public final class DatabaseErrors {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    static final int UNKNOWN_DATABASE = 1049;
    static final int DENIED_TO_DATABASE = 1044;

    /** MariaDB's ER_TABLEACCESS_DENIED_ERROR, of a command on a table. */
    private static final int DENIED_TO_TABLE = 1142;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** The driver writes {@code [SQLITE_ERROR] SQL error or missing database (no such table: t)}. */
    private static final Pattern SQLITE_TEXT = Pattern.compile("(?s)\\[\\w+]\\s*[^(]*\\((.*)\\)\\s*");

    private DatabaseErrors() {}

    /** Whether the database is locked by someone else for longer than was waited. */
    public static boolean isBusy(SQLException e, DatabaseSettings database) {
        return database.product() == Product.SQLITE && (kind(e) == BUSY || kind(e) == LOCKED);
    }

    /** Whether SQLite cannot write any more, whatever the statement. */
    public static boolean isOfTheDisk(SQLException e) {
        return kind(e) == FULL || kind(e) == IOERR;
    }

    /** The error for the user: what is the matter with the database, and what to do; there is no password in it. */
    public static MigrateException explained(SQLException e, DatabaseSettings database) {
        Secrets secrets = new Secrets(database.connection());
        String message = database.product() == Product.SQLITE ? ofSqlite(e, database) : ofServer(e, database, secrets);
        return new MigrateException(secrets.without(message), secrets.without(e));
    }

    /**
     * The error for the user where not a statement is the matter but the database itself: it is locked, read-only,
     * damaged, its disk full, its server gone.
     *
     * @param thrown is looked through with its causes
     */
    public static Optional<MigrateException> ofTheDatabase(Throwable thrown, DatabaseSettings database) {
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 50; at = at.getCause(), depth++) {
            if (at instanceof SQLException e && liesInTheDatabase(e, database)) {
                return Optional.of(explained(e, database));
            }
        }
        return Optional.empty();
    }

    /** What the database itself said, on one line and without what the driver says around it. */
    public static String reason(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Matcher matcher = SQLITE_TEXT.matcher(message);
        return (matcher.matches() ? matcher.group(1) : message)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean liesInTheDatabase(SQLException e, DatabaseSettings database) {
        if (database.product() != Product.SQLITE) {
            return e.getSQLState() != null && e.getSQLState().startsWith("08");
        }
        return switch (kind(e)) {
            case BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB -> true;
            default -> false;
        };
    }

    private static int kind(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    private static String ofSqlite(SQLException e, DatabaseSettings database) {
        Optional<Path> path = Databases.sqliteFile(database);
        String file = path.map(Path::toString).orElse("in memory");
        String name = "The SQLite database " + file;
        return switch (kind(e)) {
            case BUSY, LOCKED ->
                name + " is locked by another program that writes to it.\n"
                        + "Close that program or wait until it is done, then run again.";
            case READONLY ->
                name + " is read-only: " + reason(e) + ".\nGive " + System.getProperty("user.name")
                        + " the right to write to the file and its folder.";
            case FULL ->
                name + " cannot grow: its disk is full, or its max_page_count reached.\n"
                        + "Free space there and where temporary files go, then run again.";
            case CANTOPEN ->
                name + " cannot be opened: " + reason(e) + ".\n" + "Check that " + System.getProperty("user.name")
                        + " may write to the file and its folder.";
            case NOTADB ->
                file + " is no SQLite database, or an encrypted one.\n"
                        + "Give a database file in migrate.url; an encrypted one must be decrypted first.";
            case CORRUPT ->
                name + " is damaged: " + reason(e) + ".\n"
                        + "Restore it from a backup, or save what can be saved: sqlite3 FILE .recover";
            case IOERR -> name + " cannot be read or written: " + reason(e) + ".\nCheck its disk.";
            default -> name + " does not do what is asked: " + reason(e) + ".\nCheck migrate.url and its options.";
        };
    }

    private static String ofServer(SQLException e, DatabaseSettings database, Secrets secrets) {
        String url = database.shownUrl();
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals("3D000") || e.getErrorCode() == UNKNOWN_DATABASE) {
            return "There is no database " + url + ": the server answers, but has none of that name.\n"
                    + "Correct migrate.url, or create the database.";
        }
        if (state.startsWith("28") || e.getErrorCode() == DENIED_TO_DATABASE) {
            String user = database.connection().user();
            return "The database " + url + " refuses the login" + (user == null ? "" : " of " + user) + ".\n"
                    + "Check migrate.user and migrate.password, or the server of migrate.serverId in settings.xml.";
        }
        if (state.equals(INSUFFICIENT_PRIVILEGE) || e.getErrorCode() == DENIED_TO_TABLE) {
            String user = database.connection().user();
            return "The database " + url + " does not allow it"
                    + (user == null ? "" : " to " + user) + ": " + secrets.without(reason(e)) + "\n"
                    + "Grant that right, or give another migrate.user.";
        }
        if (hasCause(e, UnknownHostException.class)) {
            return "The host of " + url + " is not known.\nCorrect migrate.url, or check the network.";
        }
        if (state.startsWith("08")) {
            return "The server of " + url + " cannot be reached: "
                    + secrets.without(reason(e)).replaceAll("jdbc:\\S+", "…") + "\n"
                    + "Check migrate.url, and that the server is running.";
        }
        return "The database " + url + " does not do what is asked: " + secrets.without(reason(e)) + "\n"
                + "Check migrate.url, migrate.user and migrate.password.";
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 20; at = at.getCause(), depth++) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
