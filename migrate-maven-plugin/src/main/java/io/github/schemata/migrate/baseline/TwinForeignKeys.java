package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.draft.DraftChangeset;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The foreign keys of a table, for every database but SQLite, once all tables are there. */
final class TwinForeignKeys {

    private final Table table;
    private final TwinNames names;
    private final List<ForeignKey> keys;
    private final List<String> notes = new ArrayList<>();

    TwinForeignKeys(Table table, TwinNames names, TwinKeys keys, TwinTypes types) {
        this.table = table;
        this.names = names;
        this.keys = keys.of(table).stream()
                .filter(key -> types.areAlike(table, key))
                .toList();
    }

    /** The changeset; empty where there is no key that others take. */
    Optional<DraftChangeset> changeset() {
        ServerSql sql = new ServerSql(names.table(table.name().name()));
        List<DraftChange> changes = new ArrayList<>();
        List<DraftChange> rollback = new ArrayList<>();
        for (ForeignKey key : keys) {
            String wanted = key.name() != null
                    ? key.name()
                    : "fk_" + table.name().name() + "_" + String.join("_", key.columns());
            String name = names.own(wanted);
            changes.add(add(name, key));
            rollback.add(0, drop(name));
            if (key.deferrable()) {
                sql.defer(name, key.initiallyDeferred());
            }
        }
        int left = table.foreignKeys().size() - changes.size();
        if (left > 0) {
            notes.add(left + (left == 1 ? " foreign key that leads" : " foreign keys that lead")
                    + " to no unique columns of the same type");
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<DraftChange> deferring = sql.changes();
        changes.addAll(deferring);
        String comment = "Foreign keys of " + table.name() + " for other databases"
                + (notes.isEmpty() ? "" : "; not there: " + String.join("; ", notes));
        return Optional.of(new DraftChangeset(comment, "!sqlite", changes, deferring.isEmpty() ? null : rollback));
    }

    List<String> notes() {
        return notes;
    }

    private DraftChange add(String name, ForeignKey key) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("constraintName", name);
        attributes.put("baseTableName", names.table(table.name().name()));
        attributes.put(
                "baseColumnNames", String.join(", ", names.columns(table.name().name(), key.columns())));
        attributes.put("referencedTableName", names.table(key.target().name()));
        attributes.put(
                "referencedColumnNames",
                String.join(", ", names.columns(key.target().name(), key.targetColumns())));
        action("onDelete", key.onDelete(), key, attributes);
        action("onUpdate", key.onUpdate(), key, attributes);
        return new DraftChange("addForeignKeyConstraint", attributes);
    }

    /** InnoDB has no SET DEFAULT, and no SET NULL of a column that is NOT NULL. */
    private void action(String when, ReferentialAction action, ForeignKey key, Map<String, Object> attributes) {
        boolean impossible = action == ReferentialAction.SET_DEFAULT
                || action == ReferentialAction.SET_NULL
                        && key.columns().stream()
                                .flatMap(column -> table.column(column).stream())
                                .anyMatch(column -> !column.nullable() || isKey(column.name()));
        if (impossible) {
            notes.add(when + " " + action.name().replace('_', ' ') + " of " + String.join(", ", key.columns()));
        } else if (action != ReferentialAction.NO_ACTION) {
            attributes.put(when, action.name().replace('_', ' '));
        }
    }

    private boolean isKey(String column) {
        return table.primaryKey() != null && table.primaryKey().columns().contains(column);
    }

    private DraftChange drop(String name) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("baseTableName", names.table(table.name().name()));
        attributes.put("constraintName", name);
        return new DraftChange("dropForeignKeyConstraint", attributes);
    }
}
