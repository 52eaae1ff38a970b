package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.Changeset;
import java.sql.SQLException;
import java.util.Set;
import liquibase.exception.MigrationFailedException;
import liquibase.exception.ValidationFailedException;
import org.jspecify.annotations.Nullable;

/** What a user is told of a run that failed: the changeset, the database's own words, what was kept, and the cure. */
public final class RunFailure {

    /** CREATE INDEX CONCURRENTLY, VACUUM and the like, in a transaction. */
    private static final String NOT_IN_TRANSACTION = "25001";

    /** What a server refuses because of something that was done earlier in the same transaction. */
    private static final Set<String> NOT_IN_THIS_TRANSACTION = Set.of("55P04", "55006");

    private RunFailure() {}

    /**
     * @param changeset the one that failed; null where the changelog as a whole did
     * @param kept what of the run stays in the database, as a sentence
     */
    public static MigrateException of(Exception e, @Nullable Changeset changeset, String kept) {
        MigrateException ours = find(e, MigrateException.class);
        if (ours != null) {
            return ours;
        }
        if (changeset == null) {
            return new MigrateException(
                    changelogFailed(e) + "\n" + kept + " Correct what it names and run it again.", e);
        }
        String cause =
                "Changeset " + changeset.key().id() + " in " + changeset.key().file() + " failed: " + reason(e);
        return new MigrateException(cause + "\n" + kept + cure(e), e);
    }

    private static String changelogFailed(Exception e) {
        ValidationFailedException invalid = find(e, ValidationFailedException.class);
        if (invalid == null && find(e, SQLException.class) != null) {
            return "The run failed: " + reason(e);
        }
        return "The changelog is not valid: " + oneLine(invalid == null ? root(e).getMessage() : details(invalid));
    }

    private static @Nullable String details(ValidationFailedException invalid) {
        return String.valueOf(invalid.getMessage()).replaceFirst("^[^\\n]*\\n", "");
    }

    private static String cure(Exception e) {
        SQLException sql = find(e, SQLException.class);
        String state = sql == null ? null : sql.getSQLState();
        if (NOT_IN_TRANSACTION.equals(state)) {
            return " The server does not do that inside a transaction:"
                    + "\nput it into a changeset of its own with runInTransaction: false.";
        }
        if (state != null && NOT_IN_THIS_TRANSACTION.contains(state)) {
            return " The server does not do that in the transaction of the changesets before it:"
                    + "\nrun it with -Dmigrate.transaction=changeset.";
        }
        return "\nCorrect the changeset and run it again.";
    }

    /** What the database said, without Liquibase's frame and without the statement around it. */
    private static String reason(Exception e) {
        SQLException sql = find(e, SQLException.class);
        if (sql != null && sql.getMessage() != null) {
            return oneLine(sql.getMessage());
        }
        Throwable last = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                last = cause;
            }
        }
        String message = oneLine(last.getMessage());
        return last instanceof MigrationFailedException ? message.replaceFirst("^.*?Reason: ", "") : message;
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "no reason given" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
