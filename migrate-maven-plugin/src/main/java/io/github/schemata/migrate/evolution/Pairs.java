package io.github.schemata.migrate.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Pairs what belongs together, the surest criterion first. */
final class Pairs<T, U> {

    private final List<T> wanted;
    private final List<U> found;

    Pairs(List<T> wanted, List<U> found) {
        this.wanted = new ArrayList<>(wanted);
        this.found = new ArrayList<>(found);
    }

    /** Takes the pairs that are alike out. */
    void take(BiPredicate<T, U> alike, BiConsumer<T, U> pair) {
        wanted.removeIf(one -> {
            for (int i = 0; i < found.size(); i++) {
                if (alike.test(one, found.get(i))) {
                    pair.accept(one, found.remove(i));
                    return true;
                }
            }
            return false;
        });
    }

    /** Takes those out that have no need of a partner. */
    void satisfied(Predicate<T> satisfied) {
        wanted.removeIf(satisfied);
    }

    List<T> missing() {
        return wanted;
    }

    List<U> left() {
        return found;
    }
}
