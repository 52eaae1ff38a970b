package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.Required;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a new object must be given, in the order of the columns: the parameters of its constructor. */
final class RequiredAttributes {

    /** A method has at most 255 parameters (JVMS 4.3.3), and a readable one far fewer. */
    private static final int MOST = 40;

    private final Table table;
    private final Identifier identifier;
    private final Set<String> covered = new HashSet<>();
    private final NameScope parameters = NameScope.ofAttributes();
    private final List<Required> required = new ArrayList<>();

    private RequiredAttributes(Table table, Identifier identifier) {
        this.table = table;
        this.identifier = identifier;
    }

    static List<Required> of(
            Table table,
            Identifier identifier,
            Map<Column, BasicAttribute> basics,
            Map<Relation, ToOneAttribute> associations) {
        RequiredAttributes attributes = new RequiredAttributes(table, identifier);
        for (Column column : table.columns()) {
            associations.forEach((relation, attribute) -> attributes.offer(relation, attribute, column));
            if (basics.containsKey(column)) {
                attributes.offer(basics.get(column), column);
            }
        }
        return attributes.required.size() > MOST ? attributes.ofIdentifier() : attributes.required;
    }

    /** Of too many those that no setter could give later. */
    private List<Required> ofIdentifier() {
        return required.stream()
                .filter(candidate -> candidate.value() instanceof ToOneAttribute toOne
                        ? !(toOne.writes() instanceof Writes.Itself)
                                && toOne.joins().stream().allMatch(join -> join.attribute() == null)
                        : isIdentifier((BasicAttribute) candidate.value()))
                .toList();
    }

    private boolean isIdentifier(BasicAttribute value) {
        return identifier instanceof Identifier.Composite key
                ? key.components().contains(value)
                : identifier instanceof Identifier.Single single
                        && single.value().equals(value);
    }

    private void require(Attribute attribute) {
        required.add(new Required(parameters.claim(attribute.name()), attribute));
    }

    private boolean isRequired(@Nullable String attribute) {
        return required.stream().anyMatch(candidate -> candidate.value().name().equals(attribute));
    }

    private void offer(Relation relation, ToOneAttribute attribute, Column column) {
        boolean open = relation.has(column.name()) && !covered.contains(column.name());
        if (open && (attribute.required() || bringsKey(relation))) {
            require(attribute);
            relation.columns().forEach(name -> table.column(name).ifPresent(part -> covered.add(part.name())));
        } else if (open && bringsValues(relation, attribute)) {
            require(attribute);
            attribute.joins().stream()
                    .filter(join -> join.attribute() != null)
                    .forEach(join -> covered.add(join.column()));
        }
    }

    /** An association that is only read still gives a composite key the values of its columns. */
    private boolean bringsKey(Relation relation) {
        return relation.fits()
                && relation.writes() instanceof Writes.Elsewhere
                && identifier instanceof Identifier.Composite key
                && relation.toIdentifier()
                && !isToItself(relation)
                && relation.columns().stream().allMatch(column -> isComponent(key, column) || covered.contains(column));
    }

    /** And the attributes of its columns theirs, where it has all that are demanded. */
    private boolean bringsValues(Relation relation, ToOneAttribute attribute) {
        return !relation.optional()
                && !isToItself(relation)
                && attribute.settable()
                && attribute.joins().stream()
                        .allMatch(join -> join.attribute() == null
                                ? covered.contains(join.column())
                                : !isRequired(join.attribute()));
    }

    private static boolean isToItself(Relation relation) {
        return relation.table().name().equals(relation.target().name());
    }

    private void offer(BasicAttribute attribute, Column column) {
        if (covered.contains(column.name())) {
            return;
        }
        boolean needed = attribute.required();
        if (identifier instanceof Identifier.Composite key && isComponent(key, column.name())) {
            needed = true;
        } else if (identifier instanceof Identifier.Single single
                && single.value().equals(attribute)) {
            needed = !single.generated();
        }
        if (needed) {
            require(attribute);
        }
    }

    private static boolean isComponent(Identifier.Composite key, String column) {
        return key.components().stream()
                .anyMatch(part -> part instanceof BasicAttribute basic
                        && basic.column().name().equals(column));
    }
}
