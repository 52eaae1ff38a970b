package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what a new object must be given, in the order of the columns: the parameters of its constructor. */
final class RequiredAttributes {

    /** A method has at most 255 parameters (JVMS 4.3.3), and a readable one far fewer. */
    private static final int MOST = 40;

    private final Table table;
    private final Identifier identifier;
    private final Set<String> covered = new HashSet<>();
    private final List<String> required = new ArrayList<>();

    private RequiredAttributes(Table table, Identifier identifier) {
        this.table = table;
        this.identifier = identifier;
    }

    static List<String> of(
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
        return attributes.required.size() > MOST ? List.of() : attributes.required;
    }

    private void offer(Relation relation, ToOneAttribute attribute, Column column) {
        boolean open = relation.has(column.name()) && !covered.contains(column.name());
        if (open && (attribute.required() || bringsKey(relation))) {
            required.add(attribute.name());
            relation.columns().forEach(name -> table.column(name).ifPresent(part -> covered.add(part.name())));
        }
    }

    /** An association that is only read still gives a composite key the values of its columns. */
    private boolean bringsKey(Relation relation) {
        return relation.writes() instanceof Writes.Elsewhere
                && identifier instanceof Identifier.Composite key
                && relation.toIdentifier()
                && !relation.table().name().equals(relation.target().name())
                && relation.columns().stream().allMatch(column -> isComponent(key, column));
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
            required.add(attribute.name());
        }
    }

    private static boolean isComponent(Identifier.Composite key, String column) {
        return key.components().stream().anyMatch(part -> part.column().name().equalsIgnoreCase(column));
    }
}
