package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.Quoting;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of tables and columns in one changeset, and what they ask for: exact names want quotes everywhere, others
 * none, so that each database folds them as it folds those in the application's SQL.
 */
final class Names {

    private final Set<String> exact;
    private final boolean folded;
    private boolean usesExact;
    private boolean usesMixedCase;

    /** @param folded whether names that are not exact are to be written as PostgreSQL folds them */
    Names(Set<String> exact, boolean folded) {
        this.exact = exact;
        this.folded = folded;
    }

    String table(TableName name) {
        return one(name.name());
    }

    @Nullable
    String schema(@Nullable TableName name) {
        return name == null ? null : name.schema();
    }

    String column(String name) {
        return one(name);
    }

    String columns(List<String> names) {
        return String.join(", ", names.stream().map(this::one).toList());
    }

    /** Whether a database may not fold it. */
    boolean isExact(String name) {
        return exact.contains(name) || !name.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    private String one(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isExact(name)) {
            usesExact = true;
            return name;
        }
        usesMixedCase |= !lower.equals(name);
        return folded ? lower : name;
    }

    /** Whether some names must be folded and others not, so that PostgreSQL needs a text of its own. */
    boolean contradict() {
        return usesExact && usesMixedCase;
    }

    /** What Liquibase is to quote; null where its own way is right. */
    @Nullable
    Quoting quoting() {
        if (usesExact) {
            return Quoting.QUOTE_ALL_OBJECTS;
        }
        return usesMixedCase ? Quoting.QUOTE_ONLY_RESERVED_WORDS : null;
    }
}
