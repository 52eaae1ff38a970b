package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyChoices;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Java side of key columns: a referencing column has the type of the one that it references. */
public final class KeyValues {

    private final KeyChoices choices;
    private final Map<TableName, KeyChoice> keys;
    private final Map<TableName, List<Relation>> relations;

    public KeyValues(KeyChoices choices, Map<TableName, KeyChoice> keys, Map<TableName, List<Relation>> relations) {
        this.choices = choices;
        this.keys = keys;
        this.relations = relations;
    }

    public ValueChoice of(Table table, Column column) {
        return follow(table, column, new HashSet<>());
    }

    /** For a column that references nothing: of a type that reads what references it. */
    public ValueChoice own(Table table, Column column) {
        return choices.valueOf(table, keys.get(table.name()), column);
    }

    /** For a referencing column that is a plain attribute; empty where it references nothing. */
    public Optional<ValueChoice> ofReferencing(Table table, Column column, ValueChoice own) {
        if (relation(table, column).isPresent()) {
            return Optional.of(of(table, column));
        }
        boolean unfit = relations.getOrDefault(table.name(), List.of()).stream()
                .anyMatch(relation -> relation.has(column.name()));
        boolean references = !unfit
                && table.foreignKeys().stream()
                        .flatMap(key -> key.columns().stream())
                        .anyMatch(column.name()::equals);
        return references ? Optional.of(choices.identifying(table, column, own)) : Optional.empty();
    }

    private ValueChoice follow(Table table, Column column, Set<String> seen) {
        Relation relation = relation(table, column).orElse(null);
        boolean circle = !seen.add(table.name() + "." + column.name());
        if (relation == null || circle) {
            return choices.valueOf(table, keys.get(table.name()), column);
        }
        Column referenced =
                relation.target().column(relation.referencedBy(column.name())).orElseThrow();
        return follow(relation.target(), referenced, seen);
    }

    private Optional<Relation> relation(Table table, Column column) {
        return relations.getOrDefault(table.name(), List.of()).stream()
                .filter(relation -> relation.fits() && relation.has(column.name()))
                .findFirst();
    }
}
