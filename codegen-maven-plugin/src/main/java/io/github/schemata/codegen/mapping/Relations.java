package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells which foreign keys become associations, and who writes their columns. */
final class Relations {

    private final Tables tables;
    private final Map<TableName, KeyChoice> keys;
    private final KeyChoices choices;
    private final DataProfile data;
    private final Notes notes;

    Relations(Tables tables, Map<TableName, KeyChoice> keys, KeyChoices choices, DataProfile data, Notes notes) {
        this.tables = tables;
        this.keys = keys;
        this.choices = choices;
        this.data = data;
        this.notes = notes;
    }

    /** The associations of a table, in the order of its foreign keys; of keys that share columns the shorter own them. */
    List<Relation> of(Table table) {
        Map<ForeignKey, Relation> relations = new HashMap<>();
        Ownership ownership = new Ownership(keys.get(table.name()));
        Set<String> seen = new HashSet<>();
        List<ForeignKey> shortestFirst = table.foreignKeys().stream()
                .sorted(Comparator.comparingInt(key -> key.columns().size()))
                .toList();
        for (ForeignKey key : shortestFirst) {
            if (seen.add(signature(key))) {
                target(table, key).ifPresent(target -> relations.put(key, relation(table, key, target, ownership)));
            }
        }
        return table.foreignKeys().stream()
                .distinct()
                .map(relations::get)
                .filter(Objects::nonNull)
                .toList();
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

    private Relation relation(Table table, ForeignKey key, Table target, Ownership ownership) {
        boolean toIdentifier =
                keys.get(target.name()) instanceof KeyChoice.Columns columns && columns.isExactly(key.targetColumns());
        List<Column> columns = key.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .toList();
        boolean derivable = toIdentifier && !table.name().equals(target.name()) && isSingle(target);
        return new Relation(
                table,
                key,
                target,
                toIdentifier,
                isUnique(table, key.columns()),
                columns.stream().anyMatch(Column::nullable) && !isInIdentifier(table, key),
                ownership.of(columns, derivable));
    }

    private boolean isInIdentifier(Table table, ForeignKey key) {
        return keys.get(table.name()) instanceof KeyChoice.Columns columns
                && key.columns().stream().allMatch(columns::has);
    }

    private boolean isSingle(Table table) {
        return keys.get(table.name()) instanceof KeyChoice.Columns columns
                && columns.columns().size() == 1;
    }

    private boolean isUnique(Table table, List<String> columns) {
        Set<String> wanted = lower(columns);
        boolean isKey = keys.get(table.name()) instanceof KeyChoice.Columns key && key.isExactly(columns);
        return isKey || uniqueKeys(table).anyMatch(wanted::equals);
    }

    /** Unique constraints and unique indexes are the same thing here, unless the index leaves rows out. */
    private static java.util.stream.Stream<Set<String>> uniqueKeys(Table table) {
        return table.indexes().stream()
                .filter(index -> index.unique() && index.where() == null)
                .filter(index -> index.parts().stream().allMatch(part -> part.column() != null))
                .map(index -> lower(index.parts().stream()
                        .map(Index.Part::column)
                        .map(String::valueOf)
                        .toList()));
    }

    private static Set<String> lower(List<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }

    /** The table that an association can lead to; empty, and said, where the foreign key stays a plain column. */
    private Optional<Table> target(Table table, ForeignKey key) {
        String where = table.name() + "(" + String.join(", ", key.columns()) + ")";
        Table target = tables.find(key.target()).orElse(null);
        if (target == null) {
            notes.warn("The foreign key " + where + " leads to " + key.target()
                    + ", which does not exist: kept as a plain column.");
            return Optional.empty();
        }
        if (!tables.isSelected(target.name())) {
            notes.info("The foreign key " + where + " leads to " + target.name()
                    + ", which is left out: kept as a plain column (codegen.includeReferenced takes such tables too).");
            return Optional.empty();
        }
        String obstacle = obstacle(table, key, target);
        if (obstacle != null) {
            notes.warn(
                    "The foreign key " + where + " to " + target.name() + " stays a plain column: " + obstacle + ".");
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private @org.jspecify.annotations.Nullable String obstacle(Table table, ForeignKey key, Table target) {
        boolean complete = key.targetColumns().size() == key.columns().size()
                && key.targetColumns().stream()
                        .allMatch(name -> target.column(name).isPresent())
                && key.columns().stream().allMatch(name -> table.column(name).isPresent());
        if (!complete) {
            return "it does not say which columns it references, and there are none to assume";
        }
        KeyChoice choice = keys.get(target.name());
        if (choice instanceof KeyChoice.Columns columns && columns.isExactly(key.targetColumns())) {
            return misfit(table, key, target);
        }
        if (!(choice instanceof KeyChoice.Columns)) {
            return "rows of " + target.name() + " have no identifier of their own";
        }
        if (uniqueKeys(target).noneMatch(lower(key.targetColumns())::equals)) {
            return "what it references is no key";
        }
        boolean plain = key.targetColumns().stream()
                .allMatch(name -> target.foreignKeys().stream()
                        .noneMatch(other -> other.columns().stream().anyMatch(name::equalsIgnoreCase)));
        return plain ? misfit(table, key, target) : "what it references is a foreign key itself";
    }

    /** Values that the target's identifier could not have would be read as something else. */
    private @org.jspecify.annotations.Nullable String misfit(Table table, ForeignKey key, Table target) {
        for (int i = 0; i < key.columns().size(); i++) {
            Column column = table.column(key.columns().get(i)).orElseThrow();
            Column referenced = target.column(key.targetColumns().get(i)).orElseThrow();
            ColumnProfile held = data.of(table.name(), column.name());
            JavaType type = choices.valueOf(target, referenced).type();
            boolean number = type.equals(JavaType.LONG) || type.equals(JavaType.INTEGER);
            boolean textual = Affinity.of(column.type().declared()) == Affinity.TEXT;
            long foreign = held.reals() + held.blobs() + (textual ? 0 : held.texts());
            if (number && foreign > 0) {
                return column.name() + " holds values that are no " + type.simpleName();
            }
        }
        return null;
    }

    /** Hands each column to the first that writes it. */
    private static final class Ownership {

        private final KeyChoice key;
        private final Set<String> taken = new HashSet<>();

        Ownership(KeyChoice key) {
            this.key = key;
        }

        Writes of(List<Column> columns, boolean derivable) {
            boolean computed = columns.stream().anyMatch(column -> column.generated() != null);
            boolean free = columns.stream().noneMatch(column -> taken.contains(lower(column)));
            long inKey = columns.stream().filter(this::isInKey).count();
            if (computed || !free || isPartlyNullable(columns)) {
                return new Writes.Elsewhere();
            }
            if (inKey == 0) {
                columns.forEach(column -> taken.add(lower(column)));
                return new Writes.Itself();
            }
            if (columns.size() == 1 && derivable) {
                taken.add(lower(columns.get(0)));
                return new Writes.Identifier("");
            }
            return new Writes.Elsewhere();
        }

        /** Without a target JPA writes NULL to all columns, also to one that must have a value. */
        private static boolean isPartlyNullable(List<Column> columns) {
            return columns.stream().map(Column::nullable).distinct().count() > 1;
        }

        private boolean isInKey(Column column) {
            return key instanceof KeyChoice.Columns columns && columns.has(column.name());
        }

        private static String lower(Column column) {
            return column.name().toLowerCase(Locale.ROOT);
        }
    }
}
