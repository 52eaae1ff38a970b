package io.github.schemata.codegen.emit;

/**
 * The subclass of a generated base class, which is written once and is the user's from then on.
 *
 * @param source as it is written
 * @param base simple name of the base class
 */
public record Subclass(GeneratedSource source, String base) {}
