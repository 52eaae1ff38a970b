package io.github.schemata.codegen.proof.inside.shape;

/** No row can be thought of that the table would take; the message is the reason. */
public final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotWrite(String reason) {
        super(reason);
    }
}
