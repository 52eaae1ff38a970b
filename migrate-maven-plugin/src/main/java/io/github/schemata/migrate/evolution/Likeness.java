package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Column;
import java.util.Comparator;
import java.util.List;

/** What may be the same column under another name: one of the same type. */
final class Likeness {

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
