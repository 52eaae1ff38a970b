package io.github.schemata.codegen.proof.inside;

/** No row can be thought of that the table would take; the message is the reason. */
final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotWrite(String reason) {
        super(reason);
    }
}
