package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import java.util.List;

/**
 * A foreign key that becomes an association.
 *
 * @param table the referencing table
 * @param key the foreign key
 * @param target the referenced table
 * @param toIdentifier whether it references the target's identifier; else a unique key
 * @param unique whether no two rows can reference the same target
 * @param optional whether one of its columns can be NULL
 * @param writes who writes its columns
 * @param fits whether all of its values can be read as the referenced column's are; else its columns have types of
 *     their own
 */
public record Relation(
        Table table,
        ForeignKey key,
        Table target,
        boolean toIdentifier,
        boolean unique,
        boolean optional,
        Writes writes,
        boolean fits) {

    public List<String> columns() {
        return key.columns();
    }

    Relation writtenElsewhere() {
        return new Relation(table, key, target, toIdentifier, unique, optional, new Writes.Elsewhere(), fits);
    }

    /** Whether the target's key of several columns stands in the table's own. */
    public boolean nests() {
        return writes instanceof Writes.Identifier && columns().size() > 1;
    }

    /** Whether its columns are no attributes of their own. */
    public boolean holdsItsColumns() {
        return writes instanceof Writes.Itself || nests();
    }

    public boolean has(String column) {
        return columns().contains(column);
    }

    /** The referenced column behind a referencing one. */
    public String referencedBy(String column) {
        return partner(column, columns(), key.targetColumns());
    }

    /** The referencing column before a referenced one. */
    String referencing(String column) {
        return partner(column, key.targetColumns(), columns());
    }

    private String partner(String column, List<String> these, List<String> those) {
        for (int i = 0; i < these.size(); i++) {
            if (these.get(i).equals(column)) {
                return those.get(i);
            }
        }
        throw new IllegalArgumentException(column + " is not in " + key);
    }
}
