package io.github.schemata.migrate.draft;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stock Liquibase change as data.
 *
 * @param type {@code createTable}
 * @param attributes in written order: texts, numbers, booleans; lists of maps for columns
 *     ({@code columns: [{column: {…}}]}) and maps for {@code constraints}, as in YAML
 */
public record DraftChange(String type, Map<String, Object> attributes) {

    public DraftChange {
        attributes = new LinkedHashMap<>(attributes);
    }
}
