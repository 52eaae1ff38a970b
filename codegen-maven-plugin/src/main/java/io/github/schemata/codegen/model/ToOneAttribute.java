package io.github.schemata.codegen.model;

import io.github.schemata.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key as an association.
 *
 * @param name the field's name
 * @param target class name of the referenced entity
 * @param unique whether at most one row can point to a target: {@code @OneToOne}
 * @param optional whether it may be null
 * @param writes who writes the columns
 * @param joins the columns
 * @param foreignKey the constraint's name; null where it has none
 * @param onDelete what the database does when the target goes
 * @param comment the comments of the columns that are no attributes of their own; null where there are none
 */
public record ToOneAttribute(
        String name,
        String target,
        boolean unique,
        boolean optional,
        Writes writes,
        List<Join> joins,
        @Nullable String foreignKey,
        ReferentialAction onDelete,
        @Nullable String comment)
        implements Attribute {

    public ToOneAttribute {
        joins = List.copyOf(joins);
    }

    /** Whether a new object must be given a target. */
    public boolean required() {
        return !optional && !(writes instanceof Writes.Elsewhere);
    }

    /** Whether it has a setter. */
    public boolean settable() {
        return !(writes instanceof Writes.Elsewhere) || joins.stream().anyMatch(join -> join.attribute() != null);
    }

    /** Whether it can be set to null. */
    public boolean clearable() {
        return writes instanceof Writes.Itself || joins.stream().anyMatch(Join::cleared);
    }

    /** Who writes the columns of an association. */
    public sealed interface Writes {

        /** The association itself. */
        record Itself() implements Writes {}

        /** The identifier, which takes its value from here; the component is empty where it is the whole key. */
        record Identifier(String component) implements Writes {}

        /**
         * Other attributes have the same columns: this one is only read. Setting it sets those attributes that its joins
         * name.
         */
        record Elsewhere() implements Writes {}
    }

    /**
     * A column of the key.
     *
     * @param column the referencing column
     * @param referenced the referenced column
     * @param implied whether JPA finds the referenced column without being told
     * @param nullable whether NULL may stand in it
     * @param definition the declared type of the referencing column where Hibernate has to be told
     * @param attribute the attribute of the same column, which is to follow an association that only reads it; null
     *     where there is none or none to be written
     * @param cleared whether clearing the association clears that attribute: not if it must have a value, nor if
     *     another association has it, too
     */
    public record Join(
            String column,
            String referenced,
            boolean implied,
            boolean nullable,
            @Nullable String definition,
            @Nullable String attribute,
            boolean cleared) {}
}
