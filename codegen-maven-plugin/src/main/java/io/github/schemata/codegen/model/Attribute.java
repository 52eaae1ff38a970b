package io.github.schemata.codegen.model;

/** A field of an entity with its accessors. */
public sealed interface Attribute permits BasicAttribute, ToOneAttribute, ToManyAttribute, ManyToManyAttribute {

    /** The field's name. */
    String name();
}
