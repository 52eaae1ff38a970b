package io.github.schemata.codegen.model;

import java.util.List;

/**
 * One entity.
 *
 * @param name the class name
 * @param source the table or view behind it
 * @param identifier how its rows are told apart
 * @param attributes everything else, in the order of the columns; the inverse sides come last
 * @param required what the constructor asks for, in the order of the columns
 */
public record EntityClass(
        String name, RowSource source, Identifier identifier, List<Attribute> attributes, List<Required> required) {

    public EntityClass {
        attributes = List.copyOf(attributes);
        required = List.copyOf(required);
    }
}
