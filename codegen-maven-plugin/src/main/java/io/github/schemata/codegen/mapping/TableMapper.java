package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.AttributeNames;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps one table to its entity, all but the inverse sides. */
final class TableMapper {

    private final Names names;
    private final ValueChoices values;
    private final KeyValues keyValues;
    private final DataProfile data;
    private final ColumnMapper columns;
    private final Map<TableName, List<Relation>> relations;

    TableMapper(
            Names names,
            ValueChoices values,
            KeyValues keyValues,
            DataProfile data,
            ColumnMapper columns,
            Map<TableName, List<Relation>> relations) {
        this.names = names;
        this.values = values;
        this.keyValues = keyValues;
        this.data = data;
        this.columns = columns;
        this.relations = relations;
    }

    EntityClass map(Table table, KeyChoice key) {
        List<Relation> toOnes = relations.get(table.name());
        Map<Column, BasicAttribute> basics = basics(table, key, toOnes);
        Identifier identifier = identifier(table, key, basics, toOnes);
        Map<Relation, ToOneAttribute> associations = associations(table, toOnes, identifier);
        List<Attribute> attributes = new ArrayList<>();
        for (Column column : table.columns()) {
            associations.forEach((relation, attribute) -> {
                if (relation.columns().get(0).equalsIgnoreCase(column.name())) {
                    attributes.add(attribute);
                }
            });
            if (basics.containsKey(column) && !isKey(key, column)) {
                attributes.add(basics.get(column));
            }
        }
        List<String> required = RequiredAttributes.of(table, identifier, basics, associations);
        return new EntityClass(names.entity(table.name()), source(table, key), identifier, attributes, required);
    }

    /** Columns that are attributes by themselves: all but those that only an association writes. */
    private Map<Column, BasicAttribute> basics(Table table, KeyChoice key, List<Relation> toOnes) {
        NameScope members = names.members(table.name());
        NameScope components = NameScope.ofAttributes();
        boolean composite =
                key instanceof KeyChoice.Columns columns && columns.columns().size() > 1;
        Map<Column, BasicAttribute> basics = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            boolean owned = toOnes.stream()
                    .anyMatch(relation -> relation.writes() instanceof Writes.Itself && relation.has(column.name()));
            if (!owned) {
                boolean component = composite && isKey(key, column);
                String name = component
                        ? components.claim(AttributeNames.forComponent(column.name()))
                        : members.claim(AttributeNames.forColumn(column.name()));
                basics.put(column, columns.ofTable(table.name(), column, name, choice(table, key, column)));
            }
        }
        return basics;
    }

    private ValueChoice choice(Table table, KeyChoice key, Column column) {
        if (isKey(key, column)) {
            return keyValues.of(table, column);
        }
        ValueChoice own = values.of(table, column, data.of(table.name(), column.name()));
        return keyValues.ofReferencing(table, column, own).orElse(own);
    }

    private Identifier identifier(
            Table table, KeyChoice key, Map<Column, BasicAttribute> basics, List<Relation> toOnes) {
        NameScope members = names.members(table.name());
        if (!(key instanceof KeyChoice.Columns columns)) {
            return new Identifier.RowNumber(members.claimFirst("rowId", "rowKey"), RowNumbers.column(table.columns()));
        }
        List<BasicAttribute> parts = columns.columns().stream().map(basics::get).toList();
        if (parts.size() > 1) {
            return new Identifier.Composite(members.claimFirst("id", "key"), names.part(table.name(), "Id"), parts);
        }
        boolean shared = toOnes.stream().anyMatch(relation -> relation.writes() instanceof Writes.Identifier);
        return shared ? new Identifier.Shared(parts.get(0)) : new Identifier.Single(parts.get(0), columns.generated());
    }

    private Map<Relation, ToOneAttribute> associations(Table table, List<Relation> toOnes, Identifier identifier) {
        NameScope members = names.members(table.name());
        Map<Relation, ToOneAttribute> associations = new LinkedHashMap<>();
        for (Relation relation : toOnes) {
            String target = names.noun(relation.target().name());
            String wanted = names.relations()
                    .forForeignKey(relation.columns(), relation.key().targetColumns(), target);
            String name = members.claimFirst(wanted, wanted + "Row");
            associations.put(relation, association(relation, name, identifier));
        }
        return associations;
    }

    private ToOneAttribute association(Relation relation, String name, Identifier identifier) {
        Writes writes = relation.writes();
        if (writes instanceof Writes.Identifier && identifier instanceof Identifier.Composite composite) {
            writes = new Writes.Identifier(
                    component(composite, relation.columns().get(0)));
        }
        boolean plain = relation.toIdentifier() && relation.columns().size() == 1;
        List<ToOneAttribute.Join> joins = relation.columns().stream()
                .map(column -> join(relation, column, plain))
                .toList();
        return new ToOneAttribute(
                name,
                names.entity(relation.target().name()),
                relation.unique(),
                relation.optional(),
                writes,
                joins,
                relation.key().name(),
                relation.key().onDelete());
    }

    private ToOneAttribute.Join join(Relation relation, String columnName, boolean plain) {
        Column column = relation.table().column(columnName).orElseThrow();
        Column referenced =
                relation.target().column(relation.referencedBy(columnName)).orElseThrow();
        ValueChoice choice = keyValues.of(relation.table(), column);
        return new ToOneAttribute.Join(
                column.name(),
                referenced.name(),
                plain,
                column.nullable(),
                Definitions.of(column.type().declared(), choice));
    }

    private static String component(Identifier.Composite key, String column) {
        return key.components().stream()
                .filter(part -> part.column().name().equalsIgnoreCase(column))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static RowSource source(Table table, KeyChoice key) {
        return key instanceof KeyChoice.RowId rowId
                ? new RowSource.OfRows(table.name(), table.comment(), rowId.spelling(), rowId.reason())
                : new RowSource.OfTable(
                        table.name(), table.comment(), TableKeys.uniqueKeys(table), TableKeys.indexes(table));
    }

    private static boolean isKey(KeyChoice key, Column column) {
        return key instanceof KeyChoice.Columns columns && columns.has(column.name());
    }
}
