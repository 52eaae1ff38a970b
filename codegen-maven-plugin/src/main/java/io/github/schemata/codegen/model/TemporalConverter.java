package io.github.schemata.codegen.model;

import io.github.schemata.schema.profile.TemporalForm;

/**
 * A converter between a java.time type and the text that stands in a column.
 *
 * @param name the class name
 * @param type the Java type
 * @param written the form that it writes; it reads every form
 */
public record TemporalConverter(String name, JavaType type, TemporalForm written) {}
