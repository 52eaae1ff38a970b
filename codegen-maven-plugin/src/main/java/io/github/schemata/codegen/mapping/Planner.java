package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.collection.JoinTables;
import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyChoices;
import io.github.schemata.codegen.mapping.name.Renames;
import io.github.schemata.codegen.mapping.relation.DerivedIdentifiers;
import io.github.schemata.codegen.mapping.relation.ForeignKeyTargets;
import io.github.schemata.codegen.mapping.relation.JoinTable;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.mapping.relation.Relations;
import io.github.schemata.codegen.mapping.relation.RowIdTables;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.mapping.selection.Tables;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settles which tables become entities, what identifies their rows, and which foreign keys become associations. */
final class Planner {

    private final MappingOptions options;
    private final DataProfile data;
    private final KeyChoices choices;
    private final Renames renames;
    private final Quoting quoting;
    private final Notes notes;

    Planner(
            MappingOptions options,
            DataProfile data,
            KeyChoices choices,
            Renames renames,
            Quoting quoting,
            Notes notes) {
        this.options = options;
        this.data = data;
        this.choices = choices;
        this.renames = renames;
        this.quoting = quoting;
        this.notes = notes;
    }

    /**
     * Settles it.
     *
     * @param wanted what the user chose
     * @param selection what of it can be mapped
     */
    Plan plan(Selection wanted, Selection selection) {
        Map<TableName, KeyChoice> keys = keys(selection);
        List<Table> tables = selection.tables().stream()
                .filter(table -> !(keys.get(table.name()) instanceof KeyChoice.Nothing))
                .toList();
        Tables known = new Tables(selection.schema(), wanted.tables(), tables);
        Relations finder = new Relations(
                new ForeignKeyTargets(known, keys, choices, data, notes), keys, data, options.provider(), quoting);
        Map<TableName, List<Relation>> relations = new HashMap<>();
        tables.forEach(table -> relations.put(table.name(), finder.of(table)));
        if (!finder.onlyRead().isEmpty()) {
            notes.info(
                    "Left out for codegen.provider=PORTABLE: @MapsId where a key is made of several others' in a way that"
                            + " not every provider knows, so these associations are only read, and the key has the values: "
                            + String.join(", ", finder.onlyRead()) + ".");
        }
        RowIdTables.writeColumnsByThemselves(keys, relations);
        DerivedIdentifiers.breakCycles(tables, relations);
        List<JoinTable> joinTables = options.manyToMany()
                ? new JoinTables(selection.schema(), keys, relations, renames, options.provider(), quoting, notes)
                        .among(tables)
                : List.of();
        Set<Table> joining = joinTables.stream().map(JoinTable::table).collect(Collectors.toSet());
        List<Table> entities =
                tables.stream().filter(table -> !joining.contains(table)).toList();
        return new Plan(entities, keys, relations, joinTables, choices);
    }

    private Map<TableName, KeyChoice> keys(Selection selection) {
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
