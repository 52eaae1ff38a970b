package io.github.schemata.codegen.emit;

import io.github.schemata.codegen.model.Provider;

/**
 * How the same entities are written down.
 *
 * @param provider whose annotations may be used
 * @param nullability how the code says what can be null
 * @param generationGap whether an entity is a generated base class, and a subclass that is the user's
 */
public record EmitStyle(Provider provider, Nullability nullability, boolean generationGap) {

    /** The default of every option. */
    public static final EmitStyle USUAL = new EmitStyle(Provider.HIBERNATE, Nullability.NONE, false);
}
