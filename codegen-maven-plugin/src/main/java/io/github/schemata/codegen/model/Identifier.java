package io.github.schemata.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of an entity are told apart. */
public sealed interface Identifier {

    /** The attribute that holds the identifier. */
    String attribute();

    /**
     * One column.
     *
     * @param value the attribute
     * @param generation who chooses the value of a new row; null for the one who makes it
     */
    record Single(BasicAttribute value, @Nullable Generation generation) implements Identifier {

        /** Whether a new object is given no value. */
        public boolean generated() {
            return generation != null;
        }

        @Override
        public String attribute() {
            return value.name();
        }
    }

    /**
     * One column that is also the key of another entity: the association with {@code @MapsId} gives it its value.
     *
     * @param value the attribute
     */
    record Shared(BasicAttribute value) implements Identifier {
        @Override
        public String attribute() {
            return value.name();
        }
    }

    /**
     * Several columns, as a record.
     *
     * @param attribute the attribute that holds the record
     * @param recordName the record's class name
     * @param components its components, in key order
     */
    record Composite(String attribute, String recordName, List<KeyComponent> components) implements Identifier {
        public Composite {
            components = List.copyOf(components);
        }
    }

    /**
     * Several columns that are also the key of another entity, whose record it is: the association with {@code @MapsId}
     * gives it its value.
     *
     * @param attribute the attribute that holds the record
     * @param target class name of the entity whose key it is
     */
    record SharedKey(String attribute, String target) implements Identifier {}

    /**
     * A number that is no column: the rowid of a table without key, the row number of a view.
     *
     * @param attribute the attribute
     * @param column the name that the number has in the query
     */
    record RowNumber(String attribute, String column) implements Identifier {}
}
