package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables that appear, by what may have been their name: one that vanishes and has at least half of all columns in common. */
final class LikeTables {

    private static final int MOST = 5;

    private final List<Table> appeared;
    private final Map<String, List<Integer>> byColumn = new HashMap<>();

    LikeTables(List<Table> appeared) {
        this.appeared = appeared;
        for (int i = 0; i < appeared.size(); i++) {
            int table = i;
            appeared.get(i)
                    .columns()
                    .forEach(column -> byColumn.computeIfAbsent(Names.fold(column.name()), none -> new ArrayList<>(1))
                            .add(table));
        }
    }

    private record Candidate(String name, int common, int all, int distance) {

        boolean isLike() {
            return 2 * common >= all;
        }

        double share() {
            return (double) common / all;
        }
    }

    /** What the vanished table may be called now, the likeliest first. */
    List<String> candidates(Table vanished) {
        int[] common = new int[appeared.size()];
        vanished.columns()
                .forEach(column -> byColumn.getOrDefault(Names.fold(column.name()), List.of())
                        .forEach(table -> common[table]++));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < common.length; i++) {
            if (common[i] > 0) {
                Candidate candidate = candidate(vanished, appeared.get(i), common[i]);
                if (candidate.isLike()) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.share())
                        .thenComparingInt(Candidate::distance)
                        .thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static Candidate candidate(Table vanished, Table table, int common) {
        String name = table.name().name();
        int all = vanished.columns().size() + table.columns().size() - common;
        return new Candidate(
                name, common, all, Likeness.distance(name, vanished.name().name()));
    }
}
