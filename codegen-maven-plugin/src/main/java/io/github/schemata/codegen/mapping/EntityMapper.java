package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps tables and views to entities: identifiers first, then associations, then attributes, then the inverse sides. */
public final class EntityMapper {

    private final MappingOptions options;

    public EntityMapper(MappingOptions options) {
        this.options = options;
    }

    /** Maps what was selected; what cannot be mapped is left out and named in the notes. */
    public EntityModel map(Selection wanted, DataProfile data) {
        Notes notes = new Notes();
        Product product = Targets.product(wanted.schema(), options.target());
        boolean server = product != Product.SQLITE;
        Selection readable = Unreadable.leaveOut(wanted, data, notes);
        ValueChoices values = new ValueChoices(options.enums(), server ? DeclaredValues.on(product) : null);
        KeyChoices choices = new KeyChoices(data, values, server);
        UnkeyedTables unkeyed = new UnkeyedTables();
        Selection selection = server ? unkeyed.asViews(readable, choices, notes) : readable;
        Plan plan = plan(selection, choices, data, notes);
        Names names = new Names(plan.tables(), selection.views());
        Generated generated = new Generated(names);
        Findings findings = new Findings(values, data, notes);
        List<EntityClass> entities = entities(
                new Ground(selection, product, unkeyed), data, plan, names, new Builders(values, generated, findings));
        findings.tellForms();
        return new EntityModel(
                options.packageName(),
                entities,
                generated.enums(),
                generated.converters(),
                generated.spacedTypes(),
                generated.caselessTextIfWanted(),
                notes.all());
    }

    /** What is settled before anything has a name: the tables that can be mapped, their identifiers and associations. */
    private record Plan(
            List<Table> tables,
            Map<TableName, KeyChoice> keys,
            Map<TableName, List<Relation>> relations,
            KeyChoices choices) {}

    private static Plan plan(Selection selection, KeyChoices choices, DataProfile data, Notes notes) {
        Map<TableName, KeyChoice> keys = keys(selection, choices, notes);
        List<Table> tables = selection.tables().stream()
                .filter(table -> !(keys.get(table.name()) instanceof KeyChoice.Nothing))
                .toList();
        Tables known = new Tables(selection.schema().tables(), tables);
        Relations finder = new Relations(new ForeignKeyTargets(known, keys, choices, data, notes), keys, data);
        Map<TableName, List<Relation>> relations = new HashMap<>();
        tables.forEach(table -> relations.put(table.name(), finder.of(table)));
        RowIdTables.writeColumnsByThemselves(keys, relations);
        DerivedIdentifiers.breakCycles(tables, relations);
        return new Plan(tables, keys, relations, choices);
    }

    /** What is mapped, and where it stands. */
    private record Ground(Selection selection, Product product, UnkeyedTables unkeyed) {}

    /** What the mappers share. */
    private record Builders(ValueChoices values, Generated generated, Findings findings) {}

    private List<EntityClass> entities(Ground ground, DataProfile data, Plan plan, Names names, Builders shared) {
        Generated generated = shared.generated();
        Map<TableName, List<Relation>> relations = plan.relations();
        ServerColumns servers = new ServerColumns(ground.product());
        SpacedColumns spaced = new SpacedColumns(relations, generated);
        KeyValues keyValues = new KeyValues(plan.choices(), plan.keys(), relations);
        ColumnMapper columns =
                new ColumnMapper(options.packageName(), generated, spaced, new CaselessKeys(relations), servers);
        AssociationMapper associations =
                new AssociationMapper(names, keyValues, new KeyOrder(plan.keys(), relations), spaced, servers);
        TableMapper tables = new TableMapper(
                names,
                shared.values(),
                keyValues,
                data,
                columns,
                shared.findings(),
                relations,
                associations,
                ground.product(),
                new KeyGeneration(ground.selection().schema().sequences()));
        List<EntityClass> mapped = plan.tables().stream()
                .map(table -> tables.map(table, plan.keys().get(table.name())))
                .toList();
        List<EntityClass> entities = new ArrayList<>(
                options.inverse() ? new Inverses(names, relations).addTo(plan.tables(), mapped) : mapped);
        ViewMapper views = new ViewMapper(names, shared.values(), data, columns, ground.unkeyed(), ground.product());
        ground.selection().views().forEach(view -> entities.add(views.map(view)));
        entities.sort(Comparator.comparing(EntityClass::name));
        return entities;
    }

    private static Map<TableName, KeyChoice> keys(Selection selection, KeyChoices choices, Notes notes) {
        Map<TableName, KeyChoice> keys = new HashMap<>();
        for (Table table : selection.tables()) {
            KeyChoice choice = choices.of(table);
            keys.put(table.name(), choice);
            if (choice instanceof KeyChoice.Nothing nothing) {
                notes.warn("Table " + table.name() + " is left out: " + nothing.reason()
                        + ". Give it a primary key of columns that are never NULL.");
            } else if (choice instanceof KeyChoice.RowId rowId) {
                notes.info("Table " + table.name() + " is read by its rowid: " + rowId.reason() + ".");
            }
        }
        return keys;
    }
}
