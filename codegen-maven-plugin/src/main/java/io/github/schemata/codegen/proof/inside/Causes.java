package io.github.schemata.codegen.proof.inside;

import java.util.stream.Stream;

/** What an exception says, in one line. */
final class Causes {

    private Causes() {}

    static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(50);
    }

    static Throwable root(Throwable e) {
        return chain(e).reduce((outer, inner) -> inner).orElse(e);
    }

    /** The innermost message, since the outer ones only say that something went wrong. */
    static String line(Throwable e) {
        Throwable root = root(e);
        String message = root.getMessage();
        String name = root.getClass().getSimpleName();
        return message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }
}
