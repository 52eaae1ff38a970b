package io.github.schemata.codegen.mapping.key;

import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables of a server whose rows nothing tells apart. There is no rowid, and PostgreSQL's ctid is another after every
 * update: such rows can only be read, as those of a view are.
 */
public final class UnkeyedTables {

    private final Map<TableName, Unkeyed> unkeyed = new HashMap<>();

    private record Unkeyed(String reason, @Nullable String comment) {}

    /** The selection with these tables among the views. */
    public Selection asViews(Selection selection, KeyChoices choices, Notes notes) {
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>(selection.views());
        for (Table table : selection.tables()) {
            if (choices.of(table) instanceof KeyChoice.Nothing nothing) {
                notes.info("Table " + table.name() + " can only be read: " + nothing.reason() + ".");
                unkeyed.put(table.name(), new Unkeyed(nothing.reason(), table.comment()));
                views.add(new View(table.name(), table.columns(), "", List.of(table.name())));
            } else {
                tables.add(table);
            }
        }
        return new Selection(selection.schema(), tables, views);
    }

    /** Why it is one of them; null for a view. */
    @Nullable
    public String reason(TableName name) {
        Unkeyed table = unkeyed.get(name);
        return table == null ? null : table.reason();
    }

    @Nullable
    public String comment(TableName name) {
        Unkeyed table = unkeyed.get(name);
        return table == null ? null : table.comment();
    }
}
