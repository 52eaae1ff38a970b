package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The columns that hold values of a kind, and those that such columns reference: all of them have one type. */
public final class HeldValues {

    private final Set<String> columns = new HashSet<>();
    private final Set<String> referenced = new HashSet<>();

    /** Numbers beyond an int. */
    public static HeldValues beyondInt(List<Table> tables, DataProfile data) {
        return new HeldValues(tables, (table, column) -> !ValueChoices.fitsInt(data.of(table.name(), column.name())));
    }

    /** Values that are no UUID. Only of columns that are declared as one, or reference one, is it known. */
    public static HeldValues noUuid(List<Table> tables, DataProfile data) {
        Set<String> declared = new HashSet<>();
        tables.forEach(table -> table.columns().stream()
                .filter(column -> column.type() instanceof SqlType.Uuid)
                .forEach(column -> declared.add(place(table.name(), column.name()))));
        return new HeldValues(tables, (table, column) -> {
            ColumnProfile held = data.of(table.name(), column.name());
            return held.uuids() < held.values()
                    && (column.type() instanceof SqlType.Uuid
                            || table.foreignKeys().stream().anyMatch(key -> leads(key, column, declared)));
        });
    }

    /** Values that are no decimal number: the driver refuses to read them as one. */
    public static HeldValues noDecimal(List<Table> tables, DataProfile data) {
        return new HeldValues(tables, (table, column) -> {
            ColumnProfile held = data.of(table.name(), column.name());
            boolean textual = Affinity.of(column.type().declared()) == Affinity.TEXT;
            return held.blobs() + held.infinities() > 0
                    || held.texts() > 0 && !(textual && isNoStray(table, column, data));
        });
    }

    /** Texts that a number is referenced by read as that number. */
    private static boolean isNoStray(Table table, Column column, DataProfile data) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .noneMatch(key -> data.straying(table.name(), key));
    }

    /** Values that the converter of the dates and times that they reference does not read. */
    public static HeldValues noMoment(List<Table> tables, DataProfile data, ValueChoices values) {
        Map<TableName, Table> known = new HashMap<>();
        tables.forEach(table -> known.put(table.name(), table));
        return new HeldValues(
                tables,
                (table, column) -> table.foreignKeys().stream()
                        .filter(key -> key.columns().contains(column.name()))
                        .anyMatch(key -> !isMoment(known, table, column, key, data, values)));
    }

    private static boolean isMoment(
            Map<TableName, Table> known,
            Table table,
            Column column,
            ForeignKey key,
            DataProfile data,
            ValueChoices values) {
        Place end = end(known, table, column, key, new HashSet<>());
        if (end == null) {
            return true;
        }
        ColumnProfile referenced = data.of(end.table().name(), end.column().name());
        return !(values.own(end.table(), end.column(), referenced) instanceof ValueChoice.Temporal moment)
                || Moments.fit(
                        moment, data.of(table.name(), column.name()), referenced, data.straying(table.name(), key));
    }

    /** A column of a table. */
    private record Place(Table table, Column column) {}

    /** What is referenced at the end of all references; null where there is nothing. */
    private static @Nullable Place end(
            Map<TableName, Table> known, Table table, Column column, ForeignKey key, Set<ForeignKey> seen) {
        int at = key.columns().indexOf(column.name());
        Table target = known.get(key.target());
        Column goal = target == null || at < 0 || at >= key.targetColumns().size()
                ? null
                : target.column(key.targetColumns().get(at)).orElse(null);
        if (target == null || goal == null || !seen.add(key)) {
            return null;
        }
        return target.foreignKeys().stream()
                .filter(next -> next.columns().contains(goal.name()))
                .map(next -> end(known, target, goal, next, seen))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new Place(target, goal));
    }

    private HeldValues(List<Table> tables, BiPredicate<Table, Column> holds) {
        for (Table table : tables) {
            table.columns().stream()
                    .filter(column -> holds.test(table, column))
                    .forEach(column -> columns.add(place(table.name(), column.name())));
        }
        int before;
        do {
            before = columns.size();
            tables.forEach(table -> table.foreignKeys().forEach(key -> follow(table, key)));
        } while (columns.size() > before);
    }

    private static boolean leads(ForeignKey key, Column column, Set<String> places) {
        int at = key.columns().indexOf(column.name());
        return at >= 0
                && at < key.targetColumns().size()
                && places.contains(place(key.target(), key.targetColumns().get(at)));
    }

    private void follow(Table table, ForeignKey key) {
        for (int i = 0; i < Math.min(key.columns().size(), key.targetColumns().size()); i++) {
            if (has(table.name(), key.columns().get(i))) {
                columns.add(place(key.target(), key.targetColumns().get(i)));
                referenced.add(place(key.target(), key.targetColumns().get(i)));
            }
        }
    }

    public boolean has(TableName table, String column) {
        return columns.contains(place(table, column));
    }

    /** Whether such values reference it. */
    public boolean isReferenced(TableName table, String column) {
        return referenced.contains(place(table, column));
    }

    private static String place(TableName table, String column) {
        return table + "\n" + column;
    }
}
