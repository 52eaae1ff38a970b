package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.List;

/** What of a table only SQLite's own words bring back. */
final class Exact {

    private Exact() {}

    /** Whether portable changes would lose something of the table on SQLite. */
    static boolean isNeeded(Table table, Schema found) {
        return found.product().equals("SQLite")
                && table.sql() != null
                && (table.withoutRowId()
                        || table.strict()
                        || table.kind() != Table.Kind.ORDINARY
                        || !table.checks().isEmpty()
                        || table.columns().stream().anyMatch(Exact::isSpecial)
                        || table.foreignKeys().stream().anyMatch(key -> key.name() == null)
                        || table.indexes().stream()
                                .anyMatch(index -> index.origin() == Index.Origin.CREATED && !isPortable(index))
                        || !triggers(table, found).isEmpty());
    }

    private static boolean isSpecial(Column column) {
        return column.collation() != null
                || column.generated() != null
                || column.type().declared().isBlank()
                || (column.defaultText() != null && !isPortable(column.defaultText(), column));
    }

    /** Whether it comes back letter for letter. */
    private static boolean isPortable(String defaultText, Column column) {
        Value value = Value.of(defaultText, column.type());
        return value != null
                && switch (value.suffix()) {
                    case "Computed" -> value.isPortable();
                    case "Boolean" -> defaultText.equals("0") || defaultText.equals("1");
                    case "Numeric" -> defaultText.equals(String.valueOf(value.content()));
                    default -> true;
                };
    }

    /** Whether a createIndex says all of it. */
    static boolean isPortable(Index index) {
        return index.where() == null
                && index.parts().stream()
                        .allMatch(part -> part.column() != null
                                && (part.collation() == null || part.collation().equalsIgnoreCase("BINARY")));
    }

    static List<Trigger> triggers(Table table, Schema found) {
        return found.triggers().stream()
                .filter(trigger -> trigger.table().matches(table.name()))
                .toList();
    }

    /** The table, its indexes and triggers as they were. */
    static List<DraftChange> create(Table table, Schema found) {
        List<DraftChange> changes = new ArrayList<>();
        changes.add(Change.sql(null, String.valueOf(table.sql())));
        indexes(table, changes);
        triggers(table, found).forEach(trigger -> changes.add(Change.sql(null, trigger.sql())));
        return changes;
    }

    private static void indexes(Table table, List<DraftChange> changes) {
        table.indexes().stream()
                .filter(index -> index.sql() != null)
                .forEach(index -> changes.add(Change.sql(null, String.valueOf(index.sql()))));
    }

    static String drop(String kind, String name) {
        return "DROP " + kind + " " + Identifiers.quote(name);
    }
}
