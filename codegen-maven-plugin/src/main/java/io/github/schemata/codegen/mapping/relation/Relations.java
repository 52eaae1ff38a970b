package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.TableKeys;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells which foreign keys become associations, and who writes their columns. */
public final class Relations {

    private final ForeignKeyTargets targets;
    private final Map<TableName, KeyChoice> keys;
    private final DataProfile data;
    private final Provider provider;
    private final Quoting quoting;
    private final List<String> onlyRead = new ArrayList<>();

    /** The foreign keys of a table that become associations: where they lead, and whether their values fit there. */
    private record Leading(Map<ForeignKey, Table> targets, Map<ForeignKey, Boolean> fits) {}

    /** Which keys of other tables may be parts of a table's own. */
    private enum Nesting {
        ALL,
        SOME,
        NONE
    }

    public Relations(
            ForeignKeyTargets targets,
            Map<TableName, KeyChoice> keys,
            DataProfile data,
            Provider provider,
            Quoting quoting) {
        this.quoting = quoting;
        this.provider = provider;
        this.targets = targets;
        this.keys = keys;
        this.data = data;
    }

    /** The associations of a table, in the order of its foreign keys; of keys that share columns the shorter own them. */
    public List<Relation> of(Table table) {
        Map<ForeignKey, Table> leading = leading(table);
        Map<ForeignKey, Boolean> fits = new HashMap<>();
        leading.forEach((key, target) -> fits.put(key, targets.fit(table, key, target)));
        Leading keys = new Leading(leading, fits);
        List<Relation> usual = of(table, keys, Nesting.ALL);
        if (provider == Provider.HIBERNATE) {
            return usual;
        }
        List<Relation> some = of(table, keys, Nesting.SOME);
        List<Relation> relations = isReadBeside(table, some) ? of(table, keys, Nesting.NONE) : some;
        for (int i = 0; i < relations.size(); i++) {
            if (!relations.get(i).writes().equals(usual.get(i).writes())) {
                onlyRead.add(table.name() + "("
                        + String.join(", ", relations.get(i).key().columns()) + ")");
            }
        }
        return relations;
    }

    /** The foreign keys that are only read for the sake of other providers than Hibernate. */
    public List<String> onlyRead() {
        return List.copyOf(onlyRead);
    }

    /** EclipseLink boots with no identifier that one association gives a part, and another only reads a part of. */
    private boolean isReadBeside(Table table, List<Relation> relations) {
        return relations.stream().anyMatch(relation -> relation.writes() instanceof Writes.Identifier)
                && relations.stream()
                        .filter(relation -> relation.writes() instanceof Writes.Elsewhere)
                        .flatMap(relation -> relation.key().columns().stream())
                        .anyMatch(column -> choice(table) instanceof KeyChoice.Columns key && key.has(column));
    }

    private List<Relation> of(Table table, Leading leading, Nesting nesting) {
        ColumnOwners owners = new ColumnOwners(table, choice(table), data, quoting);
        Map<ForeignKey, Relation> relations = new HashMap<>();
        leading.targets().keySet().stream()
                .sorted(Comparator.comparingInt(key -> key.columns().size()))
                .forEach(key -> relations.put(key, relation(table, key, leading, owners, nesting)));
        return leading.targets().keySet().stream().map(relations::get).toList();
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
                    key.columns().get(i),
                    i < key.targetColumns().size() ? key.targetColumns().get(i) : "");
        }
        return key.target().toString() + pairs;
    }

    private Relation relation(Table table, ForeignKey key, Leading leading, ColumnOwners owners, Nesting nesting) {
        Table target = leading.targets().get(key);
        boolean toIdentifier =
                choice(target) instanceof KeyChoice.Columns columns && columns.isExactly(key.targetColumns());
        List<Column> columns = key.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .toList();
        List<ForeignKey> others = leading.targets().keySet().stream()
                .filter(other -> other != key)
                .toList();
        boolean toAnother = !table.name().equals(target.name());
        boolean fits = leading.fits().getOrDefault(key, false);
        // Hibernate looks for the row of another key at once, and would write NULL where there is none.
        boolean lost = !fits || !toIdentifier && data.straying(table.name(), key);
        Writes writes = lost
                ? new Writes.Elsewhere()
                : owners.of(columns, toIdentifier && toAnother && canNest(key, others, nesting), others);
        boolean optional = columns.stream().anyMatch(Column::nullable) && !isInIdentifier(table, key);
        return new Relation(table, key, target, toIdentifier, isUnique(table, key), optional, writes, fits);
    }

    /**
     * Whether another table's key of several columns can stand in the table's own. Hibernate 6.6 does not find a quoted
     * column there by its name, and EclipseLink does not go by the order; nor does it find a column there that another
     * association reads, too.
     */
    private boolean canNest(ForeignKey key, List<ForeignKey> others, Nesting nesting) {
        if (nesting != Nesting.SOME) {
            return nesting == Nesting.ALL;
        }
        return key.targetColumns().size() == 1
                || key.targetColumns().stream().allMatch(quoting::isBare)
                        && others.stream().noneMatch(other -> sharesColumn(key, other));
    }

    private static boolean sharesColumn(ForeignKey key, ForeignKey other) {
        return key.columns().stream().anyMatch(column -> other.columns().contains(column));
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
