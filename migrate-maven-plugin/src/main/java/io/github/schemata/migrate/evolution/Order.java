package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Column;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which changes can be made on every product.
 *
 * <p>Sequences are first, since defaults may draw from them. Renames are next, so that all that follows knows one name
 * only; keys and indexes follow a rename by themselves. Then everything goes that would hold a column or table in its
 * place: foreign keys before the keys that they lead to (PostgreSQL refuses to drop a key that is led to), checks and
 * indexes before the columns in them (SQLite refuses to drop such a column; MariaDB refuses another type for a column of
 * a foreign key). Then tables and columns come, columns change, and what stands on them is made: keys, a number of the
 * database's own (MariaDB wants a key on it first), indexes, checks, and foreign keys last, when every key that they lead
 * to is there, so that a cycle is none. What holds data goes at the very end: were a change before it refused, nothing
 * would be lost. A default goes before the type changes and comes after it: PostgreSQL converts it with the column, and
 * refuses where it cannot.
 */
final class Order {

    private static final List<Class<? extends SchemaChange>> STEPS = List.of(
            SchemaChange.CreateSequence.class,
            SchemaChange.AlterSequence.class,
            SchemaChange.RenameTable.class,
            SchemaChange.RenameColumn.class,
            SchemaChange.DropTrigger.class,
            SchemaChange.DropView.class,
            SchemaChange.DropForeignKey.class,
            SchemaChange.DropCheck.class,
            SchemaChange.DropIndex.class,
            SchemaChange.DropUniqueKey.class,
            SchemaChange.DropPrimaryKey.class,
            SchemaChange.CreateTable.class,
            SchemaChange.AddColumn.class,
            SchemaChange.ChangeType.class,
            SchemaChange.ChangeCollation.class,
            SchemaChange.ChangeGenerated.class,
            SchemaChange.ChangeNullability.class,
            SchemaChange.ChangeDefault.class,
            SchemaChange.AddPrimaryKey.class,
            SchemaChange.AddIdentity.class,
            SchemaChange.AddUniqueKey.class,
            SchemaChange.CreateIndex.class,
            SchemaChange.AddCheck.class,
            SchemaChange.AddForeignKey.class,
            SchemaChange.ChangeComment.class,
            SchemaChange.CreateView.class,
            SchemaChange.CreateTrigger.class,
            SchemaChange.DropColumn.class,
            SchemaChange.DropTable.class,
            SchemaChange.DropSequence.class);

    private Order() {}

    static List<SchemaChange> of(List<SchemaChange> changes) {
        return changes.stream().sorted(Comparator.comparingInt(Order::step)).toList();
    }

    private static int step(SchemaChange change) {
        if (change instanceof SchemaChange.ChangeDefault withDefault
                && withDefault.to().defaultText() == null) {
            return 2 * STEPS.indexOf(SchemaChange.ChangeType.class) - 1;
        }
        return 2 * STEPS.indexOf(change.getClass()) + (isWritten(change) ? 1 : 0);
    }

    /** A column that is computed goes before those that it is computed from. */
    private static boolean isWritten(SchemaChange change) {
        Column column = change instanceof SchemaChange.DropColumn drop ? drop.column() : null;
        return column != null && column.generated() == null;
    }
}
