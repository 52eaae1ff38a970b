package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.collection.Inverses;
import io.github.schemata.codegen.mapping.collection.JoinedCollections;
import io.github.schemata.codegen.mapping.entity.AssociationMapper;
import io.github.schemata.codegen.mapping.entity.ColumnMapper;
import io.github.schemata.codegen.mapping.entity.Generated;
import io.github.schemata.codegen.mapping.entity.SpacedColumns;
import io.github.schemata.codegen.mapping.entity.TableMapper;
import io.github.schemata.codegen.mapping.entity.ViewMapper;
import io.github.schemata.codegen.mapping.key.KeyChoices;
import io.github.schemata.codegen.mapping.key.KeyGeneration;
import io.github.schemata.codegen.mapping.key.UnkeyedTables;
import io.github.schemata.codegen.mapping.name.Inflections;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.name.Renames;
import io.github.schemata.codegen.mapping.portable.PortableModel;
import io.github.schemata.codegen.mapping.portable.PortableSources;
import io.github.schemata.codegen.mapping.relation.CaselessKeys;
import io.github.schemata.codegen.mapping.relation.GivenReferences;
import io.github.schemata.codegen.mapping.relation.KeyOrder;
import io.github.schemata.codegen.mapping.relation.KeyValues;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.mapping.selection.Unreadable;
import io.github.schemata.codegen.mapping.target.TargetNames;
import io.github.schemata.codegen.mapping.target.TargetSchema;
import io.github.schemata.codegen.mapping.target.Targets;
import io.github.schemata.codegen.mapping.type.DeclaredValues;
import io.github.schemata.codegen.mapping.type.ServerColumns;
import io.github.schemata.codegen.mapping.type.TypeMappings;
import io.github.schemata.codegen.mapping.validation.Constraints;
import io.github.schemata.codegen.mapping.value.Findings;
import io.github.schemata.codegen.mapping.value.ValueChoices;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.naming.Quoting;
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
        return map(wanted, data, data);
    }

    /**
     * The same where what the rows say was pinned.
     *
     * @param data what is taken as said by the rows
     * @param found what they do say, to be told where it made a difference
     */
    public EntityModel map(Selection wanted, DataProfile data, DataProfile found) {
        Product product = Targets.product(wanted.schema(), options.target());
        Notes notes = new Notes();
        boolean elsewhere = product != Targets.of(wanted.schema().product());
        TargetNames names = TargetNames.of(wanted.schema(), product);
        Selection there = TargetSchema.on(product, wanted, names, data, notes);
        Rows rows = elsewhere ? new Rows(DataProfile.NONE, DataProfile.NONE) : new Rows(data, found);
        Given given = new Given(
                TypeMappings.of(options.typeMappings(), options.packageName(), wanted.schema())
                        .on(names),
                Renames.of(options.renames(), wanted.schema()).on(names));
        return map(there, rows, given, product, notes);
    }

    /** What is taken as said by the rows, and what they do say. */
    private record Rows(DataProfile data, DataProfile found) {}

    /** What the user says, of tables as they are in the source: that is the one that the user sees. */
    private record Given(TypeMappings types, Renames names) {}

    private EntityModel map(Selection wanted, Rows rows, Given given, Product product, Notes notes) {
        DataProfile data = rows.data();
        boolean server = product != Product.SQLITE;
        Quoting quoting = new Quoting(product);
        Selection readable = Unreadable.leaveOut(wanted, data, notes);
        ValueChoices values =
                new ValueChoices(options.enums(), given.types(), server ? DeclaredValues.on(product) : null);
        KeyChoices choices =
                new KeyChoices(readable.tables(), data, values, options.idType(), options.provider(), quoting);
        UnkeyedTables unkeyed = new UnkeyedTables();
        Selection selection = isPortable()
                ? PortableSources.of(readable, choices, notes)
                : server ? unkeyed.asViews(readable, choices, notes) : readable;
        Plan plan = new Planner(options, data, choices, given.names(), quoting, notes).plan(wanted, selection);
        GivenReferences.refuse(given.types(), plan.relations());
        Names names = new Names(
                plan.tables(), selection.views(), Inflections.of(options.inflections()), given.names(), notes, quoting);
        plan.give(names, selection.views());
        Generated generated = new Generated(names);
        Findings findings = new Findings(values, rows.found(), notes);
        List<EntityClass> entities = entities(
                new Ground(selection, quoting, unkeyed), data, plan, names, new Builders(values, generated, findings));
        findings.tellForms();
        if (!isPortable()) {
            CastColumns.tell(entities, notes);
        }
        EntityModel model = new EntityModel(
                options.packageName(),
                product,
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

    /** What is mapped, and where it stands. */
    private record Ground(Selection selection, Quoting quoting, UnkeyedTables unkeyed) {}

    /** What the mappers share. */
    private record Builders(ValueChoices values, Generated generated, Findings findings) {}

    private List<EntityClass> entities(Ground ground, DataProfile data, Plan plan, Names names, Builders shared) {
        Generated generated = shared.generated();
        Map<TableName, List<Relation>> relations = plan.relations();
        ServerColumns servers = new ServerColumns(ground.quoting().product());
        SpacedColumns spaced = new SpacedColumns(relations, generated);
        KeyValues keyValues = new KeyValues(plan.choices(), plan.keys(), relations);
        ColumnMapper columns =
                new ColumnMapper(options.packageName(), generated, spaced, new CaselessKeys(relations), servers);
        AssociationMapper associations =
                new AssociationMapper(names, keyValues, new KeyOrder(plan.keys(), relations), spaced, servers);
        TableMapper tables = new TableMapper(
                names,
                keyValues,
                columns,
                shared.findings(),
                relations,
                associations,
                new KeyGeneration(ground.selection().schema().sequences()));
        List<EntityClass> mapped = plan.tables().stream()
                .map(table -> tables.map(table, plan.keys().get(table.name())))
                .toList();
        List<EntityClass> entities = withCollections(mapped, plan, names, associations);
        if (options.validation()) {
            Constraints constraints = new Constraints(ground.selection().schema(), data, shared.findings());
            entities.replaceAll(constraints::addTo);
        }
        ViewMapper views = new ViewMapper(names, shared.values(), data, columns, ground.unkeyed());
        ground.selection().views().forEach(view -> entities.add(views.map(view)));
        entities.sort(Comparator.comparing(EntityClass::name));
        return entities;
    }

    /** The same entities with the sides that they have many on. */
    private List<EntityClass> withCollections(
            List<EntityClass> mapped, Plan plan, Names names, AssociationMapper associations) {
        Map<String, List<Attribute>> attributes = new HashMap<>();
        mapped.forEach(entity -> attributes.put(entity.name(), new ArrayList<>(entity.attributes())));
        if (options.inverse()) {
            new Inverses(names, options.collectionType(), plan.relations()).addTo(attributes, plan.tables(), mapped);
        }
        new JoinedCollections(names, associations, options.inverse(), options.collectionType(), plan.joinTables())
                .addTo(attributes);
        List<EntityClass> entities = new ArrayList<>();
        mapped.forEach(entity -> entities.add(new EntityClass(
                entity.name(),
                entity.source(),
                entity.identifier(),
                attributes.get(entity.name()),
                entity.required())));
        return entities;
    }
}
