package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells which foreign keys become associations, and who writes their columns. */
final class Relations {

    private final ForeignKeyTargets targets;
    private final Map<TableName, KeyChoice> keys;
    private final DataProfile data;
    private final Provider provider;

    Relations(ForeignKeyTargets targets, Map<TableName, KeyChoice> keys, DataProfile data, Provider provider) {
        this.provider = provider;
        this.targets = targets;
        this.keys = keys;
        this.data = data;
    }

    /** The associations of a table, in the order of its foreign keys; of keys that share columns the shorter own them. */
    List<Relation> of(Table table) {
        Map<ForeignKey, Table> leading = leading(table);
        List<Relation> relations = of(table, leading, true);
        return provider == Provider.PORTABLE && isReadBeside(table, relations) ? of(table, leading, false) : relations;
    }

    /** EclipseLink boots with no identifier that one association gives a part, and another only reads a part of. */
    private boolean isReadBeside(Table table, List<Relation> relations) {
        return relations.stream().anyMatch(relation -> relation.writes() instanceof Writes.Identifier)
                && relations.stream()
                        .filter(relation -> relation.writes() instanceof Writes.Elsewhere)
                        .flatMap(relation -> relation.key().columns().stream())
                        .anyMatch(column -> choice(table) instanceof KeyChoice.Columns key && key.has(column));
    }

    /** @param nesting whether the key of another table may be a part of the table's own */
    private List<Relation> of(Table table, Map<ForeignKey, Table> leading, boolean nesting) {
        ColumnOwners owners = new ColumnOwners(table, choice(table), data);
        Map<ForeignKey, Relation> relations = new HashMap<>();
        leading.keySet().stream()
                .sorted(Comparator.comparingInt(key -> key.columns().size()))
                .forEach(key -> relations.put(key, relation(table, key, leading, owners, nesting)));
        return leading.keySet().stream().map(relations::get).toList();
    }

    /** The foreign keys that become associations, with the tables that they lead to; each once if declared twice. */
    private Map<ForeignKey, Table> leading(Table table) {
        Map<ForeignKey, Table> leading = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (seen.add(signature(key))) {
                targets.of(table, key).ifPresent(target -> leading.put(key, target));
            }
        }
        return leading;
    }

    private static String signature(ForeignKey key) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.put(
                    key.columns().get(i).toLowerCase(Locale.ROOT),
                    i < key.targetColumns().size() ? key.targetColumns().get(i).toLowerCase(Locale.ROOT) : "");
        }
        return key.target().toString().toLowerCase(Locale.ROOT) + pairs;
    }

    private Relation relation(
            Table table, ForeignKey key, Map<ForeignKey, Table> leading, ColumnOwners owners, boolean nesting) {
        Table target = leading.get(key);
        boolean toIdentifier =
                choice(target) instanceof KeyChoice.Columns columns && columns.isExactly(key.targetColumns());
        List<Column> columns = key.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .toList();
        List<ForeignKey> others =
                leading.keySet().stream().filter(other -> other != key).toList();
        boolean toAnother = !table.name().equals(target.name());
        boolean fits = targets.fit(table, key, target);
        // Hibernate looks for the row of another key at once, and would write NULL where there is none.
        boolean lost = !fits || !toIdentifier && data.straying(table.name(), key);
        Writes writes = lost
                ? new Writes.Elsewhere()
                : owners.of(columns, toIdentifier && toAnother && nesting && canNest(key, others), others);
        boolean optional = columns.stream().anyMatch(Column::nullable) && !isInIdentifier(table, key);
        return new Relation(table, key, target, toIdentifier, isUnique(table, key), optional, writes, fits);
    }

    /**
     * Whether another table's key of several columns can stand in the table's own. Hibernate 6.6 does not find a quoted
     * column there by its name, and EclipseLink does not go by the order; nor does it find a column there that another
     * association reads, too.
     */
    private boolean canNest(ForeignKey key, List<ForeignKey> others) {
        return provider == Provider.HIBERNATE
                || key.targetColumns().size() == 1
                || key.targetColumns().stream().allMatch(Quoting::isBare)
                        && others.stream().noneMatch(other -> sharesColumn(key, other));
    }

    private static boolean sharesColumn(ForeignKey key, ForeignKey other) {
        return key.columns().stream()
                .anyMatch(column -> other.columns().stream().anyMatch(column::equalsIgnoreCase));
    }

    private boolean isInIdentifier(Table table, ForeignKey key) {
        return choice(table) instanceof KeyChoice.Columns columns
                && key.columns().stream().allMatch(columns::has);
    }

    private boolean isUnique(Table table, ForeignKey key) {
        boolean isKey = choice(table) instanceof KeyChoice.Columns columns && columns.isExactly(key.columns());
        return isKey || TableKeys.isUnique(table, key.columns());
    }

    private KeyChoice choice(Table table) {
        return keys.getOrDefault(table.name(), new KeyChoice.Nothing("it is not there"));
    }
}
