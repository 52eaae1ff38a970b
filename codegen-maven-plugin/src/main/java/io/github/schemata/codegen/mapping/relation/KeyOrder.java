package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order of the columns in the record of a key, with the keys that stand in it spread out in place. Hibernate goes by
 * it where the joins of an association do not name the columns that they reference.
 */
public final class KeyOrder {

    private final Map<TableName, KeyChoice> keys;
    private final Map<TableName, List<Relation>> relations;

    public KeyOrder(Map<TableName, KeyChoice> keys, Map<TableName, List<Relation>> relations) {
        this.keys = keys;
        this.relations = relations;
    }

    /** The columns of a table's key. */
    public List<String> of(Table table) {
        List<String> ordered = new ArrayList<>();
        if (keys.get(table.name()) instanceof KeyChoice.Columns key) {
            for (Column column : key.columns()) {
                if (!ordered.contains(column.name())) {
                    ordered.addAll(from(table, column));
                }
            }
        }
        return ordered;
    }

    /**
     * The columns of an association to another key than the identifier. Those behind which its target has associations
     * come first: Hibernate looks at the first alone to tell whether it has to map those before.
     */
    public List<String> ofReference(Relation relation) {
        List<Relation> behind = relations.getOrDefault(relation.target().name(), List.of());
        return relation.columns().stream()
                .sorted(Comparator.comparing(column -> behind.stream()
                        .noneMatch(other -> other.holdsItsColumns() && other.has(relation.referencedBy(column)))))
                .toList();
    }

    private List<String> from(Table table, Column column) {
        return relations.getOrDefault(table.name(), List.of()).stream()
                .filter(relation -> relation.nests() && relation.has(column.name()))
                .findFirst()
                .map(nested ->
                        of(nested.target()).stream().map(nested::referencing).toList())
                .orElse(List.of(column.name()));
    }
}
