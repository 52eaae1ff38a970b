package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Provider;
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
        ValueChoices values = new ValueChoices(options.enums());
        KeyChoices choices = new KeyChoices(data, values, options.provider());
        Selection readable = Unreadable.leaveOut(wanted, data, notes);
        Selection selection = isPortable() ? PortableSources.of(readable, choices, notes) : readable;
        Plan plan = plan(selection, choices, data, notes);
        Names names = new Names(plan.tables(), selection.views());
        Generated generated = new Generated(names);
        Findings findings = new Findings(values, data, notes);
        List<EntityClass> entities = entities(selection, data, plan, names, generated, findings);
        findings.tellForms();
        EntityModel model = new EntityModel(
                options.packageName(),
                entities,
                generated.enums(),
                generated.converters(),
                generated.spacedTypes(),
                generated.caselessTextIfWanted(),
                List.of(),
                notes.all());
        return isPortable() ? new PortableModel(names).of(model) : model;
    }

    private boolean isPortable() {
        return options.provider() == Provider.PORTABLE;
    }

    /** What is settled before anything has a name: the tables that can be mapped, their identifiers and associations. */
    private record Plan(
            List<Table> tables,
            Map<TableName, KeyChoice> keys,
            Map<TableName, List<Relation>> relations,
            KeyChoices choices) {}

    private Plan plan(Selection selection, KeyChoices choices, DataProfile data, Notes notes) {
        Map<TableName, KeyChoice> keys = keys(selection, choices, notes);
        List<Table> tables = selection.tables().stream()
                .filter(table -> !(keys.get(table.name()) instanceof KeyChoice.Nothing))
                .toList();
        Tables known = new Tables(selection.schema().tables(), tables);
        Relations finder =
                new Relations(new ForeignKeyTargets(known, keys, choices, data, notes), keys, data, options.provider());
        Map<TableName, List<Relation>> relations = new HashMap<>();
        tables.forEach(table -> relations.put(table.name(), finder.of(table)));
        RowIdTables.writeColumnsByThemselves(keys, relations);
        DerivedIdentifiers.breakCycles(tables, relations);
        return new Plan(tables, keys, relations, choices);
    }

    private List<EntityClass> entities(
            Selection selection, DataProfile data, Plan plan, Names names, Generated generated, Findings findings) {
        ValueChoices values = new ValueChoices(options.enums());
        Map<TableName, List<Relation>> relations = plan.relations();
        SpacedColumns spaced = new SpacedColumns(relations, generated);
        KeyValues keyValues = new KeyValues(plan.choices(), plan.keys(), relations);
        ColumnMapper columns = new ColumnMapper(options.packageName(), generated, spaced, new CaselessKeys(relations));
        AssociationMapper associations =
                new AssociationMapper(names, keyValues, new KeyOrder(plan.keys(), relations), spaced);
        TableMapper tables =
                new TableMapper(names, values, keyValues, data, columns, findings, relations, associations);
        List<EntityClass> mapped = plan.tables().stream()
                .map(table -> tables.map(table, plan.keys().get(table.name())))
                .toList();
        List<EntityClass> entities = new ArrayList<>(
                options.inverse() ? new Inverses(names, relations).addTo(plan.tables(), mapped) : mapped);
        ViewMapper views = new ViewMapper(names, values, data, columns);
        selection.views().forEach(view -> entities.add(views.map(view)));
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
