package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.migrate.evolution.SchemaChange.DropColumn;
import io.github.schemata.migrate.steps.Step.Written;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Columns that go, with all that hangs on them, and come back with it. */
final class ColumnDrops {

    private final Schema found;
    private final List<SchemaChange> changes;

    /** @param changes all of them: what one of them drops by itself is gone before the column is */
    private final Set<List<Object>> gone = new HashSet<>();

    ColumnDrops(Schema found, List<SchemaChange> changes) {
        this.found = found;
        this.changes = changes;
    }

    List<Step> drop(DropColumn change) {
        Table table = change.owner();
        List<String> gone = columnsGone(change);
        String comment = "Drop column " + table.name() + "." + change.column().name()
                + ": the rollback brings it back, but not its values";
        Hanging hanging = hanging(table, change.column().name());
        if (!found.product().equals("SQLite") || table.sql() == null) {
            return List.of(new Step(comment, names -> portable(change, hanging, names)));
        }
        return List.of(
                new Step(comment, Step.SQLITE, names -> exact(change, hanging, gone, names)),
                new Step(comment, Step.OTHERS, names -> portable(change, hanging, names)));
    }

    /** What involves a column, and is not dropped by a change of its own. */
    private record Hanging(
            List<ForeignKey> foreignKeys,
            List<UniqueKey> uniqueKeys,
            List<Index> indexes,
            List<CheckConstraint> checks) {}

    private Hanging hanging(Table table, String column) {
        Predicate<List<String>> has = columns -> Keys.contains(columns, column);
        return new Hanging(
                table.foreignKeys().stream()
                        .filter(key -> has.test(key.columns()))
                        .filter(key -> isLeft(table, key))
                        .toList(),
                table.uniqueKeys().stream()
                        .filter(key -> has.test(key.columns()))
                        .filter(key -> isLeft(table, key))
                        .toList(),
                table.indexes().stream()
                        .filter(index -> index.origin() == Index.Origin.CREATED && involves(index, column))
                        .filter(index -> isLeft(table, index))
                        .toList(),
                table.checks().stream()
                        .filter(check -> mentions(check.expression(), column))
                        .filter(check -> isLeft(table, check))
                        .toList());
    }

    /** What goes by a change of its own, or has gone with another column, does not go again. */
    private boolean isLeft(Table table, Object part) {
        boolean dropped = changes.stream()
                .filter(change -> change.table() != null && table.name().matches(change.table()))
                .anyMatch(change -> change instanceof SchemaChange.DropForeignKey drop
                                && drop.key().equals(part)
                        || change instanceof SchemaChange.DropUniqueKey unique
                                && unique.key().equals(part)
                        || change instanceof SchemaChange.DropIndex index
                                && index.index().equals(part)
                        || change instanceof SchemaChange.DropCheck check
                                && check.check().equals(part));
        return !dropped && gone.add(List.of(table.name(), part));
    }

    /** Those of the table that went before it, and so come back after it. */
    private List<String> columnsGone(DropColumn change) {
        return changes.stream()
                .takeWhile(one -> one != change)
                .filter(one -> one instanceof DropColumn drop
                        && drop.owner().name().matches(change.owner().name()))
                .map(one -> ((DropColumn) one).column().name())
                .toList();
    }

    private static boolean involves(Index index, String column) {
        return index.parts().stream()
                        .anyMatch(part -> column.equalsIgnoreCase(part.column())
                                || part.expression() != null && mentions(part.expression(), column))
                || index.where() != null && mentions(index.where(), column);
    }

    private static boolean mentions(String expression, String column) {
        return Tokenizer.tokens(expression).stream()
                .anyMatch(token -> token.value().equalsIgnoreCase(column));
    }

    private Written portable(DropColumn change, Hanging hanging, Names names) {
        Table table = change.owner();
        List<DraftChange> dropping = new ArrayList<>();
        hanging.foreignKeys.forEach(key -> dropping.add(Keys.drop(table.name(), key, names)));
        hanging.checks.forEach(check -> dropping.addAll(Checks.drop(table.name(), check, names)));
        hanging.uniqueKeys.forEach(key -> dropping.add(Keys.drop(table.name(), key, names)));
        List<Index> indexes = hanging.indexes.stream().filter(Exact::isPortable).toList();
        indexes.forEach(index -> dropping.add(Keys.drop(table.name(), index, names)));
        dropping.add(ColumnSteps.drop(table.name(), change.column().name(), names));

        List<DraftChange> rollback = new ArrayList<>();
        rollback.addAll(Filler.adding(change, new ColumnWords(found.product()).of(change.column(), names), names));
        indexes.forEach(index -> rollback.add(Keys.create(table.name(), index, names)));
        hanging.uniqueKeys.forEach(key -> rollback.add(Keys.add(table.name(), key, names)));
        hanging.checks.forEach(check -> rollback.addAll(Checks.add(table.name(), check, names)));
        hanging.foreignKeys.forEach(key -> rollback.add(Keys.add(table.name(), key, names)));
        return new Written(dropping, rollback);
    }

    /** Keys and checks go with the column there; its definition comes back as it was written, at its place. */
    private static Written exact(DropColumn change, Hanging hanging, List<String> gone, Names names) {
        Table table = change.owner();
        Definition definition = Definition.of(table, change.column());
        List<DraftChange> dropping = new ArrayList<>();
        hanging.indexes.forEach(index -> dropping.add(Keys.drop(table.name(), index, names)));
        dropping.add(ColumnSteps.drop(table.name(), change.column().name(), names));

        List<DraftChange> rollback = new ArrayList<>();
        rollback.addAll(Filler.adding(change, definition.attributes(table, gone, names), names));
        hanging.uniqueKeys.stream()
                .filter(key -> !definition.hasUnique(key))
                .forEach(key -> rollback.add(Keys.add(table.name(), key, names)));
        hanging.checks.stream()
                .filter(check -> !definition.hasCheck(check))
                .forEach(check -> rollback.addAll(Checks.add(table.name(), check, names)));
        hanging.foreignKeys.stream()
                .filter(key -> !definition.hasReference(key))
                .forEach(key -> rollback.add(Keys.add(table.name(), key, names)));
        hanging.indexes.forEach(index -> rollback.add(Change.sql(null, String.valueOf(index.sql()))));
        return new Written(dropping, rollback);
    }
}
