package io.github.schemata.codegen.mapping.name;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.relation.JoinTable;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.naming.GivenNames;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names that the user gives to columns are names of. A foreign key of one column is an association, and has the
 * name; so is one of several, where its columns are no attributes of their own. All others are attributes.
 */
public final class GivenMembers {

    private record Place(TableName table, String column) {}

    private final Map<Place, String> attributes = new HashMap<>();
    private final Map<Place, String> components = new HashMap<>();
    private final Map<Relation, String> relations = new HashMap<>();

    /** Takes the names of a table's columns, before any rule gives one. */
    public void add(Table table, KeyChoice key, List<Relation> toOnes, Names names) {
        NameScope componentsOfKey = NameScope.ofAttributes();
        for (Column column : table.columns()) {
            names.renames().attribute(table.name(), column.name()).ifPresent(name -> {
                Place place = new Place(table.name(), column.name());
                Optional<Relation> relation = relationOf(column.name(), toOnes);
                boolean component = key instanceof KeyChoice.Columns columns
                        && columns.columns().size() > 1
                        && columns.has(column.name());
                if (relation.isPresent()) {
                    put(relation.get(), place, name, names.members(table.name()));
                } else if (component) {
                    checkComponent(place, name);
                    components.put(place, claimed(place, name, componentsOfKey));
                } else {
                    attributes.put(place, claimed(place, name, names.members(table.name())));
                }
            });
        }
    }

    /** Takes the names of a view's columns. */
    public void add(TableName view, List<Column> columns, Names names) {
        for (Column column : columns) {
            names.renames().attribute(view, column.name()).ifPresent(name -> {
                Place place = new Place(view, column.name());
                attributes.put(place, claimed(place, name, names.members(view)));
            });
        }
    }

    /** Takes the names of a join table's columns: of the collections that they lead to. */
    public void add(JoinTable joined, Names names) {
        for (Relation relation : List.of(joined.owner(), joined.other())) {
            TableName holder = joined.beside(relation).target().name();
            for (String column : relation.columns()) {
                String spelled = joined.table().column(column).orElseThrow().name();
                names.renames().attribute(joined.table().name(), spelled).ifPresent(name -> {
                    Place place = new Place(joined.table().name(), spelled);
                    put(relation, place, name, names.members(holder));
                });
            }
        }
    }

    private void put(Relation relation, Place place, String name, NameScope scope) {
        String before = relations.get(relation);
        if (before == null) {
            relations.put(relation, claimed(place, name, scope));
        } else if (!before.equals(name)) {
            throw new CodegenException("codegen.renames calls the association of "
                    + relation.table().name() + "("
                    + String.join(", ", relation.columns()) + ") both " + before + " and " + name
                    + ".\nName it by one of its columns.");
        }
    }

    private static void checkComponent(Place place, String name) {
        GivenNames.problemOfComponent(name).ifPresent(flaw -> {
            throw new CodegenException("codegen.renames calls " + place.table() + "." + place.column() + " " + name
                    + ", but the name " + flaw + ".\nGive another one behind the equals sign.");
        });
    }

    private static String claimed(Place place, String name, NameScope scope) {
        if (!scope.isFree(name)) {
            throw new CodegenException("codegen.renames gives the name " + name + " twice in one class, and "
                    + place.table() + "." + place.column()
                    + " is the second column with it (case and a leading \"is\" make no difference)."
                    + "\nGive one of them another name.");
        }
        return scope.claim(name);
    }

    private static Optional<Relation> relationOf(String column, List<Relation> toOnes) {
        List<Relation> having =
                toOnes.stream().filter(relation -> relation.has(column)).toList();
        Optional<Relation> alone = having.stream()
                .filter(relation -> relation.columns().size() == 1)
                .findFirst();
        return alone.isPresent()
                ? alone
                : having.stream().filter(Relation::holdsItsColumns).findFirst();
    }

    Optional<String> attribute(TableName table, String column) {
        return Optional.ofNullable(attributes.get(new Place(table, column)));
    }

    Optional<String> component(TableName table, String column) {
        return Optional.ofNullable(components.get(new Place(table, column)));
    }

    /** The association, or what a join table's foreign key leads to. */
    public Optional<String> relation(Relation relation) {
        return Optional.ofNullable(relations.get(relation));
    }

    /** The parts of a key in which the user's names are taken. */
    public NameScope componentsOf(TableName table) {
        NameScope scope = NameScope.ofAttributes();
        components.entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(table))
                .forEach(entry -> scope.claim(entry.getValue()));
        return scope;
    }
}
