package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.schema.Table;

/**
 * A table that does nothing but join two others.
 *
 * @param table the table
 * @param owner its foreign key to the side that writes it: the one whose column comes first
 * @param other its foreign key to the other side
 */
public record JoinTable(Table table, Relation owner, Relation other) {

    /** The other one of the two foreign keys. */
    public Relation beside(Relation relation) {
        return relation == owner ? other : owner;
    }
}
