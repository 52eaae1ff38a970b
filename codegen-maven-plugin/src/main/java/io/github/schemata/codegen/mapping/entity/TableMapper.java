package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyGeneration;
import io.github.schemata.codegen.mapping.key.TableKeys;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.relation.KeyValues;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.mapping.selection.OddNames;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.value.Findings;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.Required;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps one table to its entity, all but the inverse sides. */
public final class TableMapper {

    private final Names names;
    private final KeyValues keyValues;
    private final ColumnMapper columns;
    private final Findings findings;
    private final Map<TableName, List<Relation>> relations;
    private final AssociationMapper associationMapper;
    private final IdentifierMapper identifiers;

    public TableMapper(
            Names names,
            KeyValues keyValues,
            ColumnMapper columns,
            Findings findings,
            Map<TableName, List<Relation>> relations,
            AssociationMapper associationMapper,
            KeyGeneration generation) {
        this.names = names;
        this.keyValues = keyValues;
        this.columns = columns;
        this.findings = findings;
        this.relations = relations;
        this.associationMapper = associationMapper;
        this.identifiers = new IdentifierMapper(names, generation);
    }

    public EntityClass map(Table table, KeyChoice key) {
        List<Relation> toOnes = relations.get(table.name());
        Map<Column, BasicAttribute> basics = basics(table, key, toOnes);
        Map<Relation, String> named = associationMapper.name(table, toOnes);
        IdentifierMapper.Identity identity = identifiers.map(table, key, basics, named);
        Identifier identifier = identity.identifier();
        Map<Column, BasicAttribute> plain = new LinkedHashMap<>(basics);
        plain.keySet().removeIf(column -> isKey(key, column));
        Map<Relation, ToOneAttribute> associations = associationMapper.map(named, identity, plain);
        List<Attribute> attributes = new ArrayList<>();
        for (Column column : table.columns()) {
            associations.forEach((relation, attribute) -> {
                if (relation.columns().get(0).equals(column.name())) {
                    attributes.add(attribute);
                }
            });
            if (plain.containsKey(column)) {
                attributes.add(plain.get(column));
            }
        }
        List<Required> required = RequiredAttributes.of(table, identifier, basics, associations);
        return new EntityClass(names.entity(table.name()), source(table, key), identifier, attributes, required);
    }

    /** Columns that are attributes by themselves: all but those that only an association writes. */
    private Map<Column, BasicAttribute> basics(Table table, KeyChoice key, List<Relation> toOnes) {
        NameScope components = names.given().componentsOf(table.name());
        boolean composite =
                key instanceof KeyChoice.Columns columns && columns.columns().size() > 1;
        Map<Column, BasicAttribute> basics = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            boolean owned =
                    toOnes.stream().anyMatch(relation -> relation.has(column.name()) && relation.holdsItsColumns());
            if (!owned) {
                boolean component = composite && isKey(key, column);
                String name = component
                        ? names.component(table.name(), column.name(), components)
                        : names.attribute(table.name(), column.name());
                ValueChoice choice = choice(table, key, column);
                BasicAttribute attribute = numbered(
                        columns.ofTable(table.name(), column, name, choice),
                        !isKey(key, column) && column.identity() != Column.Identity.NONE);
                findings.tell(table, column, choice);
                if (!isKey(key, column)) {
                    findings.tellDefault(table, column, attribute);
                }
                basics.put(column, attribute);
            }
        }
        return basics;
    }

    /** A number that the database counts up beside the key is only read. */
    private static BasicAttribute numbered(BasicAttribute attribute, boolean counted) {
        return counted ? attribute.computed() : attribute;
    }

    private ValueChoice choice(Table table, KeyChoice key, Column column) {
        if (isKey(key, column)) {
            return keyValues.of(table, column);
        }
        ValueChoice own = keyValues.own(table, column);
        return keyValues.ofReferencing(table, column, own).orElse(own);
    }

    private RowSource source(Table table, KeyChoice key) {
        if (key instanceof KeyChoice.RowId rowId) {
            return new RowSource.OfRows(table.name(), table.comment(), rowId.spelling(), rowId.reason());
        }
        return OddNames.in(table, names.quoting())
                .<RowSource>map(reason -> new RowSource.OfRows(
                        table.name(),
                        table.comment(),
                        ((KeyChoice.Columns) key).columns().get(0).name(),
                        reason))
                .orElseGet(() -> new RowSource.OfTable(
                        table.name(),
                        table.comment(),
                        TableKeys.uniqueKeys(table, names.quoting()),
                        TableKeys.indexes(table, names.quoting())));
    }

    private static boolean isKey(KeyChoice key, Column column) {
        return key instanceof KeyChoice.Columns columns && columns.has(column.name());
    }
}
