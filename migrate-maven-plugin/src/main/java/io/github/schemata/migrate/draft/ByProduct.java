package io.github.schemata.migrate.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attribute's value that is not the same for every database: the file gets a property for each, and the attribute
 * reads <code>${name}</code>.
 *
 * @param name of the property: letters, digits, {@code _}
 * @param values by Liquibase's {@code dbms}, in written order; {@code ""} for all others
 * @see <a href="https://docs.liquibase.com/concepts/changelogs/property-substitution.html">property substitution</a>
 */
public record ByProduct(String name, Map<String, String> values) {

    public ByProduct {
        values = new LinkedHashMap<>(values);
    }

    /** Those that stand anywhere in the changesets, each once. */
    static List<ByProduct> in(List<DraftChangeset> changesets) {
        return changesets.stream()
                .flatMap(changeset -> Stream.concat(
                        changeset.changes().stream(),
                        changeset.rollback() == null ? Stream.empty() : changeset.rollback().stream()))
                .flatMap(change -> within(change.attributes()))
                .collect(Collectors.toMap(ByProduct::name, one -> one, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<ByProduct> within(Object value) {
        if (value instanceof ByProduct one) {
            return Stream.of(one);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(ByProduct::within);
        }
        return value instanceof List<?> list ? list.stream().flatMap(ByProduct::within) : Stream.empty();
    }

    /**
     * The values with the {@code dbms} of each, of which one alone fits a database: of several, Liquibase takes the first
     * where they are global, and the last where they are not.
     */
    Map<String, String> exclusive() {
        Map<String, String> exclusive = new LinkedHashMap<>();
        String others = values.keySet().stream()
                .filter(dbms -> !dbms.isEmpty())
                .flatMap(dbms -> Stream.of(dbms.split(", ")))
                .map(dbms -> "!" + dbms)
                .collect(Collectors.joining(", "));
        values.forEach((dbms, value) -> exclusive.put(dbms.isEmpty() ? others : dbms, value));
        return exclusive;
    }

    /** How an attribute refers to it. */
    String reference() {
        return "${" + name + "}";
    }
}
