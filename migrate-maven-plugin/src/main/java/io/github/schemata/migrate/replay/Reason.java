package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.database.DatabaseErrors;
import java.sql.SQLException;

/** Why something of Liquibase failed, without its frame of exceptions around. */
final class Reason {

    private Reason() {}

    /** What the database said, else the deepest message; on one line. */
    static String of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return DatabaseErrors.reason(sql);
            }
            if (cause.getMessage() != null) {
                deepest = cause;
            }
        }
        return String.valueOf(deepest.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
