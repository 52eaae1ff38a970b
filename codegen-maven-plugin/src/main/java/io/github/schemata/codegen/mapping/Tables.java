package io.github.schemata.codegen.mapping;

import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All tables of the database, and which of them become entities; looked up by name without regard to case. */
final class Tables {

    private final Map<String, Table> all = new HashMap<>();
    private final Map<String, Table> selected = new HashMap<>();

    Tables(List<Table> all, List<Table> selected) {
        all.forEach(table -> this.all.put(key(table.name()), table));
        selected.forEach(table -> this.selected.put(key(table.name()), table));
    }

    Optional<Table> find(TableName name) {
        return Optional.ofNullable(all.get(key(name)));
    }

    boolean isSelected(TableName name) {
        return selected.containsKey(key(name));
    }

    private static String key(TableName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
