package io.github.schemata.codegen.mapping;

/**
 * What the user can choose of the mapping.
 *
 * @param packageName the package of the classes
 * @param enums whether a CHECK that lists texts becomes an enum
 * @param inverse whether the referenced side has a collection of what refers to it
 */
public record MappingOptions(String packageName, boolean enums, boolean inverse) {}
