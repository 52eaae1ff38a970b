package io.github.schemata.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers differences. */
final class Differences {

    /** Said of what is not there. */
    static final String NONE = "none";

    static final String EXISTENCE = "existence";
    static final String MISSING = "missing";
    private static final String THERE = "there";

    private final List<Difference> found = new ArrayList<>();

    List<Difference> list() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void addAll(Differences others) {
        found.addAll(others.found);
    }

    void missing(String object) {
        found.add(new Difference(object, EXISTENCE, THERE, MISSING));
    }

    void unexpected(String object) {
        found.add(new Difference(object, EXISTENCE, MISSING, THERE));
    }

    /** Compares one fact exactly. */
    void fact(String object, String fact, @Nullable Object wanted, @Nullable Object found) {
        if (!Objects.equals(wanted, found)) {
            add(object, fact, wanted, found);
        }
    }

    /** Compares one fact that is SQL. */
    void sql(String object, String fact, @Nullable String wanted, @Nullable String found) {
        if (!Statement.same(wanted, found)) {
            add(object, fact, wanted, found);
        }
    }

    private void add(String object, String fact, @Nullable Object wanted, @Nullable Object is) {
        found.add(new Difference(object, fact, text(wanted), text(is)));
    }

    private static String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? NONE : value.toString();
    }

    /**
     * Pairs what belongs together, the surest criterion first, and compares the pairs; what is left is missing or
     * unexpected.
     *
     * @param name how one is called in messages
     * @param alike criteria, the surest first
     */
    <T> void pairs(
            Wording<T> name, List<T> wanted, List<T> is, List<BiPredicate<T, T>> alike, BiConsumer<T, T> compare) {
        List<T> left = new ArrayList<>(wanted);
        List<T> right = new ArrayList<>(is);
        for (BiPredicate<T, T> criterion : alike) {
            left.removeIf(one -> {
                T other = take(right, candidate -> criterion.test(one, candidate));
                if (other != null) {
                    compare.accept(one, other);
                }
                return other != null;
            });
        }
        left.forEach(one -> missing(name.of(one)));
        right.forEach(one -> unexpected(name.of(one)));
    }

    private static <T> @Nullable T take(List<T> list, Predicate<T> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (wanted.test(list.get(i))) {
                return list.remove(i);
            }
        }
        return null;
    }

    /** How an object is called in messages. */
    @FunctionalInterface
    interface Wording<T> {
        String of(T object);
    }
}
