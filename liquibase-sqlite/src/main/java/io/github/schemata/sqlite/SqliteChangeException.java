package io.github.schemata.sqlite;

/** A change that cannot be made as asked. The message says what and where, and how to mend it. */
public final class SqliteChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqliteChangeException(String message) {
        super(message);
    }

    public SqliteChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
