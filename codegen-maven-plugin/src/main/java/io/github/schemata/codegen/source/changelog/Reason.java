package io.github.schemata.codegen.source.changelog;

import io.github.schemata.schema.dialect.sqlite.SqliteErrors;
import java.sql.SQLException;

/** Why something of Liquibase failed, without its frame of exceptions around. */
final class Reason {

    private Reason() {}

    /** What the database said, else the deepest message; on one line. */
    static String of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return SqliteErrors.reason(sql);
            }
            if (cause.getMessage() != null) {
                deepest = cause;
            }
        }
        return onOneLine(String.valueOf(deepest.getMessage()));
    }

    /** Exceptions' own names are noise to a reader. */
    static String onOneLine(String message) {
        return message.strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("^(?:(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): )+", "");
    }
}
