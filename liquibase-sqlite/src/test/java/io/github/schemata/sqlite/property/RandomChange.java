package io.github.schemata.sqlite.property;

import java.util.List;
import java.util.function.Supplier;

/** Some change of what there is; mostly one that can be made, sometimes not. */
public final class RandomChange {

    private final Dice dice;
    private final ColumnChanges columns;
    private final KeyChanges keys;
    private final ObjectChanges objects;

    public RandomChange(Dice dice, Seen seen) {
        this.dice = dice;
        this.columns = new ColumnChanges(dice, seen);
        this.keys = new KeyChanges(dice, seen);
        this.objects = new ObjectChanges(dice, seen);
    }

    /** One of any kind; or of those only whose rollback brings back exactly what was. */
    public Step next(boolean undone) {
        List<Supplier<Step>> kinds = List.of(
                columns::addColumn,
                columns::addColumn,
                columns::addColumns,
                columns::renameColumn,
                objects::renameTable,
                columns::addNotNull,
                columns::addDefault,
                keys::addForeignKey,
                keys::addForeignKey,
                keys::addUnique,
                keys::addPrimaryKey,
                keys::addAutoIncrement,
                objects::createTable,
                objects::createIndex,
                objects::sqliteCreateIndex,
                objects::createView,
                objects::renameView,
                keys::addCheck,
                objects::createTrigger,
                objects::remarks,
                columns::dropColumn,
                columns::dropColumn,
                columns::modifyDataType,
                columns::modifyDataType,
                columns::dropNotNull,
                columns::dropDefault,
                keys::dropForeignKey,
                keys::dropAllForeignKeys,
                keys::dropUnique,
                keys::dropPrimaryKey,
                objects::dropTable,
                objects::dropIndex,
                objects::dropView,
                keys::dropCheck,
                objects::dropTrigger,
                columns::mergeColumns,
                keys::addLookupTable,
                objects::rows,
                objects::rows);
        for (int i = 0; i < 200; i++) {
            Step step = dice.of(kinds.subList(0, undone ? 20 : kinds.size())).get();
            if (step != null && (step.undone() || !undone)) {
                return step;
            }
        }
        throw new AssertionError("no change found");
    }
}
