package io.github.schemata.codegen;

/** What the user can mend: the message is one line of cause and one of cure. */
public final class CodegenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CodegenException(String message) {
        super(message);
    }

    public CodegenException(String message, Throwable cause) {
        super(message, cause);
    }
}
