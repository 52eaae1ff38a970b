package io.github.schemata.codegen.model;

/**
 * The whole key of another entity as a part of a key: the association with {@code @MapsId} gives it its value.
 *
 * @param name the record component's name
 * @param target class name of the entity whose key it is
 */
public record NestedKey(String name, String target) implements KeyComponent {}
