package io.github.schemata.codegen.model;

import java.util.List;

/**
 * The values that a CHECK allows, as a Java enum.
 *
 * @param name the class name
 * @param table the table, for the class comment
 * @param column the column, for the class comment
 * @param constants in the order of the CHECK
 */
public record EnumClass(String name, String table, String column, List<Constant> constants) {

    public EnumClass {
        constants = List.copyOf(constants);
    }

    /**
     * One value.
     *
     * @param name the constant's name
     * @param value what stands in the column
     */
    public record Constant(String name, String value) {}
}
