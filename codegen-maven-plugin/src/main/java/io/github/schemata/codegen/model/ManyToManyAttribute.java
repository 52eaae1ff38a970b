package io.github.schemata.codegen.model;

import io.github.schemata.codegen.model.RowSource.IndexSpec;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of an association through a join table, with helpers that keep both sides in step.
 *
 * @param name the field's name
 * @param target class name of the entity on the other side
 * @param collection the type of the field
 * @param joinTable the table, on the side that writes it; null on the other one
 * @param otherSide the field there; null where there is none
 * @param addName name of the method that adds one
 * @param removeName name of the method that takes one out
 */
public record ManyToManyAttribute(
        String name,
        String target,
        CollectionType collection,
        @Nullable JoinTable joinTable,
        @Nullable String otherSide,
        String addName,
        String removeName)
        implements Attribute {

    /**
     * A table that does nothing but join two others.
     *
     * @param name the table
     * @param own the columns that reference the side that writes it
     * @param other the columns that reference the other side
     * @param indexes its indexes beside the key
     */
    public record JoinTable(TableName name, Columns own, Columns other, List<IndexSpec> indexes) {

        public JoinTable {
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * The columns of one of its foreign keys.
     *
     * @param joins the columns, in the order of the referenced key's record
     * @param foreignKey the constraint's name; null where it has none
     */
    public record Columns(List<Join> joins, @Nullable String foreignKey) {

        public Columns {
            joins = List.copyOf(joins);
        }
    }
}
