package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.View;
import org.jspecify.annotations.Nullable;

/** One change of a schema, with all that its reverse needs. */
public sealed interface SchemaChange {

    /** The table that changes, by the name that it has when this change is made; null for a sequence or view. */
    @Nullable
    TableName table();

    /** A new table with its columns, primary key, unique keys and checks; its foreign keys and indexes are changes of their own. */
    record CreateTable(Table created) implements SchemaChange {
        @Override
        public TableName table() {
            return created.name();
        }
    }

    /** A table goes, with everything on it; foreign keys that lead to it have gone before. */
    record DropTable(Table dropped) implements SchemaChange {
        @Override
        public TableName table() {
            return dropped.name();
        }
    }

    record RenameTable(TableName table, TableName to) implements SchemaChange {}

    /**
     * @param fill SQL text of the value that rows get which are there already; null for none
     */
    record AddColumn(
            TableName table, Column column, @Nullable String fill) implements SchemaChange {}

    /**
     * @param owner the table as it is found, for what hangs on the column
     */
    record DropColumn(Table owner, Column column) implements SchemaChange {
        @Override
        public TableName table() {
            return owner.name();
        }
    }

    record RenameColumn(TableName table, Column from, String to) implements SchemaChange {}

    /** The type changes from {@code from}'s to {@code to}'s; nothing else of the column does. */
    record ChangeType(TableName table, Column from, Column to) implements SchemaChange {}

    /**
     * NULL is allowed, or no longer.
     *
     * @param column as it is to be
     * @param fill SQL text of the value in place of NULL; null for none
     */
    record ChangeNullability(
            TableName table, Column column, @Nullable String fill) implements SchemaChange {}

    /** The default changes, comes or goes. */
    record ChangeDefault(TableName table, Column from, Column to) implements SchemaChange {}

    /** What it is computed from changes; a column that was written becomes a computed one, or the other way round. */
    record ChangeGenerated(TableName table, Column from, Column to) implements SchemaChange {}

    /** Texts compare otherwise; nothing else of the column changes. */
    record ChangeCollation(TableName table, Column from, Column to) implements SchemaChange {}

    /** The database is to choose the value of new rows. */
    record AddIdentity(TableName table, Column from, Column to) implements SchemaChange {}

    /** A comment changes, comes or goes: of the table where {@code column} is null. */
    record ChangeComment(
            TableName table,
            @Nullable Column column,
            @Nullable String from,
            @Nullable String to) implements SchemaChange {}

    record AddPrimaryKey(TableName table, PrimaryKey key) implements SchemaChange {}

    record DropPrimaryKey(TableName table, PrimaryKey key) implements SchemaChange {}

    record AddForeignKey(TableName table, ForeignKey key) implements SchemaChange {}

    record DropForeignKey(TableName table, ForeignKey key) implements SchemaChange {}

    record AddUniqueKey(TableName table, UniqueKey key) implements SchemaChange {}

    record DropUniqueKey(TableName table, UniqueKey key) implements SchemaChange {}

    record CreateIndex(TableName table, Index index) implements SchemaChange {}

    record DropIndex(TableName table, Index index) implements SchemaChange {}

    record AddCheck(TableName table, CheckConstraint check) implements SchemaChange {}

    record DropCheck(TableName table, CheckConstraint check) implements SchemaChange {}

    record CreateSequence(Sequence sequence) implements SchemaChange {
        @Override
        public @Nullable TableName table() {
            return null;
        }
    }

    record DropSequence(Sequence sequence) implements SchemaChange {
        @Override
        public @Nullable TableName table() {
            return null;
        }
    }

    record AlterSequence(Sequence from, Sequence to) implements SchemaChange {
        @Override
        public @Nullable TableName table() {
            return null;
        }
    }

    /** A view is missing. Entities state none, so it is said of a changelog and a database only. */
    record CreateView(View view) implements SchemaChange {
        @Override
        public @Nullable TableName table() {
            return null;
        }
    }

    record DropView(View view) implements SchemaChange {
        @Override
        public @Nullable TableName table() {
            return null;
        }
    }

    /** A trigger is missing. Entities state none, so it is said of a changelog and a database only. */
    record CreateTrigger(Trigger trigger) implements SchemaChange {
        @Override
        public TableName table() {
            return trigger.table();
        }
    }

    record DropTrigger(Trigger trigger) implements SchemaChange {
        @Override
        public TableName table() {
            return trigger.table();
        }
    }
}
