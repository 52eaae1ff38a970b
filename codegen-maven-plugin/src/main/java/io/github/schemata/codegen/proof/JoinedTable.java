package io.github.schemata.codegen.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A join table, as the annotations of the collection that writes it say.
 *
 * @param entity class of the entity that has the collection
 * @param attribute the collection
 * @param target class of what it holds
 * @param otherSide the collection there; null where there is none
 * @param table the join table, without quotes
 * @param keys its foreign keys
 */
public record JoinedTable(
        String entity,
        String attribute,
        String target,
        @Nullable String otherSide,
        String table,
        List<Key> keys) {

    /**
     * A foreign key of it.
     *
     * @param columns the columns that reference, without quotes
     * @param target the referenced table, without quotes
     */
    public record Key(List<String> columns, String target) {

        public Key {
            columns = List.copyOf(columns);
        }
    }

    public JoinedTable {
        keys = List.copyOf(keys);
    }

    /** The class without its package, and the collection. */
    String name() {
        return entity.substring(entity.lastIndexOf('.') + 1) + "." + attribute;
    }
}
