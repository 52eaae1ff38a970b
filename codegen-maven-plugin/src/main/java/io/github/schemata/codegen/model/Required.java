package io.github.schemata.codegen.model;

/**
 * Something that a new object must be given.
 *
 * @param parameter what the constructor calls it
 * @param value an attribute, or a component of the key; a to-one stands for the key components that it brings
 */
public record Required(String parameter, Attribute value) {}
