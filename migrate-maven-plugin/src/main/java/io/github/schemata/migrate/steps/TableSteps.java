package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.evolution.SchemaChange.CreateTable;
import io.github.schemata.migrate.evolution.SchemaChange.DropTable;
import io.github.schemata.migrate.evolution.SchemaChange.RenameTable;
import io.github.schemata.migrate.steps.Step.Written;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables that come, go and change their name. */
final class TableSteps {

    private final Schema found;

    TableSteps(Schema found) {
        this.found = found;
    }

    /**
     * With its indexes.
     *
     * @param referring its columns in foreign keys
     */
    static List<Step> create(CreateTable change, List<Index> indexes, Set<String> referring) {
        Table table = change.created();
        ColumnWords words = new ColumnWords(null, keyed(table, referring));
        return List.of(new Step("Create table " + table.name(), names -> {
            List<DraftChange> changes = new ArrayList<>(creating(table, words, names));
            indexes.forEach(index -> changes.add(Keys.create(table.name(), index, names)));
            return new Written(changes, List.of(drop(table, names)));
        }));
    }

    private static Set<String> keyed(Table table, Set<String> referring) {
        Set<String> keyed = new HashSet<>(referring);
        if (table.primaryKey() != null) {
            keyed.addAll(table.primaryKey().columns());
        }
        return keyed;
    }

    List<Step> drop(DropTable change, List<ForeignKey> keysGone) {
        Table table = change.dropped();
        String comment = "Drop table " + table.name() + ": the rollback brings it back, but not its rows";
        Step portable = new Step(comment, names -> portableDrop(table, keysGone, names));
        if (!Exact.isNeeded(table, found)) {
            return List.of(portable);
        }
        return List.of(
                new Step(
                        comment,
                        Step.SQLITE,
                        names -> new Written(List.of(drop(table, names)), Exact.create(table, found))),
                new Step(comment, Step.OTHERS, portable.writer()));
    }

    private Written portableDrop(Table table, List<ForeignKey> keysGone, Names names) {
        List<DraftChange> rollback = new ArrayList<>(creating(table, new ColumnWords(found.product()), names));
        table.indexes().stream()
                .filter(index -> index.origin() == Index.Origin.CREATED)
                .filter(Exact::isPortable)
                .forEach(index -> rollback.add(Keys.create(table.name(), index, names)));
        table.foreignKeys().stream()
                .filter(key -> !keysGone.contains(key))
                .forEach(key -> rollback.add(Keys.add(table.name(), key, names)));
        return new Written(List.of(drop(table, names)), rollback);
    }

    static List<Step> rename(RenameTable change) {
        return List.of(new Step("Rename table " + change.table() + " to " + change.to(), names -> {
            String from = names.table(change.table());
            String to = names.table(change.to());
            return new Written(List.of(rename(change, from, to)), List.of(rename(change, to, from)));
        }));
    }

    private static DraftChange rename(RenameTable change, String from, String to) {
        return Change.of("renameTable")
                .with("schemaName", change.table().schema())
                .put("oldTableName", from)
                .put("newTableName", to)
                .done();
    }

    private static DraftChange drop(Table table, Names names) {
        return Change.of("dropTable", table.name(), names).done();
    }

    /** The table with its primary key, unique keys and checks. */
    private static List<DraftChange> creating(Table table, ColumnWords words, Names names) {
        List<DraftChange> changes = new ArrayList<>();
        changes.add(Change.of("createTable", table.name(), names)
                .with("remarks", table.comment())
                .columns(table.columns().stream()
                        .map(column -> words.of(column, table, names))
                        .toList())
                .done());
        if (table.primaryKey() != null && !ColumnWords.inline(table)) {
            changes.add(Keys.add(table.name(), table.primaryKey(), names));
        }
        for (UniqueKey key : table.uniqueKeys()) {
            if (!isInline(key, table)) {
                changes.add(Keys.add(table.name(), key, names));
            }
        }
        table.checks().forEach(check -> changes.addAll(Checks.add(table.name(), check, names)));
        return changes;
    }

    /** The first key of a column alone stands at the column. */
    private static boolean isInline(UniqueKey key, Table table) {
        return table.columns().stream()
                .map(Column::name)
                .anyMatch(column -> table.uniqueKeys().stream()
                        .filter(one -> ColumnWords.alone(one, column))
                        .findFirst()
                        .filter(first -> first == key)
                        .isPresent());
    }
}
