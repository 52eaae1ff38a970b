package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
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
        Selection selection = Unreadable.leaveOut(wanted, data, notes);
        ValueChoices values = new ValueChoices(options.enums());
        KeyChoices keyChoices = new KeyChoices(data, values);
        Map<TableName, KeyChoice> keys = keys(selection, keyChoices, notes);
        List<Table> tables = selection.tables().stream()
                .filter(table -> !(keys.get(table.name()) instanceof KeyChoice.Nothing))
                .toList();
        Map<TableName, List<Relation>> relations = new HashMap<>();
        Tables known = new Tables(selection.schema().tables(), tables);
        Relations finder = new Relations(new ForeignKeyTargets(known, keys, keyChoices, data, notes), keys, data);
        tables.forEach(table -> relations.put(table.name(), finder.of(table)));
        RowIdTables.writeColumnsByThemselves(keys, relations);
        DerivedIdentifiers.breakCycles(tables, relations);

        Names names = new Names(tables, selection.views());
        Generated generated = new Generated(names);
        SpacedColumns spaced = new SpacedColumns(relations, generated);
        KeyValues keyValues = new KeyValues(keyChoices, keys, relations);
        ColumnMapper columns = new ColumnMapper(options.packageName(), generated, spaced, new CaselessKeys(relations));
        Findings findings = new Findings(values, data, notes);
        AssociationMapper associations = new AssociationMapper(names, keyValues, new KeyOrder(keys, relations), spaced);
        TableMapper tableMapper =
                new TableMapper(names, values, keyValues, data, columns, findings, relations, associations);
        List<EntityClass> entities = new ArrayList<>();
        tables.forEach(table -> entities.add(tableMapper.map(table, keys.get(table.name()))));
        List<EntityClass> mapped =
                options.inverse() ? new Inverses(names, relations).addTo(tables, entities) : entities;
        List<EntityClass> all = new ArrayList<>(mapped);
        ViewMapper viewMapper = new ViewMapper(names, values, data, columns);
        for (View view : selection.views()) {
            all.add(viewMapper.map(view));
        }
        all.sort(Comparator.comparing(EntityClass::name));
        findings.tellForms();
        return new EntityModel(
                options.packageName(),
                all,
                generated.enums(),
                generated.converters(),
                generated.spacedTypes(),
                generated.caselessTextIfWanted(),
                notes.all());
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
