package io.github.schemata.schema;

/** A database that cannot be read as asked: one line of cause and, where there is one, a line of cure. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SchemaException(String message) {
        super(message);
    }

    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
