package io.github.schemata.migrate;

import org.jspecify.annotations.Nullable;

/** What the user can mend: the message is one line of cause (what, where) and one of cure (the parameter or command). */
public final class MigrateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MigrateException(String message) {
        super(message);
    }

    public MigrateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
