package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.key.TableKeys;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.relation.KeyOrder;
import io.github.schemata.codegen.mapping.relation.KeyValues;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.mapping.type.DeclaredSizes;
import io.github.schemata.codegen.mapping.type.Definitions;
import io.github.schemata.codegen.mapping.type.ServerColumns;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.RelationNames;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the attributes of a table's associations. */
public final class AssociationMapper {

    private final Names names;
    private final KeyValues keyValues;
    private final KeyOrder keyOrder;
    private final SpacedColumns spaced;
    private final ServerColumns servers;

    public AssociationMapper(
            Names names, KeyValues keyValues, KeyOrder keyOrder, SpacedColumns spaced, ServerColumns servers) {
        this.servers = servers;
        this.names = names;
        this.keyValues = keyValues;
        this.keyOrder = keyOrder;
        this.spaced = spaced;
    }

    /** The names of the associations, which no other member of the entity has. */
    Map<Relation, String> name(Table table, List<Relation> relations) {
        Map<Relation, String> named = new LinkedHashMap<>();
        for (Relation relation : relations) {
            named.put(relation, names.given().relation(relation).orElseGet(() -> name(table, relation)));
        }
        return named;
    }

    private String name(Table table, Relation relation) {
        TableName target = relation.target().name();
        String called = names.noun(target);
        String wanted = names.relations()
                .forForeignKey(relation.columns(), relation.key().targetColumns(), names.ownNoun(target), called);
        String key = table.name() + "(" + String.join(", ", relation.columns()) + ")";
        return names.member(table.name(), key, wanted, RelationNames.ofTarget(called), wanted + "Row");
    }

    /** The columns of a join table's foreign key, in the order of the referenced key. */
    public List<Join> joins(Relation relation) {
        List<String> order = keyOrder.of(relation.target());
        return relation.columns().stream()
                .sorted(Comparator.comparingInt(column -> order.indexOf(relation.referencedBy(column))))
                .map(column -> join(relation, column, Map.of(), Map.of()))
                .toList();
    }

    /** The associations by those names. */
    Map<Relation, ToOneAttribute> map(
            Map<Relation, String> named, IdentifierMapper.Identity identity, Map<Column, BasicAttribute> plain) {
        Map<Relation, ToOneAttribute> associations = new LinkedHashMap<>();
        named.forEach((relation, name) -> {
            String component = identity.components().get(relation);
            Writes writes = component == null ? relation.writes() : new Writes.Identifier(component);
            List<Join> joins = columns(relation).stream()
                    .map(column -> join(relation, column, plain, named))
                    .toList();
            boolean one = relation.unique() && !isManyForHibernate(relation, writes, named.keySet());
            associations.put(relation, association(relation, name, one, writes, joins));
        });
        return associations;
    }

    /**
     * Read-only on a part of the identifier, a one-to-one would be loaded at once, and by the wrong key. Beside another
     * table's key of several columns in the identifier, Hibernate takes it for one by the whole identifier.
     */
    private static boolean isManyForHibernate(Relation relation, Writes writes, Set<Relation> all) {
        return writes instanceof Writes.Elsewhere
                || writes instanceof Writes.Identifier
                        && all.stream().anyMatch(other -> other != relation && other.nests());
    }

    private ToOneAttribute association(Relation relation, String name, boolean one, Writes writes, List<Join> joins) {
        return new ToOneAttribute(
                name,
                names.entity(relation.target().name()),
                one,
                relation.optional(),
                writes,
                joins,
                TableKeys.mappable(relation.key().name(), names.quoting()),
                relation.key().onDelete(),
                comment(relation));
    }

    /** Columns that are attributes of their own have their comments there. */
    private static @Nullable String comment(Relation relation) {
        String comments = relation.columns().stream()
                .filter(column -> relation.holdsItsColumns())
                .flatMap(column -> relation.table().column(column).stream())
                .map(Column::comment)
                .filter(comment -> comment != null && !comment.isBlank())
                .collect(Collectors.joining(" "));
        return comments.isEmpty() ? null : comments;
    }

    private List<String> columns(Relation relation) {
        if (!relation.toIdentifier()) {
            return keyOrder.ofReference(relation);
        }
        List<String> order = keyOrder.of(relation.target());
        return relation.nests()
                ? relation.columns().stream()
                        .sorted(Comparator.comparingInt(column -> order.indexOf(relation.referencedBy(column))))
                        .toList()
                : relation.columns();
    }

    private Join join(
            Relation relation, String name, Map<Column, BasicAttribute> plain, Map<Relation, String> relations) {
        Column column = relation.table().column(name).orElseThrow();
        Column referenced =
                relation.target().column(relation.referencedBy(name)).orElseThrow();
        boolean follows = relation.writes() instanceof Writes.Elsewhere
                && relation.fits()
                && plain.containsKey(column)
                && column.generated() == null
                && !(keyValues.of(relation.target(), referenced) instanceof ValueChoice.Enumerated);
        boolean shared = relations.keySet().stream().anyMatch(other -> other != relation && other.has(name));
        return new Join(
                column.name(),
                referenced.name(),
                relation.toIdentifier() && relation.columns().size() == 1,
                column.nullable(),
                definition(relation, column, referenced),
                follows ? plain.get(column).name() : null,
                follows && column.nullable() && !shared);
    }

    private static boolean isInKey(Relation relation) {
        return relation.nests() || relation.writes() instanceof Writes.Identifier;
    }

    /** A join column has the definition and the size of the referenced one until it is told another. */
    private @Nullable String definition(Relation relation, Column column, Column referenced) {
        ValueChoice chosen = keyValues.of(relation.target(), referenced);
        if (chosen instanceof ValueChoice.Declared declared) {
            return servers.joinDefinition(column, referenced, declared, isInKey(relation));
        }
        String own = column.type().declared();
        if (spaced.has(relation.target().name(), referenced)) {
            return Definitions.stated(own);
        }
        String needed = Definitions.of(own, keyValues.of(relation.table(), column));
        boolean inherits =
                Definitions.of(referenced.type().declared(), keyValues.of(relation.target(), referenced)) != null
                        || !DeclaredSizes.same(column.type(), referenced.type());
        return needed == null && inherits && !own.isEmpty() ? own : needed;
    }
}
