package io.github.schemata.migrate;

/** What the user can mend: the message is one line of cause (what, where) and one of cure (the parameter or command). */
public final class MigrateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MigrateException(String message) {
        super(message);
    }

    public MigrateException(String message, Throwable cause) {
        super(message, cause);
    }
}
