package io.github.schemata.codegen.mapping.collection;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.name.Renames;
import io.github.schemata.codegen.mapping.relation.JoinTable;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.OddNames;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that do nothing but join two others: two foreign keys to identifiers, whose columns are all that
 * there is and are what tells the rows apart. A table that is more to anybody stays an entity.
 */
public final class JoinTables {

    private final Schema schema;
    private final Map<TableName, KeyChoice> keys;
    private final Map<TableName, List<Relation>> relations;
    private final Renames renames;
    private final Provider provider;
    private final Quoting quoting;
    private final Notes notes;

    public JoinTables(
            Schema schema,
            Map<TableName, KeyChoice> keys,
            Map<TableName, List<Relation>> relations,
            Renames renames,
            Provider provider,
            Quoting quoting,
            Notes notes) {
        this.schema = schema;
        this.keys = keys;
        this.relations = relations;
        this.renames = renames;
        this.provider = provider;
        this.quoting = quoting;
        this.notes = notes;
    }

    public List<JoinTable> among(List<Table> tables) {
        return tables.stream().flatMap(table -> of(table).stream()).toList();
    }

    private Optional<JoinTable> of(Table table) {
        List<Relation> both = relations.get(table.name());
        if (both.size() != 2 || table.foreignKeys().size() != 2 || !isAllOf(table, both)) {
            return Optional.empty();
        }
        String more = more(table, both);
        if (more != null) {
            notes.info("Table " + table.name() + " joins two others but stays an entity: " + more + ".");
            return Optional.empty();
        }
        List<Relation> ordered = both.stream()
                .sorted(Comparator.comparingInt(relation -> first(table, relation)))
                .toList();
        return Optional.of(new JoinTable(table, ordered.get(0), ordered.get(1)));
    }

    private static boolean isAllOf(Table table, List<Relation> both) {
        return table.columns().stream()
                .allMatch(column -> both.stream().anyMatch(relation -> relation.has(column.name())));
    }

    private static int first(Table table, Relation relation) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return relation.columns().stream()
                .mapToInt(column ->
                        names.indexOf(table.column(column).orElseThrow().name()))
                .min()
                .orElseThrow();
    }

    /** What the table is besides; null where it is nothing else. */
    private @Nullable String more(Table table, List<Relation> both) {
        List<String> columns =
                both.stream().flatMap(relation -> relation.columns().stream()).toList();
        if (renames.entity(table.name()).isPresent()) {
            return "codegen.renames gives it a class";
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            return "its foreign keys share a column";
        }
        if (!(keys.get(table.name()) instanceof KeyChoice.Columns key) || !key.isExactly(columns)) {
            return "its key is not all of its columns";
        }
        return unmappable(table, both);
    }

    private @Nullable String unmappable(Table table, List<Relation> both) {
        if (!both.stream().allMatch(relation -> relation.toIdentifier() && relation.fits())) {
            return "a foreign key does not lead to what identifies a row";
        }
        if (both.stream().anyMatch(Relation::unique)) {
            return "a row of one of them has at most one of the other";
        }
        if (table.columns().stream().anyMatch(column -> column.generated() != null)) {
            return "the database computes a column";
        }
        List<Table> all = List.of(table, both.get(0).target(), both.get(1).target());
        if (all.stream().anyMatch(one -> OddNames.in(one, quoting).isPresent())) {
            return "annotations cannot say its names";
        }
        if (schema.triggers().stream().anyMatch(trigger -> trigger.table().matches(table.name()))) {
            return "a trigger looks at its rows";
        }
        boolean referenced = schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(key -> key.target().matches(table.name()));
        return referenced ? "another table refers to it" : unportable(table, both);
    }

    /**
     * EclipseLink 5.0.2 quotes the quoted name of a join table once more. And Hibernate cannot be told the quoted names
     * in a key of several columns, but goes by their order, while EclipseLink does not boot without those names.
     */
    private @Nullable String unportable(Table table, List<Relation> both) {
        if (provider == Provider.HIBERNATE) {
            return null;
        }
        if (!quoting.isBare(table.name().name())) {
            return "not every provider takes a join table whose name needs quotes";
        }
        return both.stream()
                .filter(relation -> relation.columns().size() > 1)
                .flatMap(relation -> relation.key().targetColumns().stream()
                        .map(column ->
                                relation.target().column(column).orElseThrow().name())
                        .filter(column -> !quoting.isBare(column))
                        .map(column -> "not every provider takes a join table to a key of several columns where one of"
                                + " them needs quotes, as " + relation.target().name() + "." + column + " does"))
                .findFirst()
                .orElse(null);
    }
}
