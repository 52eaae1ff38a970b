package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyGeneration;
import io.github.schemata.codegen.mapping.key.RowNumbers;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.NestedKey;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.AttributeNames;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the identifier of an entity: a column, a record of several, another entity's, or a number that is no column. */
final class IdentifierMapper {

    private final Names names;
    private final KeyGeneration generation;

    IdentifierMapper(Names names, KeyGeneration generation) {
        this.generation = generation;
        this.names = names;
    }

    /**
     * An identifier, and what its associations give it.
     *
     * @param components the component that an association with {@code @MapsId} gives its value; empty for the whole
     */
    record Identity(Identifier identifier, Map<Relation, String> components) {}

    /** @param relations the table's relations and their names, which a key inside the key is called by, too */
    Identity map(Table table, KeyChoice key, Map<Column, BasicAttribute> basics, Map<Relation, String> relations) {
        NameScope members = names.members(table.name());
        if (!(key instanceof KeyChoice.Columns columns)) {
            String name = members.claimFirst("rowId", "rowKey");
            return new Identity(new Identifier.RowNumber(name, RowNumbers.column(table.columns())), Map.of());
        }
        List<Relation> deriving = relations.keySet().stream()
                .filter(relation -> relation.writes() instanceof Writes.Identifier)
                .toList();
        Optional<Relation> whole = deriving.stream()
                .filter(relation -> columns.isExactly(relation.columns()))
                .findFirst();
        if (whole.isPresent()) {
            return new Identity(shared(members, columns, basics, whole.get()), Map.of(whole.get(), ""));
        }
        return columns.columns().size() == 1
                ? new Identity(
                        new Identifier.Single(basics.get(columns.columns().get(0)), generation.of(columns)), Map.of())
                : composite(table, columns, basics, relations, deriving);
    }

    private Identifier shared(
            NameScope members, KeyChoice.Columns key, Map<Column, BasicAttribute> basics, Relation whole) {
        return key.columns().size() == 1
                ? new Identifier.Shared(basics.get(key.columns().get(0)))
                : new Identifier.SharedKey(
                        members.claimFirst("id", "key"),
                        names.entity(whole.target().name()));
    }

    private Identity composite(
            Table table,
            KeyChoice.Columns key,
            Map<Column, BasicAttribute> basics,
            Map<Relation, String> relations,
            List<Relation> deriving) {
        NameScope scope = NameScope.ofAttributes();
        List<KeyComponent> components = new ArrayList<>();
        Map<Relation, String> given = new HashMap<>();
        key.columns().stream()
                .filter(basics::containsKey)
                .forEach(column -> scope.claim(basics.get(column).name()));
        for (Column column : key.columns()) {
            Optional<Relation> giver = deriving.stream()
                    .filter(relation -> relation.has(column.name()))
                    .findFirst();
            if (basics.containsKey(column)) {
                components.add(basics.get(column));
                giver.ifPresent(
                        relation -> given.put(relation, basics.get(column).name()));
            } else if (giver.isPresent() && !given.containsKey(giver.get())) {
                String name = scope.claim(AttributeNames.forComponent(relations.get(giver.get())));
                components.add(
                        new NestedKey(name, names.entity(giver.get().target().name())));
                given.put(giver.get(), name);
            }
        }
        String attribute = names.members(table.name()).claimFirst("id", "key");
        return new Identity(new Identifier.Composite(attribute, names.part(table.name(), "Id"), components), given);
    }
}
