package io.github.schemata.migrate.replay;

/** Why something of Liquibase failed, without its frame of exceptions around. */
final class Reason {

    private Reason() {}

    /** The deepest message, on one line. */
    static String of(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
