package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.diff.TableGlobs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked to go, by name or glob: {@code album} a table or sequence, {@code album.title} what is called so of one
 * (column, key, index, check; one without a name by the name that it would get), {@code album.title:default} and {@code
 * album.title:comment} what a column has.
 */
final class Drops {

    private static final int SHOWN = 12;

    private final List<String> asked;
    private final boolean everything;
    private final Set<String> used = new HashSet<>();
    private final Set<String> offered = new TreeSet<>();

    /** @param everything whether all goes that is not stated */
    Drops(List<String> asked, boolean everything) {
        this.asked =
                asked.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        this.everything = everything;
    }

    /** Whether the thing of that name may go. */
    boolean allow(String name) {
        if (everything) {
            return true;
        }
        offered.add(name);
        boolean allowed = false;
        for (String glob : asked) {
            if (depth(glob) == depth(name) && !name.isEmpty() && new TableGlobs(List.of(glob)).match(name)) {
                used.add(glob);
                allowed = true;
            }
        }
        return allowed;
    }

    /** A glob for tables means none of their columns. */
    private static long depth(String name) {
        return name.chars().filter(c -> c == '.' || c == ':').count();
    }

    /** @throws MigrateException when something was asked to go that is not there, or that entities state */
    void requireAllUsed() {
        List<String> left = asked.stream().filter(one -> !used.contains(one)).toList();
        if (left.isEmpty()) {
            return;
        }
        offered.remove("");
        List<String> names = new ArrayList<>(offered);
        String there = names.isEmpty()
                ? "nothing"
                : String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
        throw new MigrateException("migrate.allowDrop names " + String.join(", ", left)
                + ", and nothing of that name is there without an entity that states it.\nWhat may go is: " + there
                + ".");
    }
}
