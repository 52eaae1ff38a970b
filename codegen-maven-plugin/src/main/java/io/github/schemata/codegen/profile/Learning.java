package io.github.schemata.codegen.profile;

import io.github.schemata.codegen.mapping.RowTypes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.profile.Profile.Line;
import io.github.schemata.codegen.profile.Profile.Stray;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.DataProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a profile of what the rows say. */
final class Learning {

    private Learning() {}

    static Profile of(Selection selection, DataProfile rows, RowTypes types) {
        SortedMap<String, SortedMap<String, Line>> lines = new TreeMap<>();
        SortedSet<Stray> strays = new TreeSet<>();
        SortedSet<String> unreadable = new TreeSet<>();
        rows.unreadable().keySet().forEach(name -> unreadable.add(name.toString()));
        for (Table table : selection.tables()) {
            if (!rows.unreadable().containsKey(table.name())) {
                lines.put(table.name().toString(), columns(table, rows, types));
            }
            table.foreignKeys().stream()
                    .filter(key -> rows.straying(table.name(), key))
                    .forEach(key -> strays.add(stray(table, key)));
        }
        for (View view : selection.views()) {
            if (!rows.unreadable().containsKey(view.name())) {
                lines.put(view.name().toString(), columns(view, rows, types));
            }
        }
        return new Profile(lines, strays, unreadable);
    }

    static Stray stray(Table table, ForeignKey key) {
        return new Stray(table.name().toString(), key.columns(), key.target().toString(), key.targetColumns());
    }

    private static SortedMap<String, Line> columns(Table table, DataProfile rows, RowTypes types) {
        SortedMap<String, Line> lines = new TreeMap<>();
        for (Column column : table.columns()) {
            ColumnFacts facts = ColumnFacts.of(rows.of(table.name(), column.name()), nulls(table, column, rows));
            lines.put(column.name(), new Line(types.of(table, column, facts.asProfile()), facts));
        }
        return lines;
    }

    private static SortedMap<String, Line> columns(View view, DataProfile rows, RowTypes types) {
        SortedMap<String, Line> lines = new TreeMap<>();
        for (Column column : view.columns()) {
            ColumnFacts facts = ColumnFacts.of(rows.of(view.name(), column.name()), 0);
            lines.put(column.name(), new Line(types.of(view, column, facts.asProfile()), facts));
        }
        return lines;
    }

    /** NULLs matter in a primary key, and in a composite foreign key where its columns do not have them together. */
    static long nulls(Table table, Column column, DataProfile rows) {
        long own = nulls(table.name(), column.name(), rows);
        List<String> composite = composites(table);
        if (own > 0 && composite.stream().anyMatch(column.name()::equalsIgnoreCase)) {
            return composite.stream()
                    .map(name -> table.column(name).orElseThrow())
                    .map(other -> nulls(table.name(), other.name(), rows))
                    .filter(count -> count > 0 && count <= own)
                    .distinct()
                    .count();
        }
        return own > 0 && isKey(table, column) ? 1 : 0;
    }

    static boolean isKey(Table table, Column column) {
        return table.primaryKey() != null
                && table.primaryKey().columns().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    private static List<String> composites(Table table) {
        List<String> columns = new ArrayList<>();
        table.foreignKeys().stream()
                .filter(key -> key.columns().size() > 1)
                .flatMap(key -> key.columns().stream())
                .filter(name -> table.column(name).isPresent())
                .forEach(columns::add);
        return columns;
    }

    private static long nulls(TableName table, String column, DataProfile rows) {
        return rows.of(table, column).nulls();
    }
}
