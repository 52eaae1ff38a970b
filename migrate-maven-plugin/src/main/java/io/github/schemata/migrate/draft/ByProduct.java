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
 * @param values by Liquibase's {@code dbms}, in written order; the first that fits counts, and {@code ""} fits all
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

    /** How an attribute refers to it. */
    String reference() {
        return "${" + name + "}";
    }
}
