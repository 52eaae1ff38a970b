package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be the same under another name: columns of one type, tables that share most of their columns. */
final class Likeness {

    private static final double ENOUGH = 0.6;

    private Likeness() {}

    /** The columns that a vanished one may have become, the likeliest name first. */
    static List<String> columns(TypeComparison types, Column vanished, List<Column> appeared) {
        return appeared.stream()
                .filter(column -> types.same(column.type(), vanished.type()))
                .map(Column::name)
                .sorted(Comparator.comparingInt((String name) -> distance(name, vanished.name()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The tables that a vanished one may have become, the likeliest first. */
    static List<Table> tables(Table vanished, List<Table> appeared) {
        return appeared.stream()
                .filter(table -> share(table, vanished) >= ENOUGH)
                .sorted(Comparator.comparingDouble((Table table) -> -share(table, vanished))
                        .thenComparingInt(table ->
                                distance(table.name().name(), vanished.name().name()))
                        .thenComparing(table -> table.name().name()))
                .toList();
    }

    private static double share(Table one, Table other) {
        Set<String> columns = names(one);
        Set<String> all = new HashSet<>(columns);
        Set<String> others = names(other);
        columns.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) columns.size() / all.size();
    }

    private static Set<String> names(Table table) {
        Set<String> names = new HashSet<>();
        table.columns().forEach(column -> names.add(Names.fold(column.name())));
        return names;
    }

    /**
     * How many characters must change.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Levenshtein_distance">Levenshtein distance</a>
     */
    static int distance(String from, String to) {
        String one = Names.fold(from);
        String other = Names.fold(to);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
