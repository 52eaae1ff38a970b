package io.github.schemata.migrate.apply;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much stands in each table of a database.
 *
 * @param tables by name, as the database spells it
 */
record Contents(Map<String, TableContents> tables) {

    /**
     * @param rows how many rows there are
     * @param values how many values are not NULL, by column; computed columns are not among them
     */
    record TableContents(long rows, Map<String, Long> values) {

        TableContents {
            values = new LinkedHashMap<>(values);
        }
    }

    Contents {
        tables = new LinkedHashMap<>(tables);
    }

    /** The name as the database spells it: one that is spelled exactly so, else one that differs in case only. */
    Optional<String> table(String name) {
        return spelled(tables, name);
    }

    /** The column's name as the database spells it. */
    Optional<String> column(String table, String column) {
        return Optional.ofNullable(tables.get(table)).flatMap(contents -> spelled(contents.values(), column));
    }

    private static Optional<String> spelled(Map<String, ?> names, String name) {
        if (names.containsKey(name)) {
            return Optional.of(name);
        }
        return names.keySet().stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
