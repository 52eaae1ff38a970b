package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All tables of the database, which of them were chosen, and which become entities; looked up by name.
 */
public final class Tables {

    private final Map<TableName, Table> all = new HashMap<>();
    private final Map<TableName, Table> chosen = new HashMap<>();
    private final Map<TableName, Table> selected = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    public Tables(Schema schema, List<Table> chosen, List<Table> selected) {
        chosen.forEach(table -> this.chosen.put(table.name(), table));
        schema.omissions().forEach(omission -> broken.add(omission.name().toLowerCase(Locale.ROOT)));
        schema.tables().forEach(table -> this.all.put(table.name(), table));
        selected.forEach(table -> this.selected.put(table.name(), table));
    }

    public Optional<Table> find(TableName name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Whether the user wants it, be it that it can be mapped or not. */
    public boolean isChosen(TableName name) {
        return chosen.containsKey(name);
    }

    /** Whether it is there, but could not be read, which has been told. */
    public boolean isBroken(TableName name) {
        return broken.contains(name.toString().toLowerCase(Locale.ROOT));
    }

    public boolean isSelected(TableName name) {
        return selected.containsKey(name);
    }
}
