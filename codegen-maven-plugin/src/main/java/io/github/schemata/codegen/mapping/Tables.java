package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All tables of the database, which of them were chosen, and which become entities; looked up by name, with regard to
 * case on PostgreSQL alone.
 */
final class Tables {

    private final Map<String, Table> all = new HashMap<>();
    private final Map<String, Table> chosen = new HashMap<>();
    private final Map<String, Table> selected = new HashMap<>();

    Tables(List<Table> all, List<Table> chosen, List<Table> selected) {
        chosen.forEach(table -> this.chosen.put(key(table.name()), table));
        all.forEach(table -> this.all.put(key(table.name()), table));
        selected.forEach(table -> this.selected.put(key(table.name()), table));
    }

    Optional<Table> find(TableName name) {
        return Optional.ofNullable(all.get(key(name)));
    }

    /** Whether the user wants it, be it that it can be mapped or not. */
    boolean isChosen(TableName name) {
        return chosen.containsKey(key(name));
    }

    boolean isSelected(TableName name) {
        return selected.containsKey(key(name));
    }

    private static String key(TableName name) {
        return Quoting.key(name.toString());
    }
}
