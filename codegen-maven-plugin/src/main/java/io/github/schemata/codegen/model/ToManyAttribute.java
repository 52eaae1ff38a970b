package io.github.schemata.codegen.model;

/**
 * The other side of a to-one association, with helpers that keep both sides in step.
 *
 * @param name the field's name
 * @param target class name of the referencing entity
 * @param collection the type of the field
 * @param mappedBy the association there
 * @param addName name of the method that adds one
 * @param removeName name of the method that takes one out
 * @param settable whether the association there can be set; without it there are no helpers
 * @param clearable whether it can be cleared, too; one that is part of a key cannot
 */
public record ToManyAttribute(
        String name,
        String target,
        CollectionType collection,
        String mappedBy,
        String addName,
        String removeName,
        boolean settable,
        boolean clearable)
        implements Attribute {}
