package io.github.schemata.codegen.model;

import java.util.List;
import java.util.Map;

/**
 * One entity.
 *
 * @param name the class name
 * @param source the table or view behind it
 * @param identifier how its rows are told apart
 * @param attributes everything else, in the order of the columns; the inverse sides come last
 * @param required what the constructor asks for, in the order of the columns
 * @param constraints what Jakarta Validation is told of the values, by the name of the attribute; empty where it is told
 *     nothing
 */
public record EntityClass(
        String name,
        RowSource source,
        Identifier identifier,
        List<Attribute> attributes,
        List<Required> required,
        Map<String, List<Constraint>> constraints) {

    public EntityClass {
        attributes = List.copyOf(attributes);
        required = List.copyOf(required);
        constraints = Map.copyOf(constraints);
    }

    /** Without constraints. */
    public EntityClass(
            String name, RowSource source, Identifier identifier, List<Attribute> attributes, List<Required> required) {
        this(name, source, identifier, attributes, required, Map.of());
    }

    /** The same with constraints. */
    public EntityClass constrained(Map<String, List<Constraint>> byAttribute) {
        return new EntityClass(name, source, identifier, attributes, required, byAttribute);
    }
}
