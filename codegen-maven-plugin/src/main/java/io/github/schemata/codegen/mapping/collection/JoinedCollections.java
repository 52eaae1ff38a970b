package io.github.schemata.codegen.mapping.collection;

import io.github.schemata.codegen.mapping.entity.AssociationMapper;
import io.github.schemata.codegen.mapping.key.TableKeys;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.relation.JoinTable;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.ManyToManyAttribute;
import io.github.schemata.codegen.model.ManyToManyAttribute.Columns;
import io.github.schemata.codegen.naming.CollectionName;
import io.github.schemata.codegen.naming.RelationNames;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the collections on both sides of the join tables. */
public final class JoinedCollections {

    private final Names names;
    private final AssociationMapper associations;
    private final boolean inverse;
    private final CollectionType type;
    private final List<JoinTable> joinTables;

    public JoinedCollections(
            Names names,
            AssociationMapper associations,
            boolean inverse,
            CollectionType type,
            List<JoinTable> joinTables) {
        this.names = names;
        this.associations = associations;
        this.inverse = inverse;
        this.type = type;
        this.joinTables = joinTables;
    }

    /** Adds them to the attributes of the entities, by class name. */
    public void addTo(Map<String, List<Attribute>> attributes) {
        for (JoinTable joined : joinTables) {
            TableName owner = joined.owner().target().name();
            TableName other = joined.other().target().name();
            CollectionName own = name(joined, joined.other());
            CollectionName back = inverse ? name(joined, joined.owner()) : null;
            ManyToManyAttribute.JoinTable table = new ManyToManyAttribute.JoinTable(
                    joined.table().name(),
                    columns(joined.owner()),
                    columns(joined.other()),
                    TableKeys.indexes(joined.table(), names.quoting()));
            attributes
                    .get(names.entity(owner))
                    .add(new ManyToManyAttribute(
                            own.many(),
                            names.entity(other),
                            type,
                            table,
                            back == null ? null : back.many(),
                            own.adder(),
                            own.remover()));
            if (back != null) {
                attributes
                        .get(names.entity(other))
                        .add(new ManyToManyAttribute(
                                back.many(),
                                names.entity(owner),
                                type,
                                null,
                                own.many(),
                                back.adder(),
                                back.remover()));
            }
        }
    }

    private Columns columns(Relation relation) {
        return new Columns(
                associations.joins(relation), TableKeys.mappable(relation.key().name(), names.quoting()));
    }

    /** The collection of what the foreign key leads to, in the entity that the other one leads to. */
    private CollectionName name(JoinTable joined, Relation relation) {
        TableName holder = joined.beside(relation).target().name();
        return names.given()
                .relation(relation)
                .map(names.relations()::given)
                .orElseGet(() -> claimed(joined, relation, holder));
    }

    private CollectionName claimed(JoinTable joined, Relation relation, TableName holder) {
        String one = called(relation);
        String by = isPlain(joined, relation) ? "" : qualifier(joined, relation);
        CollectionName wanted = names.relations().forJoined(one, by);
        String table = names.ownNoun(joined.table().name());
        CollectionName other = names.relations().forJoined(one, table);
        String claimed = names.member(
                holder,
                joined.table().name() + "(" + String.join(", ", relation.columns()) + ")",
                wanted.many(),
                other.many());
        return claimed.equals(other.many()) ? other : wanted.claimedAs(claimed);
    }

    /** What a column calls the row that it leads to; the row's own word where it calls it nothing else. */
    private String called(Relation relation) {
        String noun = names.ownNoun(relation.target().name());
        String role = names.relations()
                .forForeignKey(relation.columns(), relation.key().targetColumns(), noun);
        return role.equalsIgnoreCase(RelationNames.ofTarget(noun))
                ? names.noun(relation.target().name())
                : role;
    }

    /** Whether no other join table leads from the same entity to what is called the same. */
    private boolean isPlain(JoinTable joined, Relation relation) {
        TableName holder = joined.beside(relation).target().name();
        String one = called(relation);
        long alike = joinTables.stream()
                .flatMap(other -> List.of(other.owner(), other.other()).stream()
                        .filter(candidate ->
                                other.beside(candidate).target().name().equals(holder))
                        .filter(candidate -> called(candidate).equalsIgnoreCase(one)))
                .count();
        return alike == 1 || isNamedByBoth(joined) && isOwnWord(joined.beside(relation));
    }

    /** {@code film_actor} is what everyone thinks of first. */
    private boolean isNamedByBoth(JoinTable joined) {
        String table = bare(joined.table().name().name());
        String one = joined.owner().target().name().name();
        String other = joined.other().target().name().name();
        String oneNoun = names.ownNoun(joined.owner().target().name());
        String otherNoun = names.ownNoun(joined.other().target().name());
        return List.of(bare(one + other), bare(other + one), bare(oneNoun + otherNoun), bare(otherNoun + oneNoun))
                .contains(table);
    }

    private static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private boolean isOwnWord(Relation relation) {
        return called(relation).equals(names.noun(relation.target().name()));
    }

    /** The way back, where its column has a word of its own; else the table. */
    private String qualifier(JoinTable joined, Relation relation) {
        Relation back = joined.beside(relation);
        return isOwnWord(back) ? names.ownNoun(joined.table().name()) : called(back);
    }
}
