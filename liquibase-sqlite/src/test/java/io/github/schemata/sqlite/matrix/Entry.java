package io.github.schemata.sqlite.matrix;

import io.github.schemata.sqlite.testing.Variant;
import java.util.List;
import java.util.Set;

/**
 * A change, or several of one changeset, and what it must do.
 *
 * @param changes YAML list items
 * @param variants where it is tried
 * @param updates what it does; the first that holds for a variant counts
 * @param rollbacks what undoing it does, likewise
 */
record Entry(String name, String changes, Set<Variant> variants, List<Outcome> updates, List<Outcome> rollbacks) {

    /**
     * What comes of an update or a rollback.
     *
     * @param variants for which ones this holds
     * @param lines the difference to the schema before, or what the refusal says
     */
    record Outcome(Set<Variant> variants, Kind kind, List<String> lines) {}

    enum Kind {
        /** Done, with exactly this difference. */
        DONE,
        /** Refused with a message that has all these lines in it, and nothing is changed. */
        REFUSED,
        /** Everything is as it was before, byte for byte. */
        IDENTICAL,
        /** Liquibase knows no way back. */
        IMPOSSIBLE
    }

    Outcome update(Variant variant) {
        return of(updates, variant);
    }

    /** That it leaves nothing behind, where nothing else is said. */
    Outcome rollback(Variant variant) {
        return rollbacks.isEmpty() ? new Outcome(Set.of(), Kind.IDENTICAL, List.of()) : of(rollbacks, variant);
    }

    private Outcome of(List<Outcome> outcomes, Variant variant) {
        return outcomes.stream()
                .filter(outcome -> outcome.variants().contains(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " says nothing of " + variant));
    }

    @Override
    public String toString() {
        return name;
    }
}
