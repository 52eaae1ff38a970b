package io.github.schemata.codegen.mapping.collection;

import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.naming.CollectionName;
import io.github.schemata.codegen.naming.RelationNames;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Map;

/**
 * Adds the side that has many to each association. A one-to-one has no inverse side here: Hibernate cannot load one
 * lazily without changing the bytecode, so it would cost a query for every row.
 */
public final class Inverses {

    private final Names names;
    private final CollectionType collection;
    private final Map<TableName, List<Relation>> relations;

    public Inverses(Names names, CollectionType collection, Map<TableName, List<Relation>> relations) {
        this.names = names;
        this.collection = collection;
        this.relations = relations;
    }

    /** Adds the sides that the tables have many on to the attributes of the entities, by class name. */
    public void addTo(Map<String, List<Attribute>> attributes, List<Table> tables, List<EntityClass> entities) {
        for (int i = 0; i < tables.size(); i++) {
            addSidesOf(tables.get(i), entities.get(i), attributes);
        }
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
        String many = names.noun(child.name());
        CollectionName wanted =
                names.relations().forMany(many, parentNoun(child, parent, toOne), toOne.name(), keysBetween);
        String what = parent.name() + " for what refers to it by " + child.name() + "." + toOne.name();
        CollectionName name = wanted.claimedAs(names.member(parent.name(), what, wanted.many()));
        return new ToManyAttribute(
                name.many(),
                entity.name(),
                collection,
                toOne.name(),
                name.adder(),
                name.remover(),
                toOne.settable(),
                toOne.clearable());
    }

    /** The word that tells whether the association is just called after its target: the user's or the table's own. */
    private String parentNoun(Table child, Table parent, ToOneAttribute toOne) {
        String called = names.noun(parent.name());
        boolean byIt = toOne.name().equalsIgnoreCase(RelationNames.ofTarget(called));
        return byIt || child.name().equals(parent.name()) ? called : names.ownNoun(parent.name());
    }
}
