package io.github.schemata.codegen.model;

/** A part of a key of several columns. */
public sealed interface KeyComponent permits BasicAttribute, NestedKey {

    /** The record component's name. */
    String name();
}
