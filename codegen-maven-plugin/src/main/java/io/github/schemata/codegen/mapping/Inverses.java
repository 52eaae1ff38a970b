package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.naming.CollectionName;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the side that has many to each association. A one-to-one has no inverse side here: Hibernate cannot load one
 * lazily without changing the bytecode, so it would cost a query for every row.
 */
final class Inverses {

    private final Names names;
    private final Map<TableName, List<Relation>> relations;

    Inverses(Names names, Map<TableName, List<Relation>> relations) {
        this.names = names;
        this.relations = relations;
    }

    /** The entities of the tables, in the same order, with the sides that they have many on. */
    List<EntityClass> addTo(List<Table> tables, List<EntityClass> entities) {
        Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
        entities.forEach(entity -> attributes.put(entity.name(), new ArrayList<>(entity.attributes())));
        for (int i = 0; i < tables.size(); i++) {
            addSidesOf(tables.get(i), entities.get(i), attributes);
        }
        return entities.stream()
                .map(entity -> new EntityClass(
                        entity.name(),
                        entity.source(),
                        entity.identifier(),
                        attributes.get(entity.name()),
                        entity.required()))
                .toList();
    }

    private void addSidesOf(Table table, EntityClass entity, Map<String, List<Attribute>> attributes) {
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof ToOneAttribute toOne) {
                relations.get(table.name()).stream()
                        .filter(candidate -> isBehind(candidate, toOne) && !candidate.unique())
                        .findFirst()
                        .ifPresent(relation ->
                                attributes.get(toOne.target()).add(inverse(table, relation.target(), entity, toOne)));
            }
        }
    }

    private boolean isBehind(Relation relation, ToOneAttribute attribute) {
        return names.entity(relation.target().name()).equals(attribute.target())
                && relation.columns().size() == attribute.joins().size()
                && attribute.joins().stream()
                        .allMatch(join -> relation.has(join.column())
                                && relation.referencedBy(join.column()).equals(join.referenced()));
    }

    private ToManyAttribute inverse(Table child, Table parent, EntityClass entity, ToOneAttribute toOne) {
        int keysBetween = (int) relations.get(child.name()).stream()
                .filter(relation -> relation.target().name().equals(parent.name()) && !relation.unique())
                .count();
        CollectionName wanted = names.relations()
                .forMany(names.noun(child.name()), names.noun(parent.name()), toOne.name(), keysBetween);
        CollectionName name = wanted.claimedAs(names.members(parent.name()).claim(wanted.many()));
        return new ToManyAttribute(
                name.many(),
                entity.name(),
                toOne.name(),
                name.adder(),
                name.remover(),
                toOne.settable(),
                toOne.clearable());
    }
}
