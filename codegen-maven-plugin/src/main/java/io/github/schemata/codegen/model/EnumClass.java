package io.github.schemata.codegen.model;

import java.util.List;

/**
 * The values that a CHECK or a type allows, as a Java enum.
 *
 * @param name the class name
 * @param ruler what allows them, for comments and messages: {@code CHECK of}, {@code type}
 * @param place what follows: {@code orders.state}
 * @param constants in the order in which they are listed
 */
public record EnumClass(String name, String ruler, String place, List<Constant> constants) {

    /** Of a CHECK of a column. */
    public static final String CHECK = "CHECK of";
    /** Of a column's own type. */
    public static final String COLUMN_TYPE = "type of";
    /** Of a type with a name. */
    public static final String TYPE = "type";

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
