package io.github.schemata.codegen.profile;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is pinned.
 *
 * @param tables a line for each column, by table or view and by column, ordered
 * @param strays the foreign keys with values that no referenced row has
 * @param unreadable tables and views whose rows could not be read
 */
record Profile(
        SortedMap<String, SortedMap<String, Line>> tables, SortedSet<Stray> strays, SortedSet<String> unreadable) {

    static final Profile NONE = new Profile(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());

    /**
     * A column.
     *
     * @param java the type that its values ask for by themselves
     * @param facts what they are
     */
    record Line(String java, ColumnFacts facts) {}

    /** A foreign key, named by all it says of itself. */
    record Stray(String table, List<String> columns, String target, List<String> referenced)
            implements Comparable<Stray> {

        private static final Comparator<Stray> ORDER = Comparator.comparing(Stray::table)
                .thenComparing(stray -> stray.columns().toString())
                .thenComparing(Stray::target)
                .thenComparing(stray -> stray.referenced().toString());

        @Override
        public int compareTo(Stray other) {
            return ORDER.compare(this, other);
        }
    }

    Profile {
        TreeMap<String, SortedMap<String, Line>> copy = new TreeMap<>();
        tables.forEach((table, lines) -> copy.put(table, Collections.unmodifiableSortedMap(new TreeMap<>(lines))));
        tables = Collections.unmodifiableSortedMap(copy);
        strays = Collections.unmodifiableSortedSet(new TreeSet<>(strays));
        unreadable = Collections.unmodifiableSortedSet(new TreeSet<>(unreadable));
    }

    @Nullable
    Line line(String table, String column) {
        return tables.getOrDefault(table, Collections.emptySortedMap()).get(column);
    }

    boolean has(String table, List<String> columns) {
        return columns.stream().allMatch(column -> Objects.nonNull(line(table, column)));
    }

    /** This with what the other knows of tables and columns that are not in it; its own lines stay. */
    Profile with(Profile more) {
        SortedMap<String, SortedMap<String, Line>> lines = new TreeMap<>();
        tables.forEach((table, columns) -> lines.put(table, new TreeMap<>(columns)));
        more.tables.forEach((table, columns) -> columns.forEach((column, line) -> {
            if (!unreadable.contains(table)) {
                lines.computeIfAbsent(table, name -> new TreeMap<>()).putIfAbsent(column, line);
            }
        }));
        SortedSet<Stray> allStrays = new TreeSet<>(strays);
        more.strays.stream()
                .filter(stray -> !has(stray.table(), stray.columns()))
                .forEach(allStrays::add);
        SortedSet<String> all = new TreeSet<>(unreadable);
        more.unreadable.stream().filter(table -> !tables.containsKey(table)).forEach(all::add);
        return new Profile(lines, allStrays, all);
    }

    /** How many columns are in it. */
    int size() {
        return tables.values().stream()
                .map(Map::size)
                .mapToInt(Integer::intValue)
                .sum();
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(tables.keySet());
        names.addAll(unreadable);
        return names;
    }
}
